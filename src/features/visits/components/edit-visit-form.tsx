'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { editVisitAction } from '../actions'
import { editVisitInput } from '../schema'
import { type Editing, editableVisit, useEditing } from './editing'
import { EnterprisesField } from './enterprises-field'
import { MoreOfVisit, PeopleField, VisitBasics } from './visit-fields'

export function EditVisitForm(props: Editing) {
  const t = useTranslations('visits')
  const { visitId, visit, choices, close } = props
  const { entities, people, known, duplicatesMet, onRefusal, onDone } = useEditing(props, t('edited'))
  const form = useActionForm({
    schema: editVisitInput,
    action: editVisitAction,
    defaults: { visitId, version: visit.version, ...editableVisit(visit) },
    fromCurrent: editableVisit,
    onDone,
    onRefusal,
  })
  return (
    <ActionForm form={form}>
      <VisitBasics />
      <EnterprisesField entities={entities} visit={known} duplicatesMet={duplicatesMet} />
      <PeopleField people={people} />
      <MoreOfVisit choices={choices} />
      <FormActions submitLabel={t('saveChanges')} onCancel={close} />
    </ActionForm>
  )
}
