'use client'

import { useTranslations } from 'next-intl'
import { addDays, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { FormActions } from '@/ui/form/form-actions'
import type { Option } from '@/ui/form/select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { findServedProjectsAction, raiseRequestAction } from '../actions'
import { raiseRequestInput } from '../schema'
import { RequestFields } from './request-fields'

type Props = {
  /** Empty where the project is still to be chosen. */
  projectId: string
  owner?: Option
  onDone: () => void
  onCancel: () => void
}

/** Most of what an enterprise asks for is to be answered within a week. */
const USUAL_DAYS = 7

export function RaiseRequestForm({ projectId, owner, onDone, onCancel }: Props) {
  const t = useTranslations('aftercare')
  const form = useActionForm({
    schema: raiseRequestInput,
    action: raiseRequestAction,
    defaults: {
      projectId,
      title: '',
      kind: '' as const,
      detail: '',
      raisedBy: '',
      raisedOn: today(),
      dueOn: addDays(today(), USUAL_DAYS),
      ownerId: owner?.value ?? '',
    },
    draftKey: `request:${projectId || 'new'}`,
    onDone,
  })
  const chosen: string = form.values.watch('projectId') ?? ''
  return (
    <ActionForm form={form}>
      {projectId ? null : (
        <ComboboxField
          name="projectId"
          label={t('fields.project')}
          help={t('fields.projectHelp')}
          search={findProjects}
          required
        />
      )}
      <RequestFields projectId={chosen} owner={owner} />
      <FormActions submitLabel={t('raise.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

async function findProjects(q: string): Promise<Option[]> {
  const found = await findServedProjectsAction({ q })
  return found.ok
    ? found.value.map(({ id, name, enterprise }) => ({ value: id, label: name, hint: enterprise }))
    : []
}
