import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { formatMonth } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { MonthlyChart } from '@/ui/chart/monthly-chart'
import type { Dashboard, SignedMonth } from '../queries'
import { MonthSpan } from './month-span'

/** Signed amount of each month, and what it had come to at its end. */
export function SignedMonths({ asOf, months }: Pick<Dashboard, 'asOf' | 'months'>) {
  const t = useTranslations('dashboards.months')
  const locale = useLocale()
  const rowOf = ({ month, amount, closingAmount, count }: SignedMonth) => {
    const written = formatYuan(amount, locale)
    return {
      key: month,
      label: t('ofMonth', { month: formatMonth(month, locale), count: Number(count) }),
      short: shortMonth(month),
      href: figureHref('signed.amount', { asOf, month }),
      size: Math.max(Number(amount), 0),
      value: written.text,
      exact: written.exact,
      cumulative: Number(closingAmount),
      cumulativeValue: formatYuan(closingAmount, locale).text,
    }
  }
  return (
    <ChartPanel title={t('title')} actions={<MonthSpan />}>
      {months.length > 0 ? (
        <MonthlyChart
          caption={t('title')}
          heads={{ month: t('month'), value: t('amount'), cumulative: t('cumulative') }}
          rows={months.map(rowOf)}
          formatSize={(size) => formatYuan(BigInt(Math.round(size)), locale).text}
        />
      ) : (
        <p className="py-16 text-center text-muted">{t('nothing')}</p>
      )}
    </ChartPanel>
  )
}

/** The number of the month; at the turn of the year the year stands with it. */
function shortMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return number === '01' ? `${year.slice(2)}/1` : String(Number(number))
}
