'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { stopTotpAction } from '../actions'
import { stopTotpInput } from '../schema'
import { PasswordField } from './password-field'

export function StopTotpForm({ close }: { close: () => void }) {
  const t = useTranslations('accounts.totp')
  const form = useActionForm({
    schema: stopTotpInput,
    action: stopTotpAction,
    defaults: { password: '' },
    onDone: () => {
      toast(t('stopped'))
      close()
    },
  })
  return (
    <ActionForm form={form}>
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="current-password"
        autoFocus
        required
      />
      <FormActions submitLabel={t('stop')} onCancel={close} danger />
    </ActionForm>
  )
}
