'use client'

import { Gavel, Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { AgendaItemProps } from './agenda-item-form'
import type { DecisionProps } from './decision-form'
import type { EditMeetingProps } from './edit-meeting-form'

const EditForm = dynamic(() => import('./edit-meeting-form').then((m) => m.EditMeetingForm))
const ItemForm = dynamic(() => import('./agenda-item-form').then((m) => m.AgendaItemForm))
const VerdictForm = dynamic(() => import('./decision-form').then((m) => m.DecisionForm))

export function EditMeeting(props: EditMeetingProps) {
  const t = useTranslations('decisions')
  return (
    <FormSheet name="edit" size="md" title={t('editTitle')} label={t('edit')} icon={<Pencil aria-hidden />}>
      {(close) => <EditForm {...props} close={close} />}
    </FormSheet>
  )
}

export function PutOnAgenda(props: AgendaItemProps) {
  const t = useTranslations('decisions.agenda')
  return (
    <FormSheet name="agenda" title={t('add')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <ItemForm {...props} close={close} />}
    </FormSheet>
  )
}

export function RecordDecision({ projectName, ...props }: DecisionProps & { projectName: string }) {
  const t = useTranslations('decisions.agenda')
  return (
    <FormSheet
      name={`decide-${props.projectId}`}
      variant="primary"
      title={t('decideTitle')}
      description={projectName}
      label={t('decide')}
      icon={<Gavel aria-hidden />}
    >
      {(close) => <VerdictForm {...props} close={close} />}
    </FormSheet>
  )
}
