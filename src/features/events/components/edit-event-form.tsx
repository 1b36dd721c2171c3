'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editEventAction } from '../actions'
import type { EventRow } from '../queries'
import { editEventInput } from '../schema'
import { EventFields } from './event-fields'

export function EditEventForm({ event, close }: { event: EventRow; close: () => void }) {
  const t = useTranslations('events')
  const router = useRouter()
  const { id, version, name, kind, startsOn, endsOn, place, host } = event
  const form = useActionForm({
    schema: editEventInput,
    action: editEventAction,
    defaults: { eventId: id, version, name, kind, startsOn, endsOn, place: place ?? '', host: host ?? '' },
    onDone: () => {
      toast(t('saved'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <EventFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
