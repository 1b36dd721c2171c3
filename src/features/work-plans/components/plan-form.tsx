'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { draftWorkPlanAction, editWorkPlanAction } from '../actions'
import { SECTIONS } from '../rules'
import { draftWorkPlanInput, editWorkPlanInput } from '../schema'
import { type StepInForm, StepsField } from './steps-field'

type DraftProps = {
  entities: Option[]
  entityId: string
  year: number
  /** Who may own a step, by entity. */
  ownersOf: Record<string, Person[]>
}

export type Person = { id: string; name: string }

/** The first draft of a plan of one of the writer's entities. */
export function DraftPlanForm({ entities, entityId, year, ownersOf }: DraftProps) {
  const t = useTranslations('work-plans')
  const router = useRouter()
  const form = useActionForm({
    schema: draftWorkPlanInput,
    action: draftWorkPlanAction,
    defaults: {
      entityId,
      year: String(year),
      industryToday: '',
      strengths: '',
      problems: '',
      nextSteps: '',
      steps: [],
    },
    draftKey: `work-plan:${entityId}`,
    onDone: ({ planId }) => {
      toast(t('draft.done'))
      router.push(`/work-plans/${planId}`)
    },
  })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <SelectField name="entityId" label={t('fields.entity')} options={entities} required />
        <TextField name="year" label={t('fields.year')} inputMode="numeric" required />
      </FieldRow>
      <PlanFields owners={ownersOf[form.values.watch('entityId')] ?? []} />
      <Notice tone="accent">{t('draft.hint')}</Notice>
      <FormActions submitLabel={t('draft.submit')} cancelHref="/work-plans" />
    </ActionForm>
  )
}

export type PlanInHand = {
  planId: string
  seq: number
  version: number
  industryToday: string
  strengths: string
  problems: string
  nextSteps: string
  steps: StepInForm[]
}

/** The draft of a version. Who saves second sees what the first one wrote. */
export function EditPlanForm({ plan, owners }: { plan: PlanInHand; owners: Person[] }) {
  const t = useTranslations('work-plans')
  const router = useRouter()
  const { seq, ...defaults } = plan
  const address = `/work-plans/${plan.planId}?version=${seq}`
  const form = useActionForm({
    schema: editWorkPlanInput,
    action: editWorkPlanAction,
    defaults,
    fromCurrent: asTyped,
    onDone: () => {
      toast(t('edit.done'))
      router.push(address)
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <PlanFields owners={owners} />
      <Notice tone="accent">{t('draft.hint')}</Notice>
      <FormActions submitLabel={t('edit.submit')} cancelHref={address} />
    </ActionForm>
  )
}

type Current = Omit<PlanInHand, 'planId' | 'seq' | 'version' | 'steps'> & {
  steps: { key: string; text: string; ownerId: string | null; dueOn: string }[]
}

function asTyped({ steps, ...parts }: Current) {
  return { ...parts, steps: steps.map((step) => ({ ...step, ownerId: step.ownerId ?? '' })) }
}

function PlanFields({ owners }: { owners: Person[] }) {
  const t = useTranslations('work-plans.fields')
  return (
    <>
      {SECTIONS.map((section) => (
        <TextAreaField key={section} name={section} label={t(section)} help={t(`${section}Help`)} rows={5} />
      ))}
      <StepsField owners={owners.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  )
}
