'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { appointHeadAction, endMainLeaderAction, enrolMainLeaderAction } from '../actions'
import { appointHeadInput, endMainLeaderInput, enrolMainLeaderInput } from '../schema'

type Ends = { onDone: () => void; onCancel: () => void }

export function EnrolLeaderForm({ today, onDone, onCancel }: Ends & { today: string }) {
  const t = useTranslations('task-forces')
  const form = useActionForm({
    schema: enrolMainLeaderInput,
    action: enrolMainLeaderAction,
    defaults: { name: '', title: '', startsOn: today },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required />
      <TextField name="title" label={t('leaderTitle')} required />
      <DateField name="startsOn" label={t('startsOn')} required />
      <FormActions submitLabel={t('enrol.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function EndLeaderForm({
  leaderId,
  today,
  onDone,
  onCancel,
}: Ends & { leaderId: string; today: string }) {
  const t = useTranslations('task-forces')
  const form = useActionForm({
    schema: endMainLeaderInput,
    action: endMainLeaderAction,
    defaults: { leaderId, endsOn: today },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="endsOn" label={t('endsOn')} help={t('end.help')} required />
      <FormActions submitLabel={t('end.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

type AppointProps = Ends & { taskForceId: string; leaderId: string; leaders: Option[]; today: string }

export function AppointHeadForm({ taskForceId, leaderId, leaders, today, onDone, onCancel }: AppointProps) {
  const t = useTranslations('task-forces')
  const form = useActionForm({
    schema: appointHeadInput,
    action: appointHeadAction,
    defaults: { taskForceId, leaderId, startsOn: today },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <SelectField name="leaderId" label={t('head')} options={leaders} placeholder={t('nobody')} />
      <DateField name="startsOn" label={t('appoint.startsOn')} help={t('appoint.help')} required />
      <FormActions submitLabel={t('appoint.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
