import { Building2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { EnterpriseInList } from '../queries'

type Props = { enterprises: EnterpriseInList[]; hidden?: readonly string[] }

export function EnterpriseTable({ enterprises, hidden }: Props) {
  const t = useTranslations('enterprises')
  const columns: Column<EnterpriseInList>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      sortKey: 'name',
      cell: ({ name, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'creditCode',
      header: t('columns.creditCode'),
      cell: ({ creditCode }) => <span className="tabular">{creditCode ?? '—'}</span>,
      from: 'lg',
    },
    {
      key: 'place',
      header: t('columns.place'),
      cell: ({ province, city }) => [province, city].filter(Boolean).join(' ') || '—',
      from: 'md',
    },
    {
      key: 'industry',
      header: t('columns.industry'),
      cell: ({ industry }) => industry ?? '—',
      from: 'xl',
      phone: 'hide',
    },
    {
      key: 'openProjects',
      header: t('columns.openProjects'),
      align: 'end',
      cell: ({ openProjects }) => openProjects,
    },
    {
      key: 'latestVisit',
      header: t('columns.latestVisit'),
      cell: ({ latestVisitOn }) => (latestVisitOn ? <CalendarDate date={latestVisitOn} /> : '—'),
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={enterprises}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/enterprises/${id}`}
      defaultSort="-createdAt"
      empty={<EmptyState icon={<Building2 />} title={t('empty')} hint={t('emptyHint')} />}
    />
  )
}
