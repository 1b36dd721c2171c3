'use client'

import { useTranslations } from 'next-intl'
import { LOSS_REASONS } from '@/features/pipeline/rules'
import { parseCalendarDate, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { terminateSigningAction } from '../actions'
import { AFTER_TERMINATION, type AfterTermination } from '../rules'
import { terminateSigningInput } from '../schema'
import type { SigningFormProps } from './signing-in-hand'
import { WhatMoves } from './what-moves'

export function TerminateSigningForm({ signing, onDone, onCancel }: SigningFormProps) {
  const t = useTranslations('signings')
  const lossReasons = useTranslations('pipeline.lossReasons')
  const form = useActionForm({
    schema: terminateSigningInput,
    action: terminateSigningAction,
    defaults: {
      signingId: signing.id,
      on: today(),
      afterwards: 'NEGOTIATION',
      lossReason: '',
      reason: '',
    },
    onDone,
  })
  const [afterwards, on] = form.values.watch(['afterwards', 'on']) as [AfterTermination, string]
  const day = parseCalendarDate(on)
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('fields.terminatedOn')} required />
      <RadioField
        name="afterwards"
        label={t('fields.afterwards')}
        options={AFTER_TERMINATION.map((value) => ({ value, label: t(`afterwards.${value}`) }))}
        inline
        required
      />
      {afterwards === 'LOST' ? (
        <SelectField
          name="lossReason"
          label={t('fields.lossReason')}
          options={LOSS_REASONS.map((value) => ({ value, label: lossReasons(value) }))}
          required
        />
      ) : null}
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <WhatMoves>{day ? t(`moves.${afterwards}`, { on: day }) : t('moves.waiting')}</WhatMoves>
      <FormActions submitLabel={t('terminate.submit')} danger onCancel={onCancel} />
    </ActionForm>
  )
}
