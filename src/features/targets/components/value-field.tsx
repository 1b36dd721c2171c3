'use client'

import { useTranslations } from 'next-intl'
import type { MeasureKey } from '@/features/figures/rules'
import { MoneyField } from '@/ui/form/money-field'
import { TextField } from '@/ui/form/text-field'
import { unitOf } from '../rules'

/** The value to reach, written in the unit of its figure. */
export function ValueField({ figure }: { figure: MeasureKey | '' }) {
  const t = useTranslations('targets')
  const unit = figure ? unitOf(figure) : 'count'
  const field = { name: 'value', label: t('fields.value'), required: true }
  if (unit === 'yuan') return <MoneyField {...field} unit="亿" />
  return (
    <TextField
      {...field}
      help={t(`help.value.${unit}`)}
      inputMode={unit === 'ratio' ? 'decimal' : 'numeric'}
    />
  )
}
