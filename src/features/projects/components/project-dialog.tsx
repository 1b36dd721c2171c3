'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast/toast'
import { CollaboratorForm } from './collaborator-form'
import { type EditedProject, EditForm, IntentForm, OfficerForm, TransferForm } from './project-forms'

const forms = {
  edit: { Form: EditForm, words: 'edit' },
  intent: { Form: IntentForm, words: 'intent' },
  officer: { Form: OfficerForm, words: 'assign' },
  transfer: { Form: TransferForm, words: 'transfer' },
  collaborator: { Form: CollaboratorForm, words: 'collaborate' },
} as const

/** The forms of a project, by the name that `?form=` uses. */
export type ProjectForm = keyof typeof forms

type Props = { form: ProjectForm; project: EditedProject; close: () => void }

export function ProjectDialog({ form, project, close }: Props) {
  const t = useTranslations('projects')
  const router = useRouter()
  const { Form, words } = forms[form]
  function done() {
    toast(t(`${words}.done`))
    close()
    router.refresh()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      size="sm"
      title={t(`${words}.title`)}
      description={project.name}
    >
      <Form project={project} onDone={done} onCancel={close} />
    </Dialog>
  )
}
