'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { parseCalendarDate, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { fulfilCommitmentAction, reopenCommitmentAction, waiveCommitmentAction } from '../actions'
import { fulfilCommitmentInput, reopenCommitmentInput, waiveCommitmentInput } from '../schema'
import type { CommitmentFormProps } from './commitment-in-hand'

export function FulfilCommitmentForm({ commitment, onDone, onCancel }: CommitmentFormProps) {
  const t = useTranslations('commitments')
  const form = useActionForm({
    schema: fulfilCommitmentInput,
    action: fulfilCommitmentAction,
    defaults: { commitmentId: commitment.id, on: today(), evidence: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('fields.on')} required />
      <TextAreaField name="evidence" label={t('fields.evidence')} help={t('fields.evidenceHelp')} required />
      <SettlingMoves act="fulfil" />
      <FormActions submitLabel={t('fulfil.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

const REASONED = {
  waive: { schema: waiveCommitmentInput, action: waiveCommitmentAction },
  reopen: { schema: reopenCommitmentInput, action: reopenCommitmentAction },
}

export function WaiveCommitmentForm(props: CommitmentFormProps) {
  return <ReasonedForm act="waive" {...props} />
}

export function ReopenCommitmentForm(props: CommitmentFormProps) {
  return <ReasonedForm act="reopen" {...props} />
}

function ReasonedForm({
  act,
  commitment,
  onDone,
  onCancel,
}: CommitmentFormProps & { act: 'waive' | 'reopen' }) {
  const t = useTranslations('commitments')
  const defaults = { commitmentId: commitment.id, on: today(), reason: '' }
  const form = useActionForm({ ...REASONED[act], defaults, onDone })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('fields.on')} required />
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <SettlingMoves act={act} />
      <FormActions submitLabel={t(`${act}.submit`)} danger={act === 'waive'} onCancel={onCancel} />
    </ActionForm>
  )
}

/** Which numbers move, said before saving. */
function SettlingMoves({ act }: { act: 'fulfil' | 'waive' | 'reopen' }) {
  const t = useTranslations('commitments')
  const on = parseCalendarDate(String(useWatch({ name: 'on' }) ?? ''))
  return (
    <Notice tone="accent" title={t('movesTitle')}>
      {on ? t(`${act}.moves`, { on }) : t('waiting')}
    </Notice>
  )
}
