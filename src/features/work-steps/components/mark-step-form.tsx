'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { markWorkStepAction } from '../actions'
import type { WorkStep } from '../rules'
import { markWorkStepInput } from '../schema'

export type StepInHand = {
  projectId: string
  step: WorkStep
  doneOn: string | null
  note: string | null
  version: number
}

type Props = { row: StepInHand; usualDay: string | null; onDone: () => void; onCancel: () => void }

export function MarkStepForm({ row, usualDay, onDone, onCancel }: Props) {
  const t = useTranslations('work-steps')
  const { projectId, step, version, doneOn, note } = row
  const form = useActionForm({
    schema: markWorkStepInput,
    action: markWorkStepAction,
    defaults: { projectId, step, version, doneOn: doneOn ?? usualDay ?? today(), note: note ?? '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="doneOn" label={t('fields.doneOn')} help={t('fields.doneOnHelp')} />
      <TextField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('form.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
