'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { EVALUATION_KINDS, type EvaluationKind } from '@/features/pipeline/rules'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { askEvaluationAction } from '../actions'
import { askEvaluationInput } from '../schema'

export type AskProps = {
  projectId: string
  userId: string
  departments: Option[]
  /** What the requirements propose, as a hint at each kind. */
  proposals: { kind: EvaluationKind; hint: string }[]
  /** The kind that is missing first. */
  kind: EvaluationKind
}

export function AskEvaluationForm({
  projectId,
  userId,
  departments,
  proposals,
  kind,
  close,
}: AskProps & { close: () => void }) {
  const t = useTranslations('evaluations')
  const router = useRouter()
  const form = useActionForm({
    schema: askEvaluationInput,
    action: askEvaluationAction,
    defaults: { projectId, kind, departmentId: '', askedOn: '', dueOn: '', request: '' },
    draftKey: `evaluation:${userId}:${projectId}`,
    onDone: () => {
      toast(t('ask.done'))
      close()
      router.refresh()
    },
  })
  const kinds = EVALUATION_KINDS.map((value) => ({
    value,
    label: t(`kinds.${value}`),
    hint: proposals.find((proposal) => proposal.kind === value)?.hint,
  }))
  return (
    <ActionForm form={form}>
      <RadioField name="kind" label={t('fields.kind')} options={kinds} required />
      <TextAreaField name="request" label={t('fields.request')} help={t('fields.requestHelp')} />
      <SelectField
        name="departmentId"
        label={t('fields.department')}
        help={t('fields.departmentHelp')}
        options={departments}
      />
      <FieldRow>
        <DateField name="askedOn" label={t('fields.askedOn')} help={t('fields.askedOnHelp')} />
        <DateField name="dueOn" label={t('fields.dueOn')} help={t('fields.dueOnHelp')} />
      </FieldRow>
      <FormActions submitLabel={t('ask.submit')} onCancel={close} />
    </ActionForm>
  )
}
