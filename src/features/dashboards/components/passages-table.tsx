import { FileSearch } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { PassageRow } from '../list-passages'

/** Times of projects at a stage, the longest first. */
export function PassagesTable({ rows }: { rows: PassageRow[] }) {
  const t = useTranslations('dashboards.passages')
  const english = useLocale() === 'en'
  const columns: Column<PassageRow>[] = [
    { key: 'name', header: t('name'), cell: (row) => <ProjectName row={row} /> },
    {
      key: 'enterprise',
      header: t('enterprise'),
      cell: (row) => row.enterprise ?? '—',
      from: 'md',
      phone: 'hide',
    },
    {
      key: 'holder',
      header: t('holder'),
      cell: (row) => (english ? row.holderEn : row.holder),
      width: 'w-52',
    },
    {
      key: 'enteredOn',
      header: t('enteredOn'),
      cell: (row) => <CalendarDate date={row.enteredOn} />,
      width: 'w-28',
    },
    {
      key: 'leftOn',
      header: t('leftOn'),
      cell: (row) =>
        row.leftOn ? <CalendarDate date={row.leftOn} /> : <span className="text-faint">{t('still')}</span>,
      width: 'w-28',
    },
    {
      key: 'signed',
      header: t('signed'),
      cell: (row) => (row.signed ? <Badge tone="positive">{t('signed')}</Badge> : '—'),
      width: 'w-24',
      phone: 'hide',
    },
    { key: 'days', header: t('days'), align: 'end', phone: 'end', cell: (row) => row.days, width: 'w-20' },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id, enteredOn }) => `${id}-${enteredOn}`}
      empty={<EmptyState icon={<FileSearch />} title={t('empty')} hint={t('emptyHint')} />}
    />
  )
}

function ProjectName({ row: { id, name, illustrative } }: { row: PassageRow }) {
  const t = useTranslations('dashboards.passages')
  if (name === null) return <span className="text-faint">{t('unreadable')}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <TextLink href={`/projects/${id}`} className="font-medium">
        {name}
      </TextLink>
      {illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}
