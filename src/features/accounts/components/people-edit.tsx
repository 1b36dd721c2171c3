'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { EditedPerson } from './people-edit-form'

const EditForm = dynamic(() => import('./people-edit-form').then((module) => module.PeopleEditForm))

export function EditPerson({ person }: { person: EditedPerson }) {
  const t = useTranslations('people')
  return (
    <FormSheet name="edit" title={t('editTitle')} label={t('edit')} size="md" icon={<Pencil aria-hidden />}>
      {(close) => <EditForm person={person} close={close} />}
    </FormSheet>
  )
}
