'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editBriefAction } from '../actions'
import {
  BRIEF_KINDS,
  type BriefKind,
  type BriefTexts,
  type Period,
  TEXT_BLOCKS,
  type TextBlock,
} from '../rules'
import { editBriefInput } from '../schema'

export type BriefInForm = Period &
  BriefTexts & { briefId: string; version: number; kind: BriefKind; title: string }

type Props = {
  brief: BriefInForm
  /** What stands on paper before the words of a block, drawn by the server. */
  paper: Partial<Record<TextBlock, ReactNode>>
}

/** The words of an issue, each in its place between the figures. Who saves second sees what the first one wrote. */
export function EditBriefForm({ brief, paper }: Props) {
  const t = useTranslations('briefs')
  const router = useRouter()
  const address = `/briefs/${brief.briefId}`
  const form = useActionForm({
    schema: editBriefInput,
    action: editBriefAction,
    defaults: brief,
    draftKey: `brief:${brief.briefId}`,
    onDone: () => {
      toast(t('edit.done'))
      router.push(address)
      router.refresh()
    },
  })
  const kinds = BRIEF_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <ActionForm form={form}>
      <TextField name="title" label={t('fields.title')} required />
      <FieldRow>
        <SelectField name="kind" label={t('fields.kind')} options={kinds} required />
        <DateField name="from" label={t('fields.from')} required />
        <DateField name="asOf" label={t('fields.asOf')} required />
      </FieldRow>
      {TEXT_BLOCKS.map((block) => (
        <div key={block} className="flex flex-col gap-3">
          {paper[block]}
          <TextAreaField
            name={block}
            label={t('fields.words', { section: t(`sections.${block}`) })}
            help={block === 'opening' ? t('fields.wordsHelp') : undefined}
            rows={3}
          />
        </div>
      ))}
      <div className="sticky bottom-0 z-1 -mx-4 border-t border-line bg-surface px-4 py-3">
        <FormActions submitLabel={t('edit.submit')} cancelHref={address} />
      </div>
    </ActionForm>
  )
}
