'use client'

import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { reviseAmountsAction } from '../actions'
import { reviseAmountsInput } from '../schema'
import { AmountFields } from './direct-investment-fields'
import type { InHand } from './edit-form'

type Props = { inHand: InHand; today: string; onDone: () => void; onCancel: () => void }

/** Total, demand and commitment from a day on, with the reason. */
export function ReviseForm({ inHand, today, onDone, onCancel }: Props) {
  const t = useTranslations('direct-investments.revise')
  const form = useActionForm({
    schema: reviseAmountsInput,
    action: reviseAmountsAction,
    defaults: {
      directInvestmentId: inHand.id,
      version: inHand.version,
      on: today,
      ...amountsAsTyped(inHand),
      reason: '',
    },
    fromCurrent: amountsAsTyped,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('on')} help={t('onHelp')} required />
      <AmountFields />
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

/** Nothing is nothing in 亿元 too, which is what will be typed over it. */
function inYi(yuan: bigint): string {
  return yuan === 0n ? '0亿' : editableYuan(yuan)
}

function amountsAsTyped({ totalYuan, demandYuan, committedYuan }: InHand) {
  return {
    totalYuan: editableYuan(totalYuan),
    demandYuan: inYi(demandYuan),
    committedYuan: inYi(committedYuan),
  }
}
