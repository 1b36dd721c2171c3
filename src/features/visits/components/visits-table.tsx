import { Handshake } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { VisitRow } from '../queries'
import { VisitKindBadge, VisitStatusMark } from './visit-badges'

const SHOWN_ENTERPRISES = 3

/** Visits as a list; of others' visits the cells stay empty that one may not read. */
export function VisitsTable({ visits, hidden }: { visits: VisitRow[]; hidden?: readonly string[] }) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
  const columns: Column<VisitRow>[] = [
    { key: 'on', header: t('fields.on'), width: 'w-28', cell: ({ on }) => <CalendarDate date={on} /> },
    {
      key: 'kind',
      header: t('fields.kind'),
      width: 'w-24',
      phone: 'end',
      cell: ({ detail }) => (detail ? <VisitKindBadge kind={detail.kind} /> : null),
    },
    { key: 'enterprises', header: t('fields.enterprises'), cell: (visit) => <MetNames visit={visit} /> },
    {
      key: 'place',
      header: t('fields.place'),
      from: 'md',
      phone: 'hide',
      cell: ({ detail }) => detail?.place,
    },
    {
      key: 'entity',
      header: t('fields.entity'),
      from: 'md',
      cell: ({ entity }) => (isChinese ? entity.name : entity.nameEn),
    },
    { key: 'ledBy', header: t('fields.led'), from: 'lg', phone: 'hide', cell: ({ detail }) => detail?.ledBy },
    {
      key: 'status',
      header: t('fields.status'),
      width: 'w-24',
      cell: ({ status }) => <VisitStatusMark status={status} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={visits}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/visits/${id}`}
      empty={<EmptyState icon={<Handshake aria-hidden />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

function MetNames({ visit }: { visit: VisitRow }) {
  const t = useTranslations('visits')
  const names = visit.enterprises.map(({ name }) => name)
  const more = names.length - SHOWN_ENTERPRISES
  return (
    <span className="flex flex-wrap items-center gap-2">
      {names.slice(0, SHOWN_ENTERPRISES).join('、')}
      {more > 0 ? <span className="text-faint">{t('more', { count: more })}</span> : null}
      {visit.illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}
