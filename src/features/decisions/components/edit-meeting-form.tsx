'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editMeetingAction } from '../actions'
import type { Meeting } from '../queries'
import { editMeetingInput } from '../schema'
import { MeetingFields } from './meeting-fields'

export type EditMeetingProps = { meeting: Meeting }

export function EditMeetingForm({ meeting, close }: EditMeetingProps & { close: () => void }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  const { id, version, no, title, heldOn, place, note } = meeting
  const form = useActionForm({
    schema: editMeetingInput,
    action: editMeetingAction,
    defaults: { meetingId: id, version, no, title, heldOn, place: place ?? '', note: note ?? '' },
    onDone: () => {
      toast(t('saved'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <MeetingFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
