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

export function EditPersonForm({ person, close }: { person: Person; close: () => void }) {
  const t = useTranslations('accounts.people')
  const router = useRouter()
  const { id, version, name, phone, email } = person
  const form = useActionForm({
    schema: editUserInput,
    action: editUserAction,
    defaults: { userId: id, version, name, phone, email },
    onDone: () => {
      toast(t('saved'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required />
      <TextField name="phone" label={t('phone')} inputMode="tel" />
      <TextField name="email" label={t('email')} inputMode="email" />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
