'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { addAttendanceAction, editAttendanceAction, removeAttendanceAction } from '../actions'
import type { Attendance } from '../list-attendance'
import { addAttendanceInput, editAttendanceInput, removeAttendanceInput } from '../schema'
import { EnterpriseNameField } from './enterprise-name-field'
import { useSaved } from './use-saved'

export function AddAttendanceForm({ eventId, close }: { eventId: string; close: () => void }) {
  const t = useTranslations('events.attendance')
  const form = useActionForm({
    schema: addAttendanceInput,
    action: addAttendanceAction,
    defaults: { eventId, enterprise: { id: '', name: '' }, entrepreneurs: '1', note: '' },
    onDone: useSaved(t('added'), close),
  })
  return (
    <ActionForm form={form}>
      <EnterpriseNameField />
      <AttendanceFields />
      <FormActions submitLabel={t('add')} onCancel={close} />
    </ActionForm>
  )
}

type Props = { eventId: string; attendance: Attendance; close: () => void }

export function EditAttendanceForm({ eventId, attendance, close }: Props) {
  const t = useTranslations('events.attendance')
  const { id: enterpriseId, version } = attendance
  const form = useActionForm({
    schema: editAttendanceInput,
    action: editAttendanceAction,
    defaults: { eventId, enterpriseId, version, ...asTyped(attendance) },
    fromCurrent: asTyped,
    onDone: useSaved(t('edited'), close),
  })
  return (
    <ActionForm form={form}>
      <AttendanceFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function asTyped({ entrepreneurs, note }: Pick<Attendance, 'entrepreneurs' | 'note'>) {
  return { entrepreneurs: String(entrepreneurs), note: note ?? '' }
}

function AttendanceFields() {
  const t = useTranslations('events.attendance')
  return (
    <>
      <TextField name="entrepreneurs" label={t('entrepreneurs')} inputMode="numeric" required />
      <TextField name="note" label={t('note')} />
    </>
  )
}

export function RemoveAttendanceForm({ eventId, attendance, close }: Props) {
  const t = useTranslations('events.attendance')
  const { id: enterpriseId, version } = attendance
  const form = useActionForm({
    schema: removeAttendanceInput,
    action: removeAttendanceAction,
    defaults: { eventId, enterpriseId, version, reason: '' },
    onDone: useSaved(t('removed'), close),
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} required />
      <FormActions submitLabel={t('remove')} onCancel={close} />
    </ActionForm>
  )
}
