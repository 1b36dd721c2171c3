'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editNegotiationAction } from '../actions'
import type { NegotiationRow } from '../queries'
import { editNegotiationInput } from '../schema'
import { RoundFields } from './round-fields'

export function EditNegotiationForm({ round, close }: { round: NegotiationRow; close: () => void }) {
  const t = useTranslations('negotiations')
  const router = useRouter()
  const { id, version, on, ourSide, theirSide, asked, offered, outcome, nextStep, nextStepOn } = round
  const form = useActionForm({
    schema: editNegotiationInput,
    action: editNegotiationAction,
    defaults: {
      negotiationId: id,
      version,
      on,
      ourSide,
      theirSide,
      asked,
      offered: offered ?? '',
      outcome: outcome ?? '',
      nextStep: nextStep ?? '',
      nextStepOn: nextStepOn ?? '',
    },
    onDone: () => {
      toast(t('edited'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <RoundFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
