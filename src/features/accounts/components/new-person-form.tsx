'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { createUserAction } from '../actions'
import { createUserInput } from '../schema'

type Props = {
  onDone: (made: { userId: string; username: string; oneTimePassword: string }) => void
  onCancel: () => void
}

export function NewPersonForm({ onDone, onCancel }: Props) {
  const t = useTranslations('accounts.people')
  const form = useActionForm({
    schema: createUserInput,
    action: createUserAction,
    defaults: { name: '', username: '', email: '', phone: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required autoFocus />
      <TextField name="username" label={t('username')} help={t('usernameHelp')} required />
      <TextField name="phone" label={t('phone')} inputMode="tel" />
      <TextField name="email" label={t('email')} inputMode="email" />
      <FormActions submitLabel={t('create')} onCancel={onCancel} />
    </ActionForm>
  )
}
