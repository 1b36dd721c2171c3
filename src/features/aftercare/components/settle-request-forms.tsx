'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { closeRequestAction, reopenRequestAction, resolveRequestAction } from '../actions'
import { closeRequestInput, reopenRequestInput, resolveRequestInput } from '../schema'
import type { RequestFormProps } from './request-in-hand'

export function ResolveRequestForm({ request: { id, version }, onDone, onCancel }: RequestFormProps) {
  const t = useTranslations('aftercare')
  const form = useActionForm({
    schema: resolveRequestInput,
    action: resolveRequestAction,
    defaults: { requestId: id, version, resolvedOn: today(), reply: '' },
    draftKey: `request-reply:${id}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="resolvedOn" label={t('fields.resolvedOn')} required />
      <TextAreaField name="reply" label={t('fields.reply')} help={t('fields.replyHelp')} required />
      <FormActions submitLabel={t('resolve.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

const SCORES = ['5', '4', '3', '2', '1'] as const

export function CloseRequestForm({ request: { id, version }, onDone, onCancel }: RequestFormProps) {
  const t = useTranslations('aftercare')
  const form = useActionForm({
    schema: closeRequestInput,
    action: closeRequestAction,
    defaults: { requestId: id, version, closedOn: today(), satisfaction: '', comment: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <RadioField
        name="satisfaction"
        label={t('fields.satisfaction')}
        options={SCORES.map((value) => ({ value, label: t(`scores.${value}`) }))}
        required
      />
      <DateField name="closedOn" label={t('fields.closedOn')} required />
      <TextAreaField name="comment" label={t('fields.comment')} />
      <FormActions submitLabel={t('close.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function ReopenRequestForm({ request: { id, version }, onDone, onCancel }: RequestFormProps) {
  const t = useTranslations('aftercare')
  const form = useActionForm({
    schema: reopenRequestInput,
    action: reopenRequestAction,
    defaults: { requestId: id, version, dueOn: '', reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <DateField name="dueOn" label={t('fields.newDueOn')} />
      <FormActions submitLabel={t('reopen.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
