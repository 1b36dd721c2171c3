'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'
import type { FocusInHand } from './focus-forms'

const AddForm = dynamic(() => import('./focus-forms').then((m) => m.AddFocusForm))
const EditForm = dynamic(() => import('./focus-forms').then((m) => m.EditFocusForm))

export function AddFocus({ chains }: { chains: Option[] }) {
  const t = useTranslations('industries.form')
  return (
    <FormSheet name="focus" size="md" title={t('new')} label={t('new')} icon={<Plus aria-hidden />}>
      {(close) => <AddForm chains={chains} close={close} />}
    </FormSheet>
  )
}

export function EditFocus({ focus, chains }: { focus: FocusInHand; chains: Option[] }) {
  const t = useTranslations('industries.form')
  return (
    <FormSheet
      name={`edit-${focus.id}`}
      variant="ghost"
      title={t('editTitle')}
      label={t('edit')}
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm focus={focus} chains={chains} close={close} />}
    </FormSheet>
  )
}
