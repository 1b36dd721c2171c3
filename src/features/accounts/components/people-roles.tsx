import { useTranslations } from 'next-intl'
import type { AreaRole } from '@/lib/actor'
import { type CalendarDate as Day, today } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { Section } from '@/ui/section'
import { StatusDot } from '@/ui/status-dot'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { HeldFor, Person } from '../queries'
import { EndRole } from './people-end-role'
import { GrantRole } from './people-grant-role'

type Grant = HeldFor & { role: AreaRole }

/** The area-wide roles of one person, with everything that was ever held. */
export function PersonRoles({ person }: { person: Person }) {
  const t = useTranslations('people')
  return (
    <Section title={t('areaRoles')} actions={<GrantRole userId={person.id} held={person.areaRoles} />}>
      <DataTable
        caption={t('areaRoles')}
        columns={useColumns(person, today())}
        rows={person.areaRoleHistory}
        rowKey={({ id }) => id}
        empty={<p className="px-4 py-3 text-faint">{t('noAreaRoles')}</p>}
      />
    </Section>
  )
}

function useColumns({ id: userId, name }: Person, day: Day): Column<Grant>[] {
  const t = useTranslations()
  return [
    { key: 'role', header: t('people.areaRole'), cell: ({ role }) => t(`shell.roles.${role}`) },
    {
      key: 'standing',
      header: t('people.state'),
      cell: (grant) => <Standing over={isOver(grant, day)} />,
      phone: 'end',
    },
    {
      key: 'startsOn',
      header: t('entities.startsOn'),
      cell: ({ startsOn }) => <CalendarDate date={startsOn} />,
      width: 'w-32',
    },
    {
      key: 'endsOn',
      header: t('entities.endsOn'),
      cell: ({ endsOn }) => <CalendarDate date={endsOn} />,
      width: 'w-32',
    },
    {
      key: 'acts',
      header: <span className="sr-only">{t('people.actions')}</span>,
      align: 'end',
      cell: (grant) => (grant.endsOn ? null : <EndRole userId={userId} userName={name} role={grant.role} />),
      width: 'w-24',
    },
  ]
}

function isOver({ endsOn }: Grant, day: Day): boolean {
  return endsOn !== null && endsOn <= day
}

function Standing({ over }: { over: boolean }) {
  const t = useTranslations('entities.standings')
  return over ? <StatusDot>{t('PAST')}</StatusDot> : <StatusDot tone="positive">{t('PRESENT')}</StatusDot>
}
