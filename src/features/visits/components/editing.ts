'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Refusal } from '@/lib/outcome'
import { toast } from '@/ui/toast/toast'
import type { SavedVisit } from '../change-visit'
import type { VisitChoices } from '../list-choices'
import type { VisitInFull } from '../queries'

export type Editing = {
  visitId: string
  entityId: string
  visit: VisitInFull
  choices: VisitChoices
  close: () => void
}

/** What the forms of a stored visit share: whom they offer, what is known of its leads, and what follows on saving. */
export function useEditing({ visitId, entityId, visit, choices, close }: Editing, said: string) {
  const t = useTranslations('visits')
  const router = useRouter()
  const isChinese = useLocale().startsWith('zh')
  const [duplicatesMet, setDuplicatesMet] = useState(0)
  const own = choices.entities.find(({ id }) => id === entityId)?.people ?? []
  const gone = visit.people.filter((person) => !own.some(({ id }) => id === person.id))
  return {
    entities: choices.entities.map(({ id, name, nameEn }) => ({
      value: id,
      label: isChinese ? name : nameEn,
    })),
    people: [...own, ...gone],
    known: { id: visitId, reported: visit.leads.map(({ enterprise }) => enterprise.id) },
    duplicatesMet,
    onRefusal: ({ code }: Refusal) => {
      if (code === 'leads.duplicate') setDuplicatesMet((times) => times + 1)
      return false
    },
    onDone: ({ leads }: SavedVisit) => {
      toast(leads.length > 0 ? t('logged', { count: leads.length }) : said)
      close()
      router.refresh()
    },
  }
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
  | 'participantIds'
  | 'participants'
  | 'outcome'
  | 'enterprises'
>

/** A stored visit as a form writes it: what is empty is an empty text. */
export function editableVisit(visit: Editable) {
  return {
    kind: visit.kind,
    on: visit.on,
    endsOn: visit.endsOn ?? '',
    place: visit.place,
    purpose: visit.purpose,
    mainLeaderId: visit.mainLeaderId ?? '',
    ledBy: visit.ledBy ?? '',
    eventId: visit.eventId ?? '',
    participantIds: visit.participantIds,
    participants: visit.participants ?? '',
    outcome: visit.outcome ?? '',
    enterprises: visit.enterprises.map((met) => ({
      enterpriseId: met.enterpriseId,
      name: met.name,
      creditCode: '',
      projectId: met.projectId ?? '',
      outcome: met.outcome ?? '',
      nextStep: met.nextStep ?? '',
      nextStepOn: met.nextStepOn ?? '',
      lead: null,
    })),
  }
}
