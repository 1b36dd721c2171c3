'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { sendBackBriefAction } from '../actions'
import { sendBackBriefInput } from '../schema'
import type { BriefInHand } from './brief-acts'

type Props = { brief: BriefInHand; onDone: () => void; onCancel: () => void }

/** A return says what has to change. */
export function SendBackForm({ brief, onDone, onCancel }: Props) {
  const t = useTranslations('briefs')
  const form = useActionForm({
    schema: sendBackBriefInput,
    action: sendBackBriefAction,
    defaults: { ...brief, reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <FormActions submitLabel={t('sendBack.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
