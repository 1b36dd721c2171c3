import { UserRoundCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { HeadRow, LeaderRow } from '../queries'
import { AppointHead, EndLeader } from './leader-sheets'

/** The dated list of main leaders. */
export function LeadersTable({ rows, today }: { rows: LeaderRow[]; today: Day }) {
  const t = useTranslations('task-forces')
  const locale = useLocale()
  const columns: Column<LeaderRow>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: ({ name, illustrative }) => (
        <span className="inline-flex items-center gap-1.5 font-medium">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'title', header: t('leaderTitle'), cell: ({ title }) => title },
    {
      key: 'heads',
      header: t('heads'),
      from: 'md',
      cell: ({ heads }) =>
        heads.map((force) => (locale === 'en' ? force.nameEn : force.name)).join('、') || '—',
    },
    { key: 'startsOn', header: t('startsOn'), cell: ({ startsOn }) => <CalendarDate date={startsOn} /> },
    { key: 'endsOn', header: t('endsOn'), cell: ({ endsOn }) => <CalendarDate date={endsOn} /> },
    {
      key: 'act',
      header: <span className="sr-only">{t('whatCanBeDone')}</span>,
      align: 'end',
      phone: 'end',
      cell: (leader) => (leader.endsOn ? null : <EndLeader leader={leader} today={today} />),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={<UserRoundCheck />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

/** Which of them heads which task force. */
export function HeadsTable({ rows, leaders, today }: { rows: HeadRow[]; leaders: LeaderRow[]; today: Day }) {
  const t = useTranslations('task-forces')
  const locale = useLocale()
  const present = leaders.filter(({ endsOn }) => endsOn === null || endsOn > today)
  const options = present.map(({ id, name, title }) => ({ value: id, label: `${name} · ${title}` }))
  const columns: Column<HeadRow>[] = [
    { key: 'force', header: t('force'), cell: (row) => (locale === 'en' ? row.nameEn : row.name) },
    {
      key: 'head',
      header: t('head'),
      cell: ({ head, noted }) => head?.name ?? <span className="text-faint">{noted ?? t('nobody')}</span>,
    },
    { key: 'since', header: t('since'), cell: ({ since }) => <CalendarDate date={since} /> },
    {
      key: 'act',
      header: <span className="sr-only">{t('whatCanBeDone')}</span>,
      align: 'end',
      phone: 'end',
      cell: (row) => (
        <AppointHead force={row} leaderId={row.head?.id ?? ''} leaders={options} today={today} />
      ),
    },
  ]
  return <DataTable caption={t('headsTitle')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
