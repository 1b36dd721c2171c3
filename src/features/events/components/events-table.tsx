import { CalendarRange } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { EventRow } from '../queries'

export function EventsTable({ events }: { events: EventRow[] }) {
  const t = useTranslations('events')
  const columns: Column<EventRow>[] = [
    {
      key: 'name',
      header: t('fields.name'),
      cell: ({ name, illustrative }) => (
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'kind', header: t('fields.kind'), phone: 'end', cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'startsOn',
      header: t('fields.startsOn'),
      cell: ({ startsOn }) => <CalendarDate date={startsOn} />,
    },
    { key: 'endsOn', header: t('fields.endsOn'), cell: ({ endsOn }) => <CalendarDate date={endsOn} /> },
    { key: 'place', header: t('fields.place'), from: 'md', phone: 'hide', cell: ({ place }) => place },
    { key: 'host', header: t('fields.host'), from: 'lg', phone: 'hide', cell: ({ host }) => host },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/events/${id}`}
      empty={<EmptyState icon={<CalendarRange aria-hidden />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}
