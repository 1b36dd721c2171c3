import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { formatMonth } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { MonthlyChart } from '@/ui/chart/monthly-chart'
import type { Dashboard, SignedMonth } from '../queries'
import { MonthSpan } from './month-span'
import { Nothing } from './nothing'

/** Signed amount of each month, and what it had come to at its end. */
export function SignedMonths({ asOf, months }: Pick<Dashboard, 'asOf' | 'months'>) {
  const t = useTranslations('dashboards.months')
  const locale = useLocale()
  const quiet = months.length > 0 && months.every(({ count, amount }) => count === 0n && amount === 0n)
  const rowOf = ({ month, amount, closingAmount, count }: SignedMonth, index: number) => {
    const written = formatYuan(amount, locale)
    return {
      key: month,
      label: t('ofMonth', { month: formatMonth(month, locale), count: Number(count) }),
      short: String(Number(month.slice(5))),
      year: index === 0 || month.endsWith('-01') ? month.slice(0, 4) : undefined,
      href: figureHref('signed.amount', { asOf, month }),
      size: Math.max(Number(amount), 0),
      value: written.text,
      exact: written.exact,
      cumulative: Number(closingAmount),
      cumulativeValue: formatYuan(closingAmount, locale).text,
    }
  }
  return (
    <ChartPanel title={t('title')} note={quiet ? t('quiet') : null} actions={<MonthSpan />}>
      {months.length > 0 ? (
        <MonthlyChart
          caption={t('title')}
          heads={{ month: t('month'), value: t('amount'), cumulative: t('cumulative') }}
          rows={months.map(rowOf)}
          formatSize={(size) => (size === 0 ? '0' : formatYuan(BigInt(Math.round(size)), locale).text)}
        />
      ) : (
        <Nothing />
      )}
    </ChartPanel>
  )
}
