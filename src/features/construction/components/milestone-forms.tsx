'use client'

import { useTranslations } from 'next-intl'
import { parseCalendarDate, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { achieveMilestoneAction, editMilestoneAction, planMilestoneAction } from '../actions'
import { type MilestoneKind, needsReason } from '../rules'
import { achieveMilestoneInput, editMilestoneInput, planMilestoneInput } from '../schema'

/** A milestone as its forms need it; one that was never written down has no id. */
export type MilestoneInHand = {
  projectId: string
  kind: MilestoneKind
  id: string | null
  version: number
  plannedOn: string | null
  achievedOn: string | null
  note: string | null
}

export type MilestoneFormProps = { milestone: MilestoneInHand; onDone: () => void; onCancel: () => void }

export function PlanMilestoneForm({ milestone, onDone, onCancel }: MilestoneFormProps) {
  const t = useTranslations('construction')
  const { projectId, kind, note } = milestone
  const form = useActionForm({
    schema: planMilestoneInput,
    action: planMilestoneAction,
    defaults: { projectId, kind, plannedOn: '', note: note ?? '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="plannedOn" label={t('plan.plannedOn')} required />
      <TextField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('plan.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function AchieveMilestoneForm({ milestone, onDone, onCancel }: MilestoneFormProps) {
  const t = useTranslations('construction')
  const { projectId, kind, note } = milestone
  const form = useActionForm({
    schema: achieveMilestoneInput,
    action: achieveMilestoneAction,
    defaults: { projectId, kind, achievedOn: today(), note: note ?? '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="achievedOn" label={t('achieve.achievedOn')} required />
      <TextField name="note" label={t('fields.note')} />
      <Notice tone="accent">{t('achieve.moves', { kind: t(`kinds.${kind}`) })}</Notice>
      <FormActions submitLabel={t('achieve.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function EditMilestoneForm({ milestone, onDone, onCancel }: MilestoneFormProps) {
  const t = useTranslations('construction')
  const form = useActionForm({
    schema: editMilestoneInput,
    action: editMilestoneAction,
    defaults: {
      milestoneId: milestone.id ?? '',
      version: milestone.version,
      ...asTyped(milestone),
      reason: '',
    },
    fromCurrent: (current) => ({ ...asTyped(current), reason: '' }),
    onDone,
  })
  const plannedOn = parseCalendarDate(String(form.values.watch('plannedOn') ?? ''))
  const replanned = milestone.plannedOn !== null && plannedOn !== milestone.plannedOn
  const later = needsReason(milestone.plannedOn, plannedOn)
  return (
    <ActionForm form={form}>
      <FieldRow>
        <DateField name="plannedOn" label={t('plan.plannedOn')} />
        <DateField name="achievedOn" label={t('achieve.achievedOn')} />
      </FieldRow>
      {replanned ? (
        <TextField name="reason" label={t('fields.reason')} help={t('fields.reasonHelp')} required={later} />
      ) : null}
      <TextField name="note" label={t('fields.note')} />
      <Notice tone="accent">{t('edit.moves', { kind: t(`kinds.${milestone.kind}`) })}</Notice>
      <FormActions submitLabel={t('edit.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

function asTyped({
  plannedOn,
  achievedOn,
  note,
}: Pick<MilestoneInHand, 'plannedOn' | 'achievedOn' | 'note'>) {
  return { plannedOn: plannedOn ?? '', achievedOn: achievedOn ?? '', note: note ?? '' }
}
