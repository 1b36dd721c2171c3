'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { createEventAction, editEventAction } from '../actions'
import type { EventInView } from '../queries'
import { createEventInput, editEventInput } from '../schema'
import { EventFields } from './event-fields'

/** A new event; it leads on to the event's own page. */
export function CreateEventForm({ close }: { close: () => void }) {
  const t = useTranslations('events')
  const router = useRouter()
  const form = useActionForm({
    schema: createEventInput,
    action: createEventAction,
    defaults: NEW_EVENT,
    draftKey: 'event:new',
    onDone: ({ id }) => {
      toast(t('saved'))
      router.push(`/events/${id}`)
    },
  })
  return (
    <ActionForm form={form}>
      <EventFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

const NEW_EVENT = {
  name: '',
  kind: 'EXPO',
  startsOn: '',
  endsOn: '',
  place: '',
  host: '',
  costYuan: '',
  note: '',
} as const

export function EditEventForm({ event, close }: { event: EventInView; close: () => void }) {
  const t = useTranslations('events')
  const router = useRouter()
  const form = useActionForm({
    schema: editEventInput,
    action: editEventAction,
    defaults: { eventId: event.id, version: event.version, ...asTyped(event) },
    fromCurrent: asTyped,
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

function asTyped({ name, kind, startsOn, endsOn, place, host, costYuan, note }: EventInView) {
  return {
    name,
    kind,
    startsOn,
    endsOn,
    place: place ?? '',
    host: host ?? '',
    costYuan: costYuan === null ? '' : editableYuan(costYuan),
    note: note ?? '',
  }
}
