'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { withdrawEvaluationAction } from '../actions'
import { withdrawEvaluationInput } from '../schema'

export type WithdrawProps = { evaluation: { id: string; version: number } }

export function WithdrawEvaluationForm({ evaluation, close }: WithdrawProps & { close: () => void }) {
  const t = useTranslations('evaluations')
  const router = useRouter()
  const form = useActionForm({
    schema: withdrawEvaluationInput,
    action: withdrawEvaluationAction,
    defaults: { evaluationId: evaluation.id, version: evaluation.version, reason: '' },
    onDone: () => {
      toast(t('withdraw.done'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <FormActions submitLabel={t('withdraw.submit')} onCancel={close} danger />
    </ActionForm>
  )
}
