'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { holdVisitAction } from '../actions'
import { holdVisitInput } from '../schema'
import { type Editing, editableVisit, useEditing } from './editing'
import { EnterprisesField } from './enterprises-field'
import { PeopleField } from './visit-fields'

/** A planned visit has taken place: when, who went, what came of each enterprise, and the leads among them. */
export function HoldVisitForm(props: Editing) {
  const t = useTranslations('visits')
  const { visitId, visit, close } = props
  const { entities, people, known, duplicatesMet, onRefusal, onDone } = useEditing(props, t('held'))
  const { on, endsOn, outcome, participantIds, enterprises } = editableVisit(visit)
  const form = useActionForm({
    schema: holdVisitInput,
    action: holdVisitAction,
    defaults: { visitId, version: visit.version, on, endsOn, outcome, participantIds, enterprises },
    fromCurrent: editableVisit,
    onDone,
    onRefusal,
  })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <DateField name="on" label={t('fields.on')} required />
        <DateField name="endsOn" label={t('fields.endsOn')} help={t('fields.endsOnHelp')} />
      </FieldRow>
      <EnterprisesField entities={entities} visit={known} duplicatesMet={duplicatesMet} />
      <PeopleField people={people} />
      <TextAreaField name="outcome" label={t('fields.outcome')} />
      <FormActions submitLabel={t('hold')} onCancel={close} />
    </ActionForm>
  )
}
