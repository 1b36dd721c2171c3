'use client'

import { useTranslations } from 'next-intl'
import { addDays, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import {
  assignSupervisionAction,
  closeSupervisionAction,
  extendSupervisionAction,
  replySupervisionAction,
  returnSupervisionAction,
} from '../actions'
import type { SupervisionState } from '../rules'
import {
  assignSupervisionInput,
  closeSupervisionInput,
  extendSupervisionInput,
  replySupervisionInput,
  returnSupervisionInput,
} from '../schema'

/** A matter as its forms need it. */
export type MatterInHand = {
  supervisionId: string
  version: number
  text: string
  state: SupervisionState
  ownerId: string | null
  dueOn: string | null
}

export type MatterFormProps = {
  matter: MatterInHand
  owners: Option[]
  onDone: () => void
  onCancel: () => void
}

/** Somebody else did something with it meanwhile: it goes on upon what stands now. */
const fromCurrent = ({ ownerId, dueOn }: { ownerId: string | null; dueOn: string | null }) => ({
  ownerId: ownerId ?? '',
  dueOn: dueOn ?? '',
})

export function AssignForm({ matter, owners, onDone, onCancel }: MatterFormProps) {
  const t = useTranslations('supervision')
  const { supervisionId, version, ownerId, dueOn } = matter
  const form = useActionForm({
    schema: assignSupervisionInput,
    action: assignSupervisionAction,
    defaults: { supervisionId, version, ownerId: ownerId ?? '', dueOn: dueOn ?? '', note: '' },
    fromCurrent,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <SelectField
        name="ownerId"
        label={t('fields.owner')}
        help={t('help.owner')}
        options={owners}
        required
      />
      <DateField name="dueOn" label={t('fields.dueOn')} required />
      <TextAreaField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('assign.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function ReplyForm({ matter: { supervisionId, version }, onDone, onCancel }: MatterFormProps) {
  const t = useTranslations('supervision')
  const form = useActionForm({
    schema: replySupervisionInput,
    action: replySupervisionAction,
    defaults: { supervisionId, version, text: '' },
    draftKey: `supervision-reply:${supervisionId}`,
    fromCurrent: () => ({}),
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="text" label={t('fields.reply')} rows={6} required />
      <FormActions submitLabel={t('reply.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function ReturnForm({ matter, onDone, onCancel }: MatterFormProps) {
  const t = useTranslations('supervision')
  const { supervisionId, version, dueOn } = matter
  const form = useActionForm({
    schema: returnSupervisionInput,
    action: returnSupervisionAction,
    defaults: { supervisionId, version, reason: '', dueOn: '' },
    fromCurrent: () => ({}),
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <DateField
        name="dueOn"
        label={t('fields.newDueOn')}
        help={dueOn ? t('help.returnDue', { on: dueOn }) : undefined}
      />
      <FormActions submitLabel={t('return.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function ExtendForm({ matter, onDone, onCancel }: MatterFormProps) {
  const t = useTranslations('supervision')
  const { supervisionId, version, dueOn } = matter
  const from = dueOn && dueOn > today() ? dueOn : today()
  const form = useActionForm({
    schema: extendSupervisionInput,
    action: extendSupervisionAction,
    defaults: { supervisionId, version, dueOn: addDays(from, 7), reason: '' },
    fromCurrent: () => ({}),
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="dueOn" label={t('fields.newDueOn')} required />
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <FormActions submitLabel={t('extend.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function CloseForm({ matter, onDone, onCancel }: MatterFormProps) {
  const t = useTranslations('supervision')
  const { supervisionId, version, state } = matter
  const replied = state === 'REPLIED'
  const form = useActionForm({
    schema: closeSupervisionInput,
    action: closeSupervisionAction,
    defaults: { supervisionId, version, text: '' },
    fromCurrent: () => ({}),
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField
        name="text"
        label={t('fields.closing')}
        help={t(replied ? 'help.closingReplied' : 'help.closingOpen')}
        required={!replied}
      />
      <FormActions submitLabel={t('close.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
