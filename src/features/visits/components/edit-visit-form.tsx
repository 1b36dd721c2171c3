'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editVisitAction } from '../actions'
import type { VisitChoices } from '../list-choices'
import type { VisitInFull } from '../queries'
import { editVisitInput } from '../schema'
import { VisitFields } from './visit-fields'

type Props = { visitId: string; visit: VisitInFull; choices: VisitChoices; close: () => void }

export function EditVisitForm({ visitId, visit, choices, close }: Props) {
  const t = useTranslations('visits')
  const router = useRouter()
  const form = useActionForm({
    schema: editVisitInput,
    action: editVisitAction,
    defaults: { visitId, version: visit.version, ...editable(visit) },
    fromCurrent: editable,
    onDone: () => {
      toast(t('edited'))
      close()
      router.refresh()
    },
  })
  const names = Object.fromEntries(visit.met.map(({ enterprise }) => [enterprise.id, enterprise.name]))
  return (
    <ActionForm form={form}>
      <VisitFields choices={choices} names={names} />
      <FormActions submitLabel={t('saveChanges')} onCancel={close} />
    </ActionForm>
  )
}

type Editable = Pick<
  VisitInFull,
  | 'kind'
  | 'on'
  | 'endsOn'
  | 'place'
  | 'purpose'
  | 'mainLeaderId'
  | 'ledBy'
  | 'eventId'
  | 'participants'
  | 'outcome'
  | 'enterprises'
>

/** A stored visit as the form writes it: what is empty is an empty text. */
function editable(visit: Editable) {
  return {
    kind: visit.kind,
    on: visit.on,
    endsOn: visit.endsOn ?? '',
    place: visit.place,
    purpose: visit.purpose,
    mainLeaderId: visit.mainLeaderId ?? '',
    ledBy: visit.ledBy ?? '',
    eventId: visit.eventId ?? '',
    participants: visit.participants ?? '',
    outcome: visit.outcome ?? '',
    enterprises: visit.enterprises.map((met) => ({
      enterpriseId: met.enterpriseId,
      projectId: met.projectId ?? '',
      outcome: met.outcome ?? '',
      nextStep: met.nextStep ?? '',
      nextStepOn: met.nextStepOn ?? '',
    })),
  }
}
