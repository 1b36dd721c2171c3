'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { scheduleMeetingAction } from '../actions'
import { scheduleMeetingInput } from '../schema'
import { MeetingFields } from './meeting-fields'

export function ScheduleMeetingForm({ today }: { today: string }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  const form = useActionForm({
    schema: scheduleMeetingInput,
    action: scheduleMeetingAction,
    defaults: { no: '', title: t('title'), heldOn: today, place: '', note: '' },
    onDone: ({ id }) => {
      toast(t('saved'))
      router.push(`/meetings/${id}`)
    },
  })
  return (
    <ActionForm form={form}>
      <MeetingFields />
      <FormActions submitLabel={t('save')} cancelHref="/meetings" />
    </ActionForm>
  )
}
