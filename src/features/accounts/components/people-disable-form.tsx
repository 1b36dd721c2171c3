'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { disableUserAction } from '../actions'
import { disableUserInput } from '../schema'

export function PeopleDisableForm({ userId, close }: { userId: string; close: () => void }) {
  const t = useTranslations('people')
  const router = useRouter()
  const form = useActionForm({
    schema: disableUserInput,
    action: disableUserAction,
    defaults: { userId, reason: '' },
    onDone: () => {
      toast(t('disabled'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('reason')} help={t('disableReasonHelp')} required />
      <FormActions submitLabel={t('disable')} onCancel={close} danger />
    </ActionForm>
  )
}
