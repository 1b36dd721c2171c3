'use client'

import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { MoneyField } from '@/ui/form/money-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { callCapitalAction, editCapitalCallAction } from '../actions'
import { callCapitalInput, editCapitalCallInput } from '../schema'

type Closing = { onDone: () => void; onCancel: () => void }

export function CallCapitalForm({
  fundId,
  today,
  onDone,
  onCancel,
}: { fundId: string; today: string } & Closing) {
  const t = useTranslations('fund-registrations.calls')
  const form = useActionForm({
    schema: callCapitalInput,
    action: callCapitalAction,
    defaults: { fundId, calledOn: today, amountYuan: '', dueOn: '', paidOn: '', note: '' },
    draftKey: `capital-call:${fundId}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <CallFields />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

/** A capital call as its form edits it. */
export type CallInHand = {
  id: string
  version: number
  calledOn: string
  amountYuan: bigint
  dueOn: string | null
  paidOn: string | null
  note: string | null
}

export function EditCapitalCallForm({ call, onDone, onCancel }: { call: CallInHand } & Closing) {
  const t = useTranslations('fund-registrations.calls')
  const form = useActionForm({
    schema: editCapitalCallInput,
    action: editCapitalCallAction,
    defaults: { callId: call.id, version: call.version, ...asTyped(call) },
    fromCurrent: asTyped,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <CallFields />
      <FormActions submitLabel={t('save')} onCancel={onCancel} />
    </ActionForm>
  )
}

function CallFields() {
  const t = useTranslations('fund-registrations.calls')
  return (
    <>
      <FieldRow>
        <MoneyField name="amountYuan" label={t('amount')} unit="亿" required />
        <DateField name="calledOn" label={t('calledOn')} required />
      </FieldRow>
      <FieldRow>
        <DateField name="dueOn" label={t('dueOn')} />
        <DateField name="paidOn" label={t('paidOn')} help={t('paidOnHelp')} />
      </FieldRow>
      <TextField name="note" label={t('note')} />
    </>
  )
}

function asTyped({ calledOn, amountYuan, dueOn, paidOn, note }: Omit<CallInHand, 'id' | 'version'>) {
  return {
    calledOn,
    amountYuan: editableYuan(amountYuan),
    dueOn: dueOn ?? '',
    paidOn: paidOn ?? '',
    note: note ?? '',
  }
}
