'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { EventInView } from '../queries'

const CreateForm = dynamic(() => import('./event-forms').then((m) => m.CreateEventForm))
const EditForm = dynamic(() => import('./event-forms').then((m) => m.EditEventForm))

export function CreateEvent() {
  const t = useTranslations('events')
  return (
    <FormSheet
      name="event"
      size="md"
      variant="primary"
      title={t('newTitle')}
      label={t('new')}
      icon={<Plus aria-hidden />}
    >
      {(close) => <CreateForm close={close} />}
    </FormSheet>
  )
}

export function EditEvent({ event }: { event: EventInView }) {
  const t = useTranslations('events')
  return (
    <FormSheet name="edit" size="md" title={t('editTitle')} label={t('edit')} icon={<Pencil aria-hidden />}>
      {(close) => <EditForm event={event} close={close} />}
    </FormSheet>
  )
}
