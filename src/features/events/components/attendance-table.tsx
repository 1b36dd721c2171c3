import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { Attendance } from '../list-attendance'
import { AttendanceMenu } from './attendance-acts'
import type { FollowerChoice } from './follower-fields'

type Props = {
  eventId: string
  rows: Attendance[]
  total: { firms: number; entrepreneurs: number }
  /** Null for who only reads. */
  followers: FollowerChoice[] | null
  today: CalendarDate
  /** Auditors read no enterprises. */
  linksEnterprise: boolean
}

/** Who came to an event; the foot is over the whole list. */
export function AttendanceTable({ eventId, rows, total, followers, today, linksEnterprise }: Props) {
  const t = useTranslations('events.attendance')
  const columns: Column<Attendance>[] = [
    {
      key: 'name',
      header: t('enterprise'),
      cell: ({ name, illustrative }) => (
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'city', header: t('city'), from: 'md', phone: 'hide', cell: ({ city }) => city ?? '—' },
    {
      key: 'industry',
      header: t('industry'),
      from: 'lg',
      phone: 'hide',
      cell: ({ industry }) => industry ?? '—',
    },
    {
      key: 'entrepreneurs',
      header: t('entrepreneurs'),
      align: 'end',
      cell: ({ entrepreneurs }) => entrepreneurs,
    },
    {
      key: 'target',
      header: t('target'),
      cell: ({ targetId }) => (targetId ? <Badge tone="accent">{t('isTarget')}</Badge> : '—'),
    },
    { key: 'note', header: t('note'), from: 'lg', phone: 'hide', cell: ({ note }) => note },
    ...(followers ? [actsColumn(t('change'), { eventId, followers, today })] : []),
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={linksEnterprise ? ({ id }) => `/enterprises/${id}` : undefined}
      empty={<EmptyState icon={<UsersRound aria-hidden />} title={t('none')} hint={t('noneHint')} />}
      foot={columns.map(({ key }) => {
        if (key === 'name') return t('total', { count: total.firms })
        return key === 'entrepreneurs' ? total.entrepreneurs : null
      })}
    />
  )
}

type Acts = { eventId: string; followers: FollowerChoice[]; today: CalendarDate }

function actsColumn(header: string, acts: Acts): Column<Attendance> {
  return {
    key: 'acts',
    header: <span className="sr-only">{header}</span>,
    width: 'w-12',
    phone: 'end',
    cell: (attendance) => <AttendanceMenu attendance={attendance} {...acts} />,
  }
}
