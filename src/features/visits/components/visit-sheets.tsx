'use client'

import { Ban, Check, Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { ContactProps } from './contact-form'
import type { Editing } from './editing'

const ContactForm = dynamic(() => import('./contact-form').then((m) => m.ContactForm))
const EditForm = dynamic(() => import('./edit-visit-form').then((m) => m.EditVisitForm))
const HoldForm = dynamic(() => import('./hold-visit-form').then((m) => m.HoldVisitForm))
const CancelForm = dynamic(() => import('./cancel-visit-form').then((m) => m.CancelVisitForm))

export function RecordContact(props: ContactProps) {
  const t = useTranslations('visits.contact')
  return (
    <FormSheet name="visit" title={t('title')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <ContactForm {...props} close={close} />}
    </FormSheet>
  )
}

type Props = Omit<Editing, 'close'>

export function EditVisit(props: Props) {
  const t = useTranslations('visits')
  return (
    <FormSheet name="edit" size="md" title={t('editTitle')} label={t('edit')} icon={<Pencil aria-hidden />}>
      {(close) => <EditForm {...props} close={close} />}
    </FormSheet>
  )
}

export function HoldVisit(props: Props) {
  const t = useTranslations('visits')
  return (
    <FormSheet
      name="hold"
      size="md"
      variant="primary"
      title={t('holdTitle')}
      label={t('hold')}
      icon={<Check aria-hidden />}
    >
      {(close) => <HoldForm {...props} close={close} />}
    </FormSheet>
  )
}

export function CancelVisit({ visitId, visit }: Pick<Props, 'visitId' | 'visit'>) {
  const t = useTranslations('visits')
  return (
    <FormSheet
      name="cancel"
      size="md"
      variant="ghost"
      title={t('cancelTitle')}
      description={t('cancelWhat')}
      label={t('cancel')}
      icon={<Ban aria-hidden />}
    >
      {(close) => <CancelForm visitId={visitId} version={visit.version} close={close} />}
    </FormSheet>
  )
}
