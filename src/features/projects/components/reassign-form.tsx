'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { reassignProjectAction } from '../actions'
import { reassignProjectInput } from '../schema'

export type ReassignProps = { projectId: string; entities: Option[] }

export function ReassignForm({ projectId, entities, close }: ReassignProps & { close: () => void }) {
  const t = useTranslations('projects.reassign')
  const router = useRouter()
  const form = useActionForm({
    schema: reassignProjectInput,
    action: reassignProjectAction,
    defaults: { projectId, toEntityId: '', on: today(), reason: '' },
    onDone: () => {
      toast(t('done'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <p className="text-muted">{t('hint')}</p>
      <SelectField name="toEntityId" label={t('to')} options={entities} required />
      <TextAreaField name="reason" label={t('reason')} required />
      <DateField name="on" label={t('on')} required />
      <FormActions submitLabel={t('submit')} onCancel={close} />
    </ActionForm>
  )
}
