'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'

const ChangePasswordForm = dynamic(() =>
  import('./change-password-form').then((module) => module.ChangePasswordForm),
)

export function ChangePassword({ username }: { username: string }) {
  const t = useTranslations('accounts.password')
  return (
    <Dialog
      title={t('title')}
      description={t('why')}
      size="sm"
      trigger={<Button size="sm">{t('change')}</Button>}
    >
      <ChangePasswordForm username={username} oneTime={false} goTo="/account" />
    </Dialog>
  )
}
