import { useLocale, useTranslations } from 'next-intl'
import type { MembershipRole } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { AddEntityToPerson, type EntityChoice } from './member-sheets'
import { MembershipSection } from './membership-section'

type Held = {
  id: string
  entityId: string
  entityName: string
  entityNameEn: string
  role: MembershipRole
  startsOn: CalendarDate
  endsOn: CalendarDate | null
}

type Props = {
  person: { id: string; name: string }
  held: Held[]
  entities: (EntityChoice & { nameEn: string })[]
}

/** Where one person belongs and ever belonged. */
export function PersonMemberships({ person, held, entities }: Props) {
  const t = useTranslations('entities')
  const english = useLocale() === 'en'
  const choices = entities.map(({ id, name, nameEn, kind }) => ({ id, name: english ? nameEn : name, kind }))
  return (
    <MembershipSection
      title={t('memberships')}
      nameHead={t('entity')}
      today={today()}
      rows={held.map(({ entityId, entityName, entityNameEn, ...row }) => {
        const name = english ? entityNameEn : entityName
        return {
          ...row,
          name,
          href: `/admin/entities/${entityId}`,
          of: t('memberOf', { name: person.name, entity: name }),
        }
      })}
      empty={t('noMemberships')}
      actions={<AddEntityToPerson userId={person.id} entities={choices} />}
    />
  )
}
