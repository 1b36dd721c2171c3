'use client'

import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import type { Option } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { correctSigningAction } from '../actions'
import { correctSigningInput } from '../schema'
import { ContractFields } from './contract-fields'
import type { SigningFormProps, SigningInHand } from './signing-in-hand'
import { WhatMoves } from './what-moves'

/** Our own typing mistake; every field as it stands, to be mended where it is wrong. */
export function CorrectSigningForm({
  signing,
  events,
  onDone,
  onCancel,
}: SigningFormProps & { events: Option[] }) {
  const t = useTranslations('signings')
  const form = useActionForm({
    schema: correctSigningInput,
    action: correctSigningAction,
    defaults: {
      signingId: signing.id,
      version: signing.version,
      ...asTyped({ ...signing, amountYuan: signing.firstAmountYuan, eventId: signing.event?.id ?? null }),
      reason: '',
    },
    fromCurrent: asTyped,
    onDone,
  })
  const redated = form.values.watch('signedOn') !== signing.signedOn && signing.kind === 'INVESTMENT'
  return (
    <ActionForm form={form}>
      <ContractFields events={events} />
      <TextAreaField name="reason" label={t('fields.reason')} help={t('correct.reasonHelp')} required />
      <WhatMoves>{t('moves.correct') + (redated ? t('moves.correctDate') : '')}</WhatMoves>
      <FormActions submitLabel={t('correct.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

type Stored = Pick<
  SigningInHand,
  | 'contractNo'
  | 'signedOn'
  | 'amountYuan'
  | 'currency'
  | 'originalAmount'
  | 'rate'
  | 'rateOn'
  | 'parties'
  | 'note'
> & { eventId: string | null }

function asTyped({ amountYuan, ...contract }: Stored) {
  return {
    contractNo: contract.contractNo,
    signedOn: contract.signedOn,
    amountYuan: editableYuan(amountYuan),
    currency: contract.currency,
    originalAmount: contract.originalAmount ?? '',
    rate: contract.rate ?? '',
    rateOn: contract.rateOn ?? '',
    parties: contract.parties,
    eventId: contract.eventId ?? '',
    note: contract.note ?? '',
  }
}
