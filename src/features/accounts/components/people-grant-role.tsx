'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { AreaRole } from '@/lib/actor'
import { FormSheet } from '@/ui/form-sheet'

const RoleForm = dynamic(() => import('./people-grant-role-form').then((module) => module.GrantRoleForm))
const HolderForm = dynamic(() => import('./people-grant-role-form').then((module) => module.GrantHolderForm))

/** One person gets one more role. */
export function GrantRole({ userId, held }: { userId: string; held: AreaRole[] }) {
  const t = useTranslations('people')
  return (
    <FormSheet name="role" title={t('grantTitle')} label={t('grant')} icon={<Plus aria-hidden />}>
      {(close) => <RoleForm userId={userId} held={held} close={close} />}
    </FormSheet>
  )
}

/** One role gets one more holder. */
export function GrantHolder({ role }: { role: AreaRole }) {
  const t = useTranslations()
  return (
    <FormSheet
      name={`role-${role}`}
      title={t('people.grantHolderTitle', { role: t(`shell.roles.${role}`) })}
      label={t('people.grant')}
      icon={<Plus aria-hidden />}
    >
      {(close) => <HolderForm role={role} close={close} />}
    </FormSheet>
  )
}
