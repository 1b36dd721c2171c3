import { Lightbulb } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { LeadRow } from '../queries'
import { LeadStateBadge } from './lead-state'

export function LeadTable({ leads, hidden }: { leads: LeadRow[]; hidden?: readonly string[] }) {
  const t = useTranslations('leads')
  const locale = useLocale()
  const columns: Column<LeadRow>[] = [
    { key: 'project', header: t('columns.project'), cell: (lead) => lead.projectName },
    {
      key: 'enterprise',
      header: t('columns.enterprise'),
      cell: ({ enterprise, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {enterprise.name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'entity',
      header: t('columns.entity'),
      cell: ({ entity }) => (locale === 'en' ? entity.nameEn : entity.name),
      from: 'md',
    },
    {
      key: 'amount',
      header: <AmountHead>{t('columns.amount')}</AmountHead>,
      align: 'end',
      cell: (lead) => <ColumnAmount yuan={lead.intendedAmount} />,
      phone: 'end',
    },
    {
      key: 'source',
      header: t('columns.source'),
      cell: ({ source }) => t(`sources.${source}`),
      from: 'lg',
      phone: 'hide',
    },
    {
      key: 'reportedOn',
      header: t('columns.reportedOn'),
      sortKey: 'reportedOn',
      cell: (lead) => <CalendarDate date={lead.reportedOn} />,
    },
    {
      key: 'reportedBy',
      header: t('columns.reportedBy'),
      cell: (lead) => lead.reportedBy?.name ?? '—',
      from: 'xl',
      phone: 'hide',
    },
    { key: 'state', header: t('columns.state'), cell: ({ state }) => <LeadStateBadge state={state} /> },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={leads}
      rowKey={(lead) => lead.id}
      rowHref={(lead) => `/leads/${lead.id}`}
      defaultSort="-reportedOn"
      empty={<EmptyState icon={<Lightbulb />} title={t('empty')} hint={t('emptyHint')} />}
    />
  )
}
