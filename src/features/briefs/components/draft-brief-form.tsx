'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { draftBriefAction } from '../actions'
import type { BriefKind, Period } from '../rules'
import { draftBriefInput } from '../schema'

/** A new issue of a kind, with the days that it offers. */
export function DraftBriefForm({ kind, period }: { kind: BriefKind; period: Period }) {
  const t = useTranslations('briefs')
  const router = useRouter()
  const form = useActionForm({
    schema: draftBriefInput,
    action: draftBriefAction,
    defaults: { kind, ...period, title: '' },
    onDone: ({ briefId }) => {
      toast(t('draft.done'))
      router.push(`/briefs/${briefId}/edit`)
    },
  })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <DateField name="from" label={t('fields.from')} required />
        <DateField name="asOf" label={t('fields.asOf')} help={t('fields.asOfHelp')} required />
      </FieldRow>
      <TextField name="title" label={t('fields.title')} help={t('fields.titleHelp')} />
      <Notice tone="accent">{t('draft.hint')}</Notice>
      <FormActions submitLabel={t('draft.submit')} cancelHref="/briefs" />
    </ActionForm>
  )
}
