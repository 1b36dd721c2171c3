'use client'

import { useTranslations } from 'next-intl'
import { addDays, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { createApiTokenAction } from '../actions'
import { createApiTokenInput } from '../schema'

const USUAL_DAYS = 90

type Props = { onDone: (token: string) => void; onCancel: () => void }

export function NewTokenForm({ onDone, onCancel }: Props) {
  const t = useTranslations('accounts.tokens')
  const form = useActionForm({
    schema: createApiTokenInput,
    action: createApiTokenAction,
    defaults: { name: '', scope: 'READ', expiresOn: addDays(today(), USUAL_DAYS) },
    onDone: ({ token }) => onDone(token),
  })
  const scopes = (['READ', 'WRITE'] as const).map((value) => ({
    value,
    label: t(`scopes.${value}`),
    hint: t(`scopeHints.${value}`),
  }))
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} help={t('nameHelp')} required />
      <RadioField name="scope" label={t('scope')} options={scopes} required />
      <DateField name="expiresOn" label={t('expiresOn')} help={t('expiresOnHelp')} required />
      <FormActions submitLabel={t('create')} onCancel={onCancel} />
    </ActionForm>
  )
}
