'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { withdrawLeadAction } from '../actions'
import { withdrawLeadInput } from '../schema'

type Props = { leadId: string; today: string; close: () => void }

export function WithdrawLeadForm({ leadId, today, close }: Props) {
  const t = useTranslations('leads.detail')
  const router = useRouter()
  const form = useActionForm({
    schema: withdrawLeadInput,
    action: withdrawLeadAction,
    defaults: { leadId, on: today, reason: '' },
    onDone: () => {
      toast(t('withdrawDone'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('withdrawOn')} required />
      <TextAreaField name="reason" label={t('withdrawReason')} required />
      <FormActions submitLabel={t('withdraw')} danger onCancel={close} />
    </ActionForm>
  )
}
