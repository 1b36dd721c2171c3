'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { handOverProjectsAction } from '../actions'
import { handOverInput } from '../schema'

type Props = { fromUserId: string; entityId: string; projects: number; receivers: Option[] }

export function HandOverForm({ fromUserId, entityId, projects, receivers }: Props) {
  const t = useTranslations('entities')
  const router = useRouter()
  const form = useActionForm({
    schema: handOverInput,
    action: handOverProjectsAction,
    defaults: { fromUserId, entityId, toUserId: '', reason: '' },
    onDone: ({ projects: count }) => {
      const receiver = receivers.find(({ value }) => value === form.values.getValues('toUserId'))
      toast(t('handedOver', { count, name: receiver?.label ?? '' }))
      router.push('/admin/hand-over')
    },
  })
  return (
    <ActionForm form={form}>
      <SelectField
        name="toUserId"
        label={t('receiver')}
        help={t('receiverHelp')}
        options={receivers}
        required
      />
      <TextAreaField name="reason" label={t('reason')} help={t('handOverReasonHelp')} required />
      <FormActions submitLabel={t('handOverSubmit', { count: projects })} cancelHref="/admin/hand-over" />
    </ActionForm>
  )
}
