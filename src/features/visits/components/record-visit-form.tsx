'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { recordVisitAction } from '../actions'
import type { VisitChoices } from '../list-choices'
import { recordVisitInput } from '../schema'
import { VisitFields } from './visit-fields'

/** The whole form of a visit, on a page of its own. */
export function RecordVisitForm({ choices, today }: { choices: VisitChoices; today: string }) {
  const t = useTranslations('visits')
  const router = useRouter()
  const isChinese = useLocale().startsWith('zh')
  const form = useActionForm({
    schema: recordVisitInput,
    action: recordVisitAction,
    defaults: {
      entityId: choices.entities[0]?.id ?? '',
      status: 'HELD',
      kind: 'OUTBOUND',
      on: today,
      endsOn: '',
      place: '',
      purpose: '',
      mainLeaderId: '',
      ledBy: '',
      eventId: '',
      participants: '',
      outcome: '',
      enterprises: [],
    },
    onDone: ({ id }) => {
      toast(t('recorded'))
      router.push(`/visits/${id}`)
    },
  })
  const entities = choices.entities.map(({ id, name, nameEn }) => ({
    value: id,
    label: isChinese ? name : nameEn,
  }))
  return (
    <ActionForm form={form}>
      <SelectField name="entityId" label={t('fields.entity')} options={entities} required />
      <RadioField
        name="status"
        label={t('fields.status')}
        options={(['HELD', 'PLANNED'] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
        inline
        required
      />
      <VisitFields choices={choices} names={{}} />
      <FormActions submitLabel={t('save')} cancelHref="/visits" />
    </ActionForm>
  )
}
