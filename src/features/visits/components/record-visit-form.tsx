'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { type ActionFormState, useActionForm } from '@/ui/form/use-action-form'
import { toast, toastProblem } from '@/ui/toast/toast'
import { recordVisitAction } from '../actions'
import type { SavedVisit } from '../change-visit'
import type { VisitChoices } from '../list-choices'
import { EnterprisesField, emptyMet } from './enterprises-field'
import { type FileLimits, PhotosField, usePhotos } from './photos-field'
import { MoreOfVisit, PeopleField, VisitBasics } from './visit-fields'

const schema = () => import('../schema').then(({ recordVisitInput }) => recordVisitInput)

type Props = {
  userId: string
  today: string
  choices: VisitChoices
  limits: FileLimits
  /** The enterprise whose page led here. */
  enterprise: { id: string; name: string } | null
}

/** A trip or a reception on one screen, made for a phone: the leads that came of it are saved in the same act. */
export function RecordVisitForm({ userId, today, choices, limits, enterprise }: Props) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
  const photos = usePhotos(limits)
  const [duplicatesMet, setDuplicatesMet] = useState(0)
  const form = useActionForm({
    schema,
    action: recordVisitAction,
    defaults: startingValues({ userId, today, choices, enterprise }),
    draftKey: `visit:${userId}`,
    onDone: useSaved(photos.sendTo),
    onRefusal: ({ code }) => {
      if (code === 'leads.duplicate') setDuplicatesMet((times) => times + 1)
      return false
    },
  })
  usePlannedWhenAhead(form, today)
  const entities = choices.entities.map(({ id, name, nameEn }) => ({
    value: id,
    label: isChinese ? name : nameEn,
  }))
  const people = choices.entities.find(({ id }) => id === form.values.watch('entityId'))?.people ?? []
  return (
    <ActionForm form={form}>
      {entities.length > 1 ? (
        <SelectField name="entityId" label={t('fields.entity')} options={entities} required />
      ) : null}
      <RadioField
        name="status"
        label={t('fields.status')}
        options={(['HELD', 'PLANNED'] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
        inline
        required
      />
      <VisitBasics />
      <EnterprisesField entities={entities} duplicatesMet={duplicatesMet} />
      <PeopleField people={people} />
      <MoreOfVisit choices={choices} />
      <PhotosField photos={photos} />
      <div className="max-md:sticky max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-10 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-canvas max-md:px-4 max-md:py-2">
        <FormActions submitLabel={t('save')} />
      </div>
    </ActionForm>
  )
}

function useSaved(sendPhotos: (visitId: string) => Promise<number>) {
  const t = useTranslations('visits')
  const router = useRouter()
  return async ({ id, leads }: SavedVisit) => {
    const failed = await sendPhotos(id)
    toast(leads.length > 0 ? t('logged', { count: leads.length }) : t('recorded'))
    if (failed > 0) toastProblem(t('photos.failed', { count: failed }))
    router.push(`/visits/${id}`)
  }
}

/** A day that is still to come can only be a plan. */
function usePlannedWhenAhead({ values: { watch, setValue } }: ActionFormState, today: string) {
  const [on, status] = watch(['on', 'status'])
  useEffect(() => {
    if (/^\d{4}-\d\d-\d\d$/.test(on) && on > today && status === 'HELD') setValue('status', 'PLANNED')
  }, [on, status, today, setValue])
}

function startingValues({ userId, today, choices, enterprise }: Omit<Props, 'limits'>) {
  const [entity] = choices.entities
  const goes = entity?.people.some(({ id }) => id === userId)
  return {
    entityId: entity?.id ?? '',
    status: 'HELD' as const,
    kind: 'OUTBOUND' as const,
    on: today,
    endsOn: '',
    place: '',
    purpose: '',
    mainLeaderId: '',
    ledBy: '',
    eventId: '',
    participantIds: goes ? [userId] : [],
    participants: '',
    outcome: '',
    enterprises: enterprise ? [{ ...emptyMet, enterpriseId: enterprise.id, name: enterprise.name }] : [],
  }
}
