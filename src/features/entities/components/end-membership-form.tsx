'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { endMembershipAction } from '../actions'
import { endMembershipInput } from '../schema'

export function EndMembershipForm({ membershipId, close }: { membershipId: string; close: () => void }) {
  const t = useTranslations('entities')
  const router = useRouter()
  const form = useActionForm({
    schema: endMembershipInput,
    action: endMembershipAction,
    defaults: { membershipId, endsOn: today() },
    onDone: () => {
      toast(t('membershipEnded'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <DateField name="endsOn" label={t('endsOn')} help={t('endsOnHelp')} required />
      <FormActions submitLabel={t('endSubmit')} onCancel={close} danger />
    </ActionForm>
  )
}
