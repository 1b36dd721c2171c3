import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MembershipRole } from '@/lib/actor'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { Section } from '@/ui/section'
import { StatusDot } from '@/ui/status-dot'
import { type Column, DataTable } from '@/ui/table/data-table'
import { type Standing, standingOf } from '../rules'
import { EndMembership } from './member-sheets'

export type HeldMembership = {
  id: string
  /** The other side: of a person the entity, of an entity the person. */
  name: string
  note?: string
  href: string
  /** Both sides in words, for the question before it ends. */
  of: string
  role: MembershipRole
  startsOn: Day
  endsOn: Day | null
}

type Props = {
  title: string
  nameHead: string
  rows: HeldMembership[]
  today: Day
  /** What stands there while nobody ever belonged. */
  empty: string
  actions?: ReactNode
}

/** Dated memberships of a person or of an entity, the present ones first, with everything that was. */
export function MembershipSection({ title, nameHead, rows, today, empty, actions }: Props) {
  const present = rows.filter((row) => standingOf(row, today) === 'PRESENT').length
  return (
    <Section title={title} note={present || null} actions={actions}>
      <DataTable
        caption={title}
        columns={useColumns(nameHead, today)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ href }) => href}
        empty={<p className="px-4 py-3 text-faint">{empty}</p>}
      />
    </Section>
  )
}

function useColumns(nameHead: string, today: Day): Column<HeldMembership>[] {
  const t = useTranslations('entities')
  return [
    { key: 'name', header: nameHead, cell: (row) => <Name row={row} /> },
    { key: 'role', header: t('role'), cell: ({ role }) => t(`roles.${role}`), width: 'w-28' },
    {
      key: 'standing',
      header: t('state'),
      cell: (row) => <StandingDot standing={standingOf(row, today)} />,
      width: 'w-28',
      phone: 'end',
    },
    {
      key: 'startsOn',
      header: t('startsOn'),
      cell: ({ startsOn }) => <CalendarDate date={startsOn} />,
      width: 'w-32',
    },
    {
      key: 'endsOn',
      header: t('endsOn'),
      cell: ({ endsOn }) => <CalendarDate date={endsOn} />,
      width: 'w-32',
    },
    {
      key: 'acts',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'end',
      cell: (row) =>
        standingOf(row, today) === 'PAST' ? null : <EndMembership membershipId={row.id} of={row.of} />,
      width: 'w-24',
    },
  ]
}

function Name({ row: { name, note } }: { row: HeldMembership }) {
  if (!note) return name
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {name}
      <code className="font-mono text-sm font-normal text-faint">{note}</code>
    </span>
  )
}

const tones = { PRESENT: 'positive', COMING: 'accent', PAST: 'neutral' } as const

function StandingDot({ standing }: { standing: Standing }) {
  const t = useTranslations('entities.standings')
  return <StatusDot tone={tones[standing]}>{t(standing)}</StatusDot>
}
