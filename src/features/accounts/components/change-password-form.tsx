'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { changeOwnPasswordAction } from '../actions'
import { SHORTEST_PASSWORD } from '../rules'
import { changeOwnPasswordInput } from '../schema'
import { PasswordField } from './password-field'

type Props = {
  username: string
  /** The password in use was given by an admin. */
  oneTime: boolean
  goTo: string
}

export function ChangePasswordForm({ username, oneTime, goTo }: Props) {
  const t = useTranslations('accounts.password')
  const form = useActionForm({
    schema: changeOwnPasswordInput,
    action: changeOwnPasswordAction,
    defaults: { currentPassword: '', newPassword: '' },
    // A whole page load: what was read under the one-time password is read anew.
    onDone: () => location.assign(goTo),
  })
  return (
    <ActionForm form={form}>
      {/* So that a password manager knows whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={t(oneTime ? 'oneTime' : 'current')}
        autoComplete="current-password"
        required
      />
      <PasswordField
        name="newPassword"
        label={t('new')}
        help={t('newHelp', { min: SHORTEST_PASSWORD })}
        autoComplete="new-password"
        required
      />
      <FormActions submitLabel={t('submit')} cancelHref={oneTime ? undefined : goTo} />
    </ActionForm>
  )
}
