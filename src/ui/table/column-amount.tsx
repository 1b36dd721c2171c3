import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { columnYuan, formatYuan } from '@/lib/money'

/** The head of a column of money: 金额（亿元）; on a phone each amount names its own unit. */
export function AmountHead({ children }: { children: ReactNode }) {
  const t = useTranslations('ui.table')
  const { unit } = columnYuan(0n, useLocale())
  return (
    <span className="whitespace-nowrap">
      {children}
      <span className="max-sm:hidden">{t('inUnit', { unit })}</span>
    </span>
  )
}

/** Money in a table: all of a column in the unit of its head; with its own unit where rows are stacked on a phone. */
export function ColumnAmount({ yuan }: { yuan: bigint | string | null | undefined }) {
  const locale = useLocale()
  if (yuan === null || yuan === undefined) return <span className="text-faint">—</span>
  const { text, exact } = formatYuan(yuan, locale)
  return (
    <data value={yuan.toString()} title={exact} className="tabular whitespace-nowrap">
      <span className="max-sm:hidden">{columnYuan(yuan, locale).value}</span>
      <span className="sm:hidden">{text}</span>
    </data>
  )
}
