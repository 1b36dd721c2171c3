'use client'

import { useTranslations } from 'next-intl'
import type { AreaRole } from '@/lib/actor'
import { Button } from '@/ui/button'
import { endAreaRoleAction } from '../actions'
import { ActButton } from './act-button'

export function EndRole({ userId, userName, role }: { userId: string; userName: string; role: AreaRole }) {
  const t = useTranslations()
  return (
    <ActButton
      trigger={<Button size="sm">{t('people.endRole')}</Button>}
      title={t('people.endRoleTitle', { name: userName, role: t(`shell.roles.${role}`) })}
      confirmLabel={t('people.endRole')}
      done={t('people.roleEnded')}
      danger
      act={() => endAreaRoleAction({ userId, role })}
    >
      {t('people.endRoleMeaning')}
    </ActButton>
  )
}
