import { useLocale, useTranslations } from 'next-intl'
import type { Precision, Value } from '../rules'
import { dividesSomething, writeValue } from '../write-value'

type Props = { value: Value; precision?: Precision; sides?: boolean }

/** A number as the report prints it; `sides` shows what a ratio divides. */
export function WrittenValue({ value, precision = 'exact', sides = false }: Props) {
  const t = useTranslations('report-test.values')
  const locale = useLocale()
  const { text, exact } = writeValue(value, locale, (key, values) => t(key, values))
  return (
    <span className="tabular whitespace-nowrap" title={exact}>
      {precision === 'exact' ? text : t(precision, { value: text })}
      {sides && dividesSomething(value) ? (
        <span className="block text-xs font-normal text-faint">
          {t('sides', { part: value.part.toString(), whole: value.whole.toString() })}
        </span>
      ) : null}
    </span>
  )
}
