'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { createEventAction } from '../actions'
import { createEventInput } from '../schema'
import { EventFields } from './event-fields'

export function CreateEventForm({ close }: { close: () => void }) {
  const t = useTranslations('events')
  const router = useRouter()
  const form = useActionForm({
    schema: createEventInput,
    action: createEventAction,
    defaults: { name: '', kind: 'EXPO', startsOn: '', endsOn: '', place: '', host: '' },
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
