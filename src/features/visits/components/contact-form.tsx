'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { recordVisitAction } from '../actions'
import { VISIT_KINDS } from '../rules'
import { recordVisitInput } from '../schema'

export type ContactProps = {
  project: { id: string; name: string; enterpriseId: string }
  /** The actor's own entities that read the project, the holder first. */
  entities: Option[]
  userId: string
  today: string
}

/** The short form of a visit, call or meeting for one project: what opens the gate to 洽谈. */
export function ContactForm({
  project,
  entities,
  userId,
  today,
  close,
}: ContactProps & { close: () => void }) {
  const t = useTranslations('visits')
  const router = useRouter()
  const form = useActionForm({
    schema: recordVisitInput,
    action: recordVisitAction,
    defaults: {
      entityId: entities[0]?.value ?? '',
      status: 'HELD',
      kind: 'MEETING',
      on: today,
      place: '',
      purpose: t('contact.purpose', { project: project.name }),
      enterprises: [
        {
          enterpriseId: project.enterpriseId,
          projectId: project.id,
          outcome: '',
          nextStep: '',
          nextStepOn: '',
        },
      ],
    },
    draftKey: `contact:${userId}:${project.id}`,
    onDone: () => {
      toast(t('recorded'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      {entities.length > 1 ? (
        <SelectField name="entityId" label={t('fields.entity')} options={entities} required />
      ) : null}
      <RadioField
        name="kind"
        label={t('fields.kind')}
        options={VISIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        inline
        required
      />
      <RadioField
        name="status"
        label={t('fields.status')}
        options={(['HELD', 'PLANNED'] as const).map((value) => ({ value, label: t(`statuses.${value}`) }))}
        inline
        required
      />
      <FieldRow>
        <DateField name="on" label={t('fields.on')} required />
        <TextField name="place" label={t('fields.place')} help={t('contact.placeHelp')} required />
      </FieldRow>
      <TextField name="purpose" label={t('fields.purpose')} required />
      <TextAreaField name="enterprises.0.outcome" label={t('fields.metOutcome')} />
      <FieldRow>
        <TextField name="enterprises.0.nextStep" label={t('fields.nextStep')} />
        <DateField name="enterprises.0.nextStepOn" label={t('fields.nextStepOn')} />
      </FieldRow>
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
