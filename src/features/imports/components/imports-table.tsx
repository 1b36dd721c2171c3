import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { ImportInList } from '../queries'
import { StatusBadge } from './row-states'

/** The imports that one reads, latest first. */
export function ImportsTable({ rows, hidden }: { rows: ImportInList[]; hidden?: readonly string[] }) {
  const t = useTranslations('imports')
  const columns: Column<ImportInList>[] = [
    { key: 'file', header: t('list.file'), cell: ({ no, fileName }) => `${no} · ${fileName}` },
    { key: 'kind', header: t('list.kind'), cell: ({ layout }) => t(`kinds.${layout}`) },
    { key: 'by', header: t('list.by'), cell: ({ by }) => by, from: 'md' },
    { key: 'on', header: t('list.on'), cell: ({ recordedAt }) => <Moment at={recordedAt} />, from: 'md' },
    { key: 'rows', header: t('list.rows'), align: 'end', cell: ({ rowCount }) => rowCount, from: 'md' },
    { key: 'made', header: t('list.made'), align: 'end', cell: ({ counts }) => counts.DONE },
    { key: 'bad', header: t('list.bad'), align: 'end', cell: ({ counts }) => counts.BAD },
    {
      key: 'status',
      header: t('list.status'),
      phone: 'end',
      cell: ({ status }) => <StatusBadge status={status} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/imports/${id}`}
      empty={<EmptyState icon={<FileUp />} title={t('list.empty')} hint={t('list.emptyHint')} />}
    />
  )
}
