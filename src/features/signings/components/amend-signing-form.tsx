'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { MoneyField } from '@/ui/form/money-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { amendSigningAction } from '../actions'
import { amendSigningInput } from '../schema'
import type { SigningFormProps } from './signing-in-hand'
import { AmendingMoves } from './what-moves'

export function AmendSigningForm({ signing, onDone, onCancel }: SigningFormProps) {
  const t = useTranslations('signings')
  const form = useActionForm({
    schema: amendSigningInput,
    action: amendSigningAction,
    defaults: {
      signingId: signing.id,
      effectiveOn: today(),
      amountYuan: editableYuan(signing.amountYuan),
      reason: '',
    },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <DateField name="effectiveOn" label={t('fields.effectiveOn')} required />
        <MoneyField
          name="amountYuan"
          label={t('fields.newAmount')}
          help={t('fields.newAmountHelp')}
          unit="亿"
          required
        />
      </FieldRow>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <AmendingMoves />
      <FormActions submitLabel={t('amend.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
