'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { useErrorWords } from '@/ui/form/error-words'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { IconButton } from '@/ui/icon-button'
import { toastProblem } from '@/ui/toast/toast'
import { addCollaboratorAction, removeCollaboratorAction } from '../actions'
import { addCollaboratorInput } from '../schema'
import type { EditedProject } from './project-forms'

type Props = { project: EditedProject; onDone: () => void; onCancel: () => void }

/** Who works along, with what part; another one joins by the form below. */
export function CollaboratorForm({ project, onDone, onCancel }: Props) {
  const t = useTranslations('projects.collaborate')
  const joined = new Set(project.collaborators.map(({ entityId }) => entityId))
  const form = useActionForm({
    schema: addCollaboratorInput,
    action: addCollaboratorAction,
    defaults: { projectId: project.id, entityId: '', credit: '', on: today() },
    onDone,
  })
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col divide-y divide-line rounded-md border border-line empty:hidden">
        {project.collaborators.map((one) => (
          <Collaborator key={one.entityId} projectId={project.id} collaborator={one} onDone={onDone} />
        ))}
      </ul>
      <ActionForm form={form}>
        <SelectField
          name="entityId"
          label={t('entity')}
          options={project.entities.filter(({ value }) => !joined.has(value))}
          required
        />
        <TextField name="credit" label={t('credit')} help={t('creditHelp')} required />
        <DateField name="on" label={t('on')} required />
        <FormActions submitLabel={t('submit')} onCancel={onCancel} />
      </ActionForm>
    </div>
  )
}

type OneProps = {
  projectId: string
  collaborator: EditedProject['collaborators'][number]
  onDone: () => void
}

function Collaborator({ projectId, collaborator: { entityId, name, credit }, onDone }: OneProps) {
  const t = useTranslations('projects.collaborate')
  const words = useErrorWords()
  async function remove() {
    const result = await removeCollaboratorAction({ projectId, entityId, on: today() })
    if (result.ok) onDone()
    else
      toastProblem('refusal' in result ? words.refusal(result.refusal) : words.problem(result.problem.code))
    return result.ok
  }
  return (
    <li className="flex items-center gap-2 py-1.5 pr-1.5 pl-3">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{name}</span> <span className="text-sm text-muted">{credit}</span>
      </span>
      <ConfirmDialog
        title={t('remove')}
        confirmLabel={t('remove')}
        danger
        onConfirm={remove}
        trigger={
          <IconButton label={t('remove')} size="sm">
            <X aria-hidden />
          </IconButton>
        }
      >
        {t('removeConfirm', { name })}
      </ConfirmDialog>
    </li>
  )
}
