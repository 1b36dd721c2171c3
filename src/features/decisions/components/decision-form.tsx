'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { recordDecisionAction } from '../actions'
import { DECISION_VERDICTS } from '../rules'
import { recordDecisionInput } from '../schema'

export type DecisionProps = { meetingId: string; heldOn: string; projectId: string; userId: string }

export function DecisionForm({
  meetingId,
  heldOn,
  projectId,
  userId,
  close,
}: DecisionProps & { close: () => void }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  const form = useActionForm({
    schema: recordDecisionInput,
    action: recordDecisionAction,
    defaults: { meetingId, projectId, verdict: '', conditions: '', opinion: '' },
    draftKey: `decision:${userId}:${meetingId}:${projectId}`,
    onDone: () => {
      toast(t('agenda.decided'))
      close()
      router.refresh()
    },
  })
  const hasConditions = form.values.watch('verdict') === 'APPROVE_WITH_CONDITIONS'
  return (
    <ActionForm form={form}>
      <RadioField
        name="verdict"
        label={t('fields.verdict')}
        options={DECISION_VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        required
      />
      {hasConditions ? <TextAreaField name="conditions" label={t('fields.conditions')} required /> : null}
      <TextAreaField name="opinion" label={t('fields.opinion')} />
      <p className="text-sm text-muted">{t('agenda.decideOnce', { on: heldOn })}</p>
      <FormActions submitLabel={t('agenda.decide')} onCancel={close} />
    </ActionForm>
  )
}
