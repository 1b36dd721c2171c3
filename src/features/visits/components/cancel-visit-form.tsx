'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { cancelVisitAction } from '../actions'
import { cancelVisitInput } from '../schema'

type Props = { visitId: string; version: number; close: () => void }

export function CancelVisitForm({ visitId, version, close }: Props) {
  const t = useTranslations('visits')
  const router = useRouter()
  const form = useActionForm({
    schema: cancelVisitInput,
    action: cancelVisitAction,
    defaults: { visitId, version, reason: '' },
    onDone: () => {
      toast(t('cancelled'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <FormActions submitLabel={t('cancel')} onCancel={close} danger />
    </ActionForm>
  )
}
