'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { addContactAction, editContactAction } from '../actions'
import type { ContactInView } from '../queries'
import { addContactInput, editContactInput } from '../schema'

export function AddContactForm({ enterpriseId, close }: { enterpriseId: string; close: () => void }) {
  const t = useTranslations('enterprises.form')
  const form = useActionForm({
    schema: addContactInput,
    action: addContactAction,
    defaults: { enterpriseId, name: '', title: '', phone: '', email: '', note: '' },
    onDone: useSaved(close),
  })
  return (
    <ActionForm form={form}>
      <ContactFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

export function EditContactForm({ contact, close }: { contact: ContactInView; close: () => void }) {
  const t = useTranslations('enterprises.form')
  const { id, version, name, title, phone, phoneHidden, email, note } = contact
  const form = useActionForm({
    schema: editContactInput,
    action: editContactAction,
    defaults: {
      contactId: id,
      version,
      name,
      title: title ?? '',
      ...(phoneHidden ? {} : { phone: phone ?? '' }),
      email: email ?? '',
      note: note ?? '',
    },
    onDone: useSaved(close),
  })
  return (
    <ActionForm form={form}>
      <ContactFields phoneHidden={phoneHidden} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function useSaved(close: () => void) {
  const t = useTranslations('enterprises.contact')
  const router = useRouter()
  return () => {
    toast(t('saved'))
    close()
    router.refresh()
  }
}

/** A number that the actor may not read is not offered for editing, so that it stays. */
function ContactFields({ phoneHidden = false }: { phoneHidden?: boolean }) {
  const t = useTranslations('enterprises.contact')
  return (
    <>
      <TextField name="name" label={t('name')} required autoComplete="off" />
      <TextField name="title" label={t('title')} autoComplete="off" />
      {phoneHidden ? null : (
        <TextField name="phone" label={t('phone')} type="tel" inputMode="tel" autoComplete="off" />
      )}
      <TextField name="email" label={t('email')} type="email" inputMode="email" autoComplete="off" />
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
