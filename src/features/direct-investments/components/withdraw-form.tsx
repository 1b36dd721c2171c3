'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { reinstateDirectInvestmentAction, withdrawDirectInvestmentAction } from '../actions'
import { reinstateDirectInvestmentInput, withdrawDirectInvestmentInput } from '../schema'
import type { InHand } from './edit-form'

type Props = { inHand: InHand; onDone: () => void; onCancel: () => void }

export function WithdrawForm({ inHand, today, onDone, onCancel }: Props & { today: string }) {
  const t = useTranslations('direct-investments.withdraw')
  const form = useActionForm({
    schema: withdrawDirectInvestmentInput,
    action: withdrawDirectInvestmentAction,
    defaults: { directInvestmentId: inHand.id, version: inHand.version, on: today, reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('on')} required />
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} danger />
    </ActionForm>
  )
}

export function ReinstateForm({ inHand, onDone, onCancel }: Props) {
  const t = useTranslations('direct-investments.reinstate')
  const form = useActionForm({
    schema: reinstateDirectInvestmentInput,
    action: reinstateDirectInvestmentAction,
    defaults: { directInvestmentId: inHand.id, version: inHand.version, reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
