'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { concludeEvaluationAction } from '../actions'
import { VERDICTS } from '../rules'
import { concludeEvaluationInput } from '../schema'

type Props = { evaluation: { id: string; version: number }; userId: string; today: string }

export function ConcludeEvaluationForm({ evaluation: { id, version }, userId, today }: Props) {
  const t = useTranslations('evaluations')
  const router = useRouter()
  const form = useActionForm({
    schema: concludeEvaluationInput,
    action: concludeEvaluationAction,
    defaults: { evaluationId: id, version, verdict: '', opinion: '', conditions: '', concludedOn: today },
    draftKey: `conclusion:${userId}:${id}`,
    onDone: () => {
      toast(t('conclude.done'))
      router.refresh()
    },
  })
  const isConditional = form.values.watch('verdict') === 'CONDITIONAL'
  return (
    <ActionForm form={form}>
      <RadioField
        name="verdict"
        label={t('fields.verdict')}
        options={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        inline
        required
      />
      {isConditional ? (
        <TextAreaField
          name="conditions"
          label={t('fields.conditions')}
          help={t('fields.conditionsHelp')}
          required
        />
      ) : null}
      <TextAreaField name="opinion" label={t('fields.opinion')} help={t('fields.opinionHelp')} required />
      <DateField name="concludedOn" label={t('fields.concludedOn')} required />
      <p className="text-sm text-muted">{t('conclude.once')}</p>
      <FormActions submitLabel={t('conclude.submit')} cancelHref="/evaluations" />
    </ActionForm>
  )
}
