'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { editRequestAction } from '../actions'
import { editRequestInput } from '../schema'
import { RequestFields } from './request-fields'
import type { RequestFormProps, RequestInHand } from './request-in-hand'

export function EditRequestForm({ request, onDone, onCancel }: RequestFormProps) {
  const t = useTranslations('aftercare.edit')
  const { id, projectId, version, owner } = request
  const form = useActionForm({
    schema: editRequestInput,
    action: editRequestAction,
    defaults: { requestId: id, version, ownerId: owner.id, ...asTyped(request) },
    fromCurrent: asTyped,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <RequestFields projectId={projectId} owner={{ value: owner.id, label: owner.name }} />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

function asTyped({ kind, title, detail, raisedOn, raisedBy, dueOn }: RequestInHand) {
  return { kind, title, detail: detail ?? '', raisedOn, raisedBy: raisedBy ?? '', dueOn }
}
