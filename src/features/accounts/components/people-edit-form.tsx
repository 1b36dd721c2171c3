'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editUserAction } from '../actions'
import type { Person } from '../queries'
import { editUserInput } from '../schema'
import { PeopleContactFields } from './people-contact-fields'

export type EditedPerson = Pick<Person, 'id' | 'version' | 'name' | 'email' | 'phone'>

export function PeopleEditForm({ person, close }: { person: EditedPerson; close: () => void }) {
  const t = useTranslations('people')
  const router = useRouter()
  const { id: userId, version, name, email, phone } = person
  const form = useActionForm({
    schema: editUserInput,
    action: editUserAction,
    defaults: { userId, version, name, email: email ?? '', phone: phone ?? '' },
    onDone: () => {
      toast(t('edited'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required />
      <PeopleContactFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
