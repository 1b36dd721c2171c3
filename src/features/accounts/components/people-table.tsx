import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { PersonRow } from '../queries'

export function PeopleTable({ people }: { people: PersonRow[] }) {
  const t = useTranslations('accounts.people')
  const columns: Column<PersonRow>[] = [
    { key: 'name', header: t('name'), cell: (person) => person.name },
    {
      key: 'username',
      header: t('username'),
      phone: 'end',
      cell: (person) => <code className="font-mono text-muted">{person.username}</code>,
    },
    { key: 'duties', header: t('duties'), cell: (person) => <Duties person={person} /> },
    { key: 'state', header: t('state'), phone: 'hide', cell: (person) => <AccountState person={person} /> },
    {
      key: 'lastSeen',
      header: t('lastSeen'),
      from: 'lg',
      phone: 'hide',
      cell: ({ lastSeenAt }) =>
        lastSeenAt ? <Moment at={lastSeenAt} /> : <span className="text-faint">{t('never')}</span>,
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
      rowHref={(person) => `/admin/people/${person.id}`}
      empty={<EmptyState icon={<Users />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

/** What somebody holds today: area-wide roles first, then entities. */
export function Duties({ person }: { person: Pick<PersonRow, 'areaRoles' | 'memberships'> }) {
  const t = useTranslations()
  if (person.areaRoles.length + person.memberships.length === 0) {
    return <span className="text-faint">{t('accounts.people.noDuties')}</span>
  }
  return (
    <span className="flex flex-wrap items-center gap-1.5 max-sm:justify-end">
      {person.areaRoles.map((role) => (
        <Badge key={role} tone="accent">
          {t(`shell.roles.${role}`)}
        </Badge>
      ))}
      {person.memberships.map((held) => (
        <span key={`${held.entityId} ${held.role}`}>
          {held.entityName} <span className="text-faint">{t(`accounts.memberRoles.${held.role}`)}</span>
        </span>
      ))}
    </span>
  )
}

export function AccountState({ person }: { person: Pick<PersonRow, 'disabled' | 'usesTotp'> }) {
  const t = useTranslations('accounts.people')
  return (
    <span className="flex flex-wrap gap-1">
      {person.disabled ? (
        <Badge tone="critical">{t('disabled')}</Badge>
      ) : (
        <Badge tone="positive">{t('active')}</Badge>
      )}
      {person.usesTotp ? <Badge>{t('usesTotp')}</Badge> : null}
    </span>
  )
}
