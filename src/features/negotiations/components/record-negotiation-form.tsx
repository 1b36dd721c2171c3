'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { recordNegotiationAction } from '../actions'
import { recordNegotiationInput } from '../schema'
import { RoundFields } from './round-fields'

type Props = { projectId: string; userId: string; ourSide: string; today: string; close: () => void }

export function RecordNegotiationForm({ projectId, userId, ourSide, today, close }: Props) {
  const t = useTranslations('negotiations')
  const router = useRouter()
  const form = useActionForm({
    schema: recordNegotiationInput,
    action: recordNegotiationAction,
    defaults: {
      projectId,
      on: today,
      ourSide,
      theirSide: '',
      asked: '',
      offered: '',
      outcome: '',
      nextStep: '',
      nextStepOn: '',
    },
    draftKey: `negotiation:${userId}:${projectId}`,
    onDone: () => {
      toast(t('recorded'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <RoundFields />
      <FormActions submitLabel={t('record')} onCancel={close} />
    </ActionForm>
  )
}
