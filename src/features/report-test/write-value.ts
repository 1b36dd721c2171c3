import { writtenRatio } from '@/features/figures/rules'
import { formatDate } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import type { Value } from './rules'

/** What is a percentage to begin with divides nothing. */
const PERCENT = 100n

export function dividesSomething(value: Value): value is Extract<Value, { unit: 'ratio' }> {
  return 'part' in value && value.whole !== PERCENT
}

/** The messages under `report-test.values`. */
type Words = (key: string, values: Record<string, string>) => string

/** A number as the report prints it. */
export function writeValue(value: Value, locale: string, t: Words): { text: string; exact?: string } {
  if ('part' in value) return { text: writtenRatio(value.part, value.whole)?.replace('.0%', '%') ?? '—' }
  switch (value.unit) {
    case 'yuan':
      return formatYuan(value.value, locale)
    case 'count':
      return { text: value.value.toString() }
    case 'day':
      return { text: formatDate(value.value, locale) }
    case 'year':
      return { text: t('year', { year: value.value }) }
    case 'quarter':
      return { text: t('quarter', { year: value.value.slice(0, 4), quarter: value.value.slice(6) }) }
  }
}
