'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import {
  closeProjectAction,
  loseProjectAction,
  pauseProjectAction,
  reopenProjectAction,
  resumeProjectAction,
  sendBackProjectAction,
} from '../actions'
import { LOSS_REASONS, type Stage, stagesToSendBackTo } from '../rules'
import { changeStatusInput, closeProjectInput, loseProjectInput, sendBackProjectInput } from '../schema'
import type { MoveTarget } from './move-target'

type Props = { target: MoveTarget; onDone: () => void; onCancel: () => void }

export function SendBackForm({ target, to, onDone, onCancel }: Props & { to?: Stage }) {
  const t = useTranslations('pipeline')
  const choices = stagesToSendBackTo(target)
  const form = useActionForm({
    schema: sendBackProjectInput,
    action: sendBackProjectAction,
    defaults: { projectId: target.id, to: to ?? choices.at(-1) ?? '', on: today(), reason: '' },
    onDone,
  })
  const options = choices.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))
  return (
    <ActionForm form={form}>
      <SelectField name="to" label={t('moves.to')} options={options} required />
      <TextAreaField name="reason" label={t('moves.reason')} required />
      <DateField name="on" label={t('moves.on')} required />
      <FormActions submitLabel={t('moves.SEND_BACK')} onCancel={onCancel} />
    </ActionForm>
  )
}

const statusActions = {
  PAUSE: pauseProjectAction,
  RESUME: resumeProjectAction,
  REOPEN: reopenProjectAction,
}

export function StatusForm({ act, target, onDone, onCancel }: Props & { act: keyof typeof statusActions }) {
  const t = useTranslations('pipeline.moves')
  const form = useActionForm({
    schema: changeStatusInput,
    action: statusActions[act],
    defaults: { projectId: target.id, on: today(), reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} required />
      <DateField name="on" label={t('on')} required />
      <FormActions submitLabel={t(act)} onCancel={onCancel} />
    </ActionForm>
  )
}

export function LoseForm({ target, onDone, onCancel }: Props) {
  const t = useTranslations('pipeline')
  const form = useActionForm({
    schema: loseProjectInput,
    action: loseProjectAction,
    defaults: { projectId: target.id, on: today(), lossReason: '', note: '' },
    onDone,
  })
  const options = LOSS_REASONS.map((value) => ({ value, label: t(`lossReasons.${value}`) }))
  return (
    <ActionForm form={form}>
      <SelectField name="lossReason" label={t('moves.lossReason')} options={options} required />
      <TextAreaField name="note" label={t('moves.note')} required />
      <DateField name="on" label={t('moves.on')} required />
      <FormActions submitLabel={t('moves.LOSE')} danger onCancel={onCancel} />
    </ActionForm>
  )
}

export function CloseForm({ target, onDone, onCancel }: Props) {
  const t = useTranslations('pipeline.moves')
  const form = useActionForm({
    schema: closeProjectInput,
    action: closeProjectAction,
    defaults: { projectId: target.id, on: today(), note: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('on')} required />
      <TextAreaField name="note" label={t('note')} />
      <FormActions submitLabel={t('CLOSE')} onCancel={onCancel} />
    </ActionForm>
  )
}
