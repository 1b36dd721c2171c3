'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { ContactInView } from '../queries'

const AddForm = dynamic(() => import('./contact-forms').then((module) => module.AddContactForm))
const EditForm = dynamic(() => import('./contact-forms').then((module) => module.EditContactForm))

export function AddContact({ enterpriseId }: { enterpriseId: string }) {
  const t = useTranslations('enterprises.contact')
  return (
    <FormSheet name="contact" title={t('addTitle')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <AddForm enterpriseId={enterpriseId} close={close} />}
    </FormSheet>
  )
}

export function EditContact({ contact }: { contact: ContactInView }) {
  const t = useTranslations('enterprises.contact')
  return (
    <FormSheet
      name={`contact-${contact.id}`}
      title={t('editTitle')}
      label={t('edit')}
      variant="ghost"
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm contact={contact} close={close} />}
    </FormSheet>
  )
}
