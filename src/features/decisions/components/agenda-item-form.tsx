'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { findProjectsForAgendaAction, putOnAgendaAction } from '../actions'
import { agendaItemInput } from '../schema'

export type AgendaItemProps = { meetingId: string }

export function AgendaItemForm({ meetingId, close }: AgendaItemProps & { close: () => void }) {
  const t = useTranslations('decisions')
  const stages = useTranslations('pipeline.stages')
  const router = useRouter()
  const form = useActionForm({
    schema: agendaItemInput,
    action: putOnAgendaAction,
    defaults: { meetingId, projectId: '' },
    onDone: () => {
      toast(t('agenda.added'))
      close()
      router.refresh()
    },
  })
  async function search(q: string) {
    const found = await findProjectsForAgendaAction({ meetingId, q })
    if (!found.ok) throw new Error('lookup failed')
    return found.value.map(({ id, name, stage, enterprise }) => ({
      value: id,
      label: name,
      hint: `${stages(stage)} · ${enterprise.name}`,
    }))
  }
  return (
    <ActionForm form={form}>
      <ComboboxField
        name="projectId"
        label={t('fields.project')}
        help={t('agenda.addHelp')}
        search={search}
        autoFocus
        required
      />
      <FormActions submitLabel={t('agenda.add')} onCancel={close} />
    </ActionForm>
  )
}
