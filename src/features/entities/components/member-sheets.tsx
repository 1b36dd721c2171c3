'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { EntityKind, MembershipRole } from '@/lib/actor'
import { FormSheet } from '@/ui/form-sheet'

const PersonForm = dynamic(() => import('./add-member-form').then((module) => module.AddPersonForm))
const EntityForm = dynamic(() => import('./add-member-form').then((module) => module.AddToEntityForm))
const EndForm = dynamic(() => import('./end-membership-form').then((module) => module.EndMembershipForm))

/** On an entity's page: somebody joins it. */
export function AddPersonToEntity(props: { entityId: string; roles: MembershipRole[] }) {
  const t = useTranslations('entities')
  return (
    <FormSheet name="member" title={t('addMember')} label={t('addMember')} icon={<Plus aria-hidden />}>
      {(close) => <PersonForm {...props} close={close} />}
    </FormSheet>
  )
}

export type EntityChoice = { id: string; name: string; kind: EntityKind }

/** On a person's page: they join some entity. */
export function AddEntityToPerson(props: { userId: string; entities: EntityChoice[] }) {
  const t = useTranslations('entities')
  return (
    <FormSheet
      name="member"
      title={t('addMembership')}
      label={t('addMembership')}
      icon={<Plus aria-hidden />}
    >
      {(close) => <EntityForm {...props} close={close} />}
    </FormSheet>
  )
}

export function EndMembership({ membershipId, of }: { membershipId: string; of: string }) {
  const t = useTranslations('entities')
  return (
    <FormSheet name={`end-${membershipId}`} title={t('endTitle')} description={of} label={t('end')}>
      {(close) => <EndForm membershipId={membershipId} close={close} />}
    </FormSheet>
  )
}
