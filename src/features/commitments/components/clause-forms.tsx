'use client'

import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { draftCommitmentAction, editCommitmentAction } from '../actions'
import type { CommitmentSide } from '../rules'
import { draftCommitmentInput, editCommitmentInput } from '../schema'
import { ClauseFields } from './clause-fields'
import type { CommitmentFormProps, CommitmentInHand } from './commitment-in-hand'

type DraftProps = { projectId: string; side: CommitmentSide; onDone: () => void; onCancel: () => void }

export function DraftCommitmentForm({ projectId, side, onDone, onCancel }: DraftProps) {
  const t = useTranslations('commitments')
  const form = useActionForm({
    schema: draftCommitmentInput,
    action: draftCommitmentAction,
    defaults: { projectId, side, ...NEW_CLAUSE },
    draftKey: `commitment:${projectId}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <ClauseFields />
      <FormActions submitLabel={t('draft.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

const NEW_CLAUSE = {
  kind: '' as const,
  clause: '',
  amountYuan: '',
  dueOn: '',
  legalBasis: '',
  fairVerdict: '' as const,
  exceptionArticle: '',
  reviewedOn: '',
}

export function EditCommitmentForm({ commitment, onDone, onCancel }: CommitmentFormProps) {
  const t = useTranslations('commitments')
  const form = useActionForm({
    schema: editCommitmentInput,
    action: editCommitmentAction,
    defaults: { commitmentId: commitment.id, version: commitment.version, ...asTyped(commitment) },
    fromCurrent: asTyped,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <ClauseFields />
      <FormActions submitLabel={t('edit.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

function asTyped({ side, kind, clause, amountYuan, ...rest }: CommitmentInHand) {
  return {
    side,
    kind,
    clause,
    amountYuan: amountYuan === null ? '' : editableYuan(amountYuan),
    dueOn: rest.dueOn ?? '',
    legalBasis: rest.legalBasis ?? '',
    fairVerdict: rest.fairVerdict ?? ('' as const),
    exceptionArticle: rest.exceptionArticle ?? '',
    reviewedOn: rest.reviewedOn ?? '',
  }
}
