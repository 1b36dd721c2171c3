'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { voidCapitalCallAction } from '../actions'
import { voidCapitalCallInput } from '../schema'

type Props = { call: { id: string; version: number }; onDone: () => void; onCancel: () => void }

/** A call that never was: why it was written down. */
export function VoidCapitalCallForm({ call, onDone, onCancel }: Props) {
  const t = useTranslations('fund-registrations.calls')
  const form = useActionForm({
    schema: voidCapitalCallInput,
    action: voidCapitalCallAction,
    defaults: { callId: call.id, version: call.version, reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('voidReason')} required />
      <FormActions submitLabel={t('void.submit')} onCancel={onCancel} danger />
    </ActionForm>
  )
}
