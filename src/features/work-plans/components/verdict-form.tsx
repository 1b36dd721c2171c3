'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { type ActionFormState, useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { approveWorkPlanAction, returnWorkPlanAction } from '../actions'
import type { LatestVersion } from '../present-plan'
import { approveWorkPlanInput, returnWorkPlanInput } from '../schema'

type Props = { latest: LatestVersion; onDone: () => void; onCancel: () => void }

/** An approval may carry a remark. */
export function ApproveForm({ latest: { planId, version }, onDone, onCancel }: Props) {
  const form = useActionForm({
    schema: approveWorkPlanInput,
    action: approveWorkPlanAction,
    defaults: { planId, version, note: '' },
    onDone,
  })
  return <VerdictFields act="approve" form={form} onCancel={onCancel} />
}

/** A return says what has to change. */
export function ReturnForm({ latest: { planId, version }, onDone, onCancel }: Props) {
  const form = useActionForm({
    schema: returnWorkPlanInput,
    action: returnWorkPlanAction,
    defaults: { planId, version, note: '' },
    onDone,
  })
  return <VerdictFields act="return" form={form} onCancel={onCancel} />
}

type FieldsProps = { act: 'approve' | 'return'; form: ActionFormState; onCancel: () => void }

function VerdictFields({ act, form, onCancel }: FieldsProps) {
  const t = useTranslations('work-plans')
  return (
    <ActionForm form={form}>
      <Notice tone="accent">{t(`${act}.what`)}</Notice>
      <TextAreaField name="note" label={t(`fields.${act}Note`)} required={act === 'return'} />
      <FormActions submitLabel={t(`${act}.submit`)} onCancel={onCancel} />
    </ActionForm>
  )
}
