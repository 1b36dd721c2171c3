import { useTranslations } from 'next-intl'
import { TextLink } from '@/ui/text-link'
import type { Person } from '../queries'
import { HeldPeriod } from './person-roles'

/** Every entity that somebody belongs or belonged to; memberships are changed on the entity's page. */
export function PersonMemberships({ person }: { person: Person }) {
  const t = useTranslations('accounts')
  if (person.membershipHistory.length === 0) {
    return <p className="px-4 py-3 text-muted">{t('people.noMemberships')}</p>
  }
  return (
    <ul className="divide-y divide-line">
      {person.membershipHistory.map((held) => (
        <li key={held.id} className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2">
          <TextLink href={`/admin/entities/${held.entityId}`}>{held.entityName}</TextLink>
          <span className="text-muted">{t(`memberRoles.${held.role}`)}</span>
          <HeldPeriod held={held} />
        </li>
      ))}
    </ul>
  )
}
