import { useLocale, useTranslations } from 'next-intl'
import { writtenRatio } from '@/features/figures/rules'
import { formatDate } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import type { Precision, Value } from '../rules'

/** What is a percentage to begin with divides nothing. */
const PERCENT = 100n

type Props = { value: Value; precision?: Precision; sides?: boolean }

/** A number as the report prints it; `sides` shows what a ratio divides. */
export function WrittenValue({ value, precision = 'exact', sides = false }: Props) {
  const t = useTranslations('report-test.values')
  const locale = useLocale()
  const { text, exact } = written(value, locale, (key, values) => t(key, values))
  return (
    <span className="tabular whitespace-nowrap" title={exact}>
      {precision === 'exact' ? text : t(precision, { value: text })}
      {sides && 'part' in value && value.whole !== PERCENT ? (
        <span className="block text-xs font-normal text-faint">
          {t('sides', { part: value.part.toString(), whole: value.whole.toString() })}
        </span>
      ) : null}
    </span>
  )
}

type Words = (key: string, values: Record<string, string>) => string

function written(value: Value, locale: string, t: Words): { text: string; exact?: string } {
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
