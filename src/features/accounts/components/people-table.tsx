import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { EntityName } from '@/ui/entity-name'
import { StatusDot } from '@/ui/status-dot'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { PersonRow } from '../queries'

/** People with what they hold today. */
export function PeopleTable({ people, hidden }: { people: PersonRow[]; hidden?: readonly string[] }) {
  const t = useTranslations('people')
  const columns: Column<PersonRow>[] = [
    { key: 'name', header: t('name'), cell: ({ name }) => name, width: 'w-40' },
    {
      key: 'username',
      header: t('username'),
      cell: ({ username }) => <code className="font-mono text-muted">{username}</code>,
      phone: 'end',
    },
    { key: 'holds', header: t('holds'), cell: (person) => <Held person={person} /> },
    { key: 'state', header: t('state'), cell: (person) => <PersonState person={person} /> },
    {
      key: 'totp',
      header: t('totp'),
      cell: ({ usesTotp }) => (usesTotp ? t('on') : <span className="text-faint">{t('off')}</span>),
      from: 'lg',
      phone: 'hide',
    },
    {
      key: 'lastSeen',
      header: t('lastSeen'),
      cell: ({ lastSeenAt }) =>
        lastSeenAt ? <Moment at={lastSeenAt} /> : <span className="text-faint">{t('never')}</span>,
      from: 'md',
      phone: 'hide',
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('title')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/people/${id}`}
      empty={<EmptyState icon={<Users />} title={t('empty')} hint={t('emptyHint')} />}
    />
  )
}

export function PersonState({ person }: { person: { disabled: boolean } }) {
  const t = useTranslations('people.states')
  return person.disabled ? (
    <StatusDot tone="critical">{t('disabled')}</StatusDot>
  ) : (
    <StatusDot tone="positive">{t('active')}</StatusDot>
  )
}

function Held({ person: { areaRoles, memberships } }: { person: PersonRow }) {
  const t = useTranslations()
  if (areaRoles.length + memberships.length === 0) {
    return <span className="text-faint">{t('people.holdsNothing')}</span>
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:justify-end">
      {areaRoles.map((role) => (
        <Badge key={role} tone="accent">
          {t(`shell.roles.${role}`)}
        </Badge>
      ))}
      {memberships.map(({ entityId, entityName, entityNameEn, role }) => (
        <span key={`${entityId} ${role}`}>
          <EntityName name={entityName} nameEn={entityNameEn} />{' '}
          <span className="text-muted">{t(`entities.roles.${role}`)}</span>
        </span>
      ))}
    </span>
  )
}
