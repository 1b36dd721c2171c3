import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { formatMonth } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { Link } from '@/ui/link'
import { type ScreenFigures, shareOfTallest } from '../rules'
import { WallPart } from './wall-part'

/** Signed amount of each of the last twelve months. */
export function MonthColumns({ asOf, months }: Pick<ScreenFigures, 'asOf' | 'months'>) {
  const t = useTranslations('big-screen.months')
  const locale = useLocale()
  const sizes = months.map(({ amount }) => amount)
  const quiet = sizes.every((size) => size === 0)
  const closing = months.at(-1)?.closingAmount ?? 0
  return (
    <WallPart
      title={t('title')}
      note={t(quiet ? 'quiet' : 'closing', { amount: formatYuan(BigInt(closing), locale).text })}
      className="flex-1"
    >
      <ol className="flex min-h-32 flex-1 items-stretch">
        {months.map(({ month, amount }) => {
          const { text } = formatYuan(BigInt(amount), locale)
          const share = shareOfTallest(amount, sizes)
          return (
            <li key={month} className="min-w-0 flex-1">
              <Link
                href={figureHref('signed.amount', { asOf, month })}
                title={`${formatMonth(month, locale)} ${text}`}
                aria-label={`${formatMonth(month, locale)} ${text}`}
                className="flex h-full flex-col justify-end gap-1 text-center"
              >
                <span
                  aria-hidden
                  className="relative flex min-h-0 flex-1 flex-col justify-end border-b border-line"
                >
                  <span className="tabular absolute inset-x-0 top-0 text-sm whitespace-nowrap">
                    {share === 1 ? <span className="absolute right-0 left-0">{text}</span> : null}
                  </span>
                  <span
                    className="mx-auto w-4/5 rounded-t-sm bg-chart-1"
                    style={{ height: `${share * 84}%` }}
                  />
                </span>
                <span aria-hidden className="tabular text-sm text-muted">
                  {Number(month.slice(5))}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </WallPart>
  )
}
