'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { recordProgressAction } from '../actions'
import { STEP_PROGRESS, type StepProgress } from '../rules'
import { recordProgressInput } from '../schema'

type Props = {
  planId: string
  stepKey: string
  /** What it is now cannot be recorded again. */
  latest: StepProgress | null
  onDone: () => void
  onCancel: () => void
}

export function ProgressForm({ planId, stepKey, latest, onDone, onCancel }: Props) {
  const t = useTranslations('work-plans')
  const choices = STEP_PROGRESS.filter((progress) => progress !== latest)
  const form = useActionForm({
    schema: recordProgressInput,
    action: recordProgressAction,
    defaults: { planId, stepKey, progress: choices[0], on: today(), note: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <RadioField
        name="progress"
        label={t('fields.progress')}
        options={choices.map((value) => ({ value, label: t(`progress.${value}`) }))}
        inline
        required
      />
      <DateField name="on" label={t('fields.on')} required />
      <TextAreaField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('step.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
