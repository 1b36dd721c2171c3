'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { Dialog } from '@/ui/dialog'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import {
  acceptTransferAction,
  declineTransferAction,
  settleTransferAction,
  withdrawTransferAction,
} from '../actions'
import type { OpenTransfer } from '../list-transfers'
import type { TransferAnswer } from '../policy'
import { answerTransferInput, settleTransferInput } from '../schema'
import { useTransferNames } from './use-transfer-names'

const answers = {
  accept: { action: acceptTransferAction, done: 'accepted' },
  decline: { action: declineTransferAction, done: 'declined' },
  withdraw: { action: withdrawTransferAction, done: 'withdrawn' },
} as const

type Props = { transfer: OpenTransfer; answer: TransferAnswer; close: () => void }
type FormProps = { projectId: string; onDone: () => void; onCancel: () => void }

export function TransferDialog({ transfer, answer, close }: Props) {
  const t = useTranslations('projects.transfer')
  const router = useRouter()
  const settles = answer === 'settleAccept' || answer === 'settleDecline'
  const done = settles ? (answer === 'settleAccept' ? 'accepted' : 'declined') : answers[answer].done
  const rest = {
    projectId: transfer.projectId,
    onCancel: close,
    onDone: () => {
      toast(t(done))
      close()
      // Who has declined may not read the project any more.
      if (answer === 'decline') router.push('/leads/inbox')
      router.refresh()
    },
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      size="sm"
      title={t(answer)}
      description={t(`meaning.${done}`, useTransferNames(transfer))}
    >
      {settles ? <SettleForm answer={answer} {...rest} /> : <AnswerForm answer={answer} {...rest} />}
    </Dialog>
  )
}

function AnswerForm({ answer, projectId, onDone, onCancel }: FormProps & { answer: keyof typeof answers }) {
  const t = useTranslations('projects.transfer')
  const form = useActionForm({
    schema: answerTransferInput,
    action: answers[answer].action,
    defaults: { projectId, on: today(), note: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t(answer === 'accept' ? 'effectiveOn' : 'answeredOn')} required />
      <TextAreaField name="note" label={t('note')} />
      <FormActions submitLabel={t(answer)} onCancel={onCancel} />
    </ActionForm>
  )
}

type SettleProps = FormProps & { answer: 'settleAccept' | 'settleDecline' }

function SettleForm({ answer, projectId, onDone, onCancel }: SettleProps) {
  const t = useTranslations('projects.transfer')
  const form = useActionForm({
    schema: settleTransferInput,
    action: settleTransferAction,
    defaults: {
      projectId,
      outcome: answer === 'settleAccept' ? 'ACCEPTED' : 'DECLINED',
      on: today(),
      note: '',
    },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t(answer === 'settleAccept' ? 'effectiveOn' : 'answeredOn')} required />
      <TextAreaField name="note" label={t('noteReason')} required />
      <FormActions submitLabel={t(answer)} onCancel={onCancel} />
    </ActionForm>
  )
}
