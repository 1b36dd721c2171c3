import { useLocale, useTranslations } from 'next-intl'
import { FIGURE_UNITS, figureHref, RATES, type RateKey, writtenRatio } from '@/features/figures/rules'
import { columnYuan, formatYuan } from '@/lib/money'
import { Link } from '@/ui/link'
import type { ScreenFigures } from '../rules'
import { WallPart } from './wall-part'

/** The rates, each with both of its sums. */
export function RateRows({ asOf, rates }: Pick<ScreenFigures, 'asOf' | 'rates'>) {
  const t = useTranslations('big-screen.rates')
  const locale = useLocale()
  return (
    <WallPart title={t('title')}>
      <dl className="flex flex-col gap-1">
        {rates.map(({ key, numerator, denominator }) => {
          const sides = writtenSides(key, { numerator, denominator }, locale)
          return (
            <div key={key} className="flex items-baseline gap-3">
              <dt className="min-w-0 flex-1 truncate">{t(key.replace('rates.', ''))}</dt>
              <dd className="tabular text-sm whitespace-nowrap text-muted">{sides}</dd>
              <dd className="tabular w-31 shrink-0 text-end max-lg:w-20 text-lg leading-tight font-semibold whitespace-nowrap">
                <Link href={figureHref(RATES[key].numerator, { asOf })}>
                  {writtenRatio(BigInt(numerator), BigInt(denominator)) ?? '—'}
                </Link>
              </dd>
            </div>
          )
        })}
      </dl>
    </WallPart>
  )
}

type Sides = { numerator: number; denominator: number }

/** 2 / 56, or amounts, whose unit stands once: 34.87 / 383.60亿元, 3.4871B / 38.36B. */
function writtenSides(key: RateKey, { numerator, denominator }: Sides, locale: string): string {
  if (FIGURE_UNITS[RATES[key].numerator] !== 'yuan') return `${numerator} / ${denominator}`
  const written = (amount: number) =>
    locale.startsWith('zh') ? columnYuan(BigInt(amount), locale) : formatYuan(BigInt(amount), locale)
  const { value, unit } = written(denominator)
  return `${written(numerator).value} / ${value}${unit === 'CNY' ? '' : unit}`
}
