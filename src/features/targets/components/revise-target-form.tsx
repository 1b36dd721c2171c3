'use client'

import { useTranslations } from 'next-intl'
import { isRate, type MeasureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { reviseTargetAction } from '../actions'
import { unitOf, writtenTarget } from '../rules'
import { reviseTargetInput } from '../schema'
import { ValueField } from './value-field'

/** A target as its forms change it; `on` is the day that they offer. */
export type TargetInHand = {
  id: string
  version: number
  figure: MeasureKey
  value: bigint | null
  on: CalendarDate
}

type Props = { way: 'revise' | 'drop'; target: TargetInHand; onDone: () => void; onCancel: () => void }

export function ReviseTargetForm({ way, target, onDone, onCancel }: Props) {
  const t = useTranslations('targets')
  const { id: targetId, version, figure, value, on } = target
  const form = useActionForm({
    schema: reviseTargetInput,
    action: reviseTargetAction,
    defaults: { targetId, version, on, value: way === 'drop' ? null : typed(figure, value), reason: '' },
    fromCurrent: (current: { value: bigint | null }) => ({ value: typed(figure, current.value) }),
    onDone,
  })
  return (
    <ActionForm form={form}>
      {way === 'revise' ? <ValueField figure={figure} /> : null}
      <DateField name="on" label={t('fields.on')} help={t('help.on')} required />
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <Notice tone="accent">{t(`${way}.moves`)}</Notice>
      <FormActions submitLabel={t(`${way}.submit`)} onCancel={onCancel} />
    </ActionForm>
  )
}

/** The value as one would type it. */
function typed(figure: MeasureKey, value: bigint | null): string {
  if (value === null) return ''
  if (isRate(figure)) return writtenTarget(figure, value, 'zh-CN', '')
  return unitOf(figure) === 'yuan' ? editableYuan(value) : value.toString()
}
