import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { MeetingRow } from '../queries'

type Props = { meetings: MeetingRow[]; empty: ReactNode; hidden?: readonly string[] }

export function MeetingsTable({ meetings, empty, hidden }: Props) {
  const t = useTranslations('decisions')
  const columns: Column<MeetingRow>[] = [
    { key: 'no', header: t('fields.no'), cell: ({ no }) => no },
    {
      key: 'title',
      header: t('fields.title'),
      cell: ({ title, illustrative }) => (
        <span className="flex flex-wrap items-center gap-2">
          {title}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'heldOn',
      header: t('fields.heldOn'),
      phone: 'end',
      cell: ({ heldOn }) => <CalendarDate date={heldOn} />,
    },
    { key: 'place', header: t('fields.place'), from: 'md', phone: 'hide', cell: ({ place }) => place },
    { key: 'projects', header: t('fields.agenda'), align: 'end', cell: ({ projects }) => projects },
    { key: 'decided', header: t('fields.decided'), align: 'end', cell: ({ decided }) => decided },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={meetings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/meetings/${id}`}
      empty={empty}
    />
  )
}
