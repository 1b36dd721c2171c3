'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { createUserAction } from '../actions'
import { createUserInput } from '../schema'
import { PeopleContactFields } from './people-contact-fields'
import type { NewPerson } from './people-create'

type Props = { onDone: (made: NewPerson) => void; onCancel: () => void }

export function PeopleCreateForm({ onDone, onCancel }: Props) {
  const t = useTranslations('people')
  const form = useActionForm({
    schema: createUserInput,
    action: createUserAction,
    defaults: { name: '', username: '', email: '', phone: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required autoFocus />
      <TextField name="username" label={t('username')} help={t('usernameHelp')} autoComplete="off" required />
      <PeopleContactFields />
      <FormActions submitLabel={t('createSubmit')} onCancel={onCancel} />
    </ActionForm>
  )
}
