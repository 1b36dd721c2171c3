'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { chooseTargetAction, dropTargetAction, editTargetAction, resumeTargetAction } from '../actions'
import type { TargetRow } from '../list-targets'
import { chooseTargetInput, dropTargetInput, editTargetInput, resumeTargetInput } from '../schema'
import { EnterpriseNameField } from './enterprise-name-field'
import { type FollowerChoice, FollowerFields } from './follower-fields'
import { useSaved } from './use-saved'

export type ChooseProps = {
  eventId: string
  /** Fixed when it is chosen from those who came. */
  enterprise?: { id: string; name: string }
  followers: FollowerChoice[]
  today: string
  close: () => void
}

export function ChooseTargetForm({ eventId, enterprise, followers, today, close }: ChooseProps) {
  const t = useTranslations('events.target')
  const form = useActionForm({
    schema: chooseTargetInput,
    action: chooseTargetAction,
    defaults: {
      eventId,
      enterprise: enterprise ?? { id: '', name: '' },
      entityId: '',
      officerId: '',
      chosenOn: today,
      note: '',
    },
    onDone: useSaved(t('chosen'), close),
  })
  return (
    <ActionForm form={form}>
      {enterprise ? null : <EnterpriseNameField />}
      <FollowerFields followers={followers} />
      <FormActions submitLabel={t('choose')} onCancel={close} />
    </ActionForm>
  )
}

type EditProps = { target: TargetRow; followers: FollowerChoice[]; close: () => void }

export function EditTargetForm({ target, followers, close }: EditProps) {
  const t = useTranslations('events.target')
  const { id: targetId, version, entity, officer, chosenOn, note } = target
  const form = useActionForm({
    schema: editTargetInput,
    action: editTargetAction,
    defaults: {
      targetId,
      version,
      entityId: entity.id,
      officerId: officer?.id ?? '',
      chosenOn,
      note: note ?? '',
    },
    onDone: useSaved(t('edited'), close),
  })
  return (
    <ActionForm form={form}>
      <FollowerFields followers={withStored(followers, target)} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

/** Who follows it now stays among the choices, even after leaving the entity. */
function withStored(followers: FollowerChoice[], { entity, officer }: TargetRow): FollowerChoice[] {
  const known = followers.find(({ id }) => id === entity.id) ?? { ...entity, officers: [] }
  const officers =
    officer && !known.officers.some(({ id }) => id === officer.id)
      ? [...known.officers, officer]
      : known.officers
  return [{ ...known, officers }, ...followers.filter(({ id }) => id !== entity.id)]
}

type Props = { target: TargetRow; today: string; close: () => void }

export function DropTargetForm({ target: { id: targetId, version }, today, close }: Props) {
  const t = useTranslations('events.target')
  const form = useActionForm({
    schema: dropTargetInput,
    action: dropTargetAction,
    defaults: { targetId, version, droppedOn: today, reason: '' },
    onDone: useSaved(t('dropped'), close),
  })
  return (
    <ActionForm form={form}>
      <DateField name="droppedOn" label={t('droppedOn')} required />
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('drop')} onCancel={close} />
    </ActionForm>
  )
}

export function ResumeTargetForm({ target: { id: targetId, version }, close }: Omit<Props, 'today'>) {
  const t = useTranslations('events.target')
  const form = useActionForm({
    schema: resumeTargetInput,
    action: resumeTargetAction,
    defaults: { targetId, version, reason: '' },
    onDone: useSaved(t('resumed'), close),
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('resume')} onCancel={close} />
    </ActionForm>
  )
}
