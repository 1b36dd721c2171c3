'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { disableUserAction } from '../actions'
import { disableUserInput } from '../schema'

export function DisablePersonForm({ userId, close }: { userId: string; close: () => void }) {
  const t = useTranslations('accounts.people')
  const router = useRouter()
  const form = useActionForm({
    schema: disableUserInput,
    action: disableUserAction,
    defaults: { userId, reason: '' },
    onDone: () => {
      toast(t('nowDisabled'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField name="reason" label={t('reason')} help={t('reasonHelp')} required autoFocus />
      <FormActions submitLabel={t('disable')} onCancel={close} danger />
    </ActionForm>
  )
}
