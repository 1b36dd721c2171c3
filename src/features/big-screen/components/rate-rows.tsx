import { useLocale, useTranslations } from 'next-intl'
import { figureHref, RATES, type RateKey, writtenFigure, writtenRatio } from '@/features/figures/rules'
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

/** 2 / 56, or amounts, whose unit stands once: 35.8282 / 383.6亿元, 3.58282B / 38.36B. */
function writtenSides(key: RateKey, { numerator, denominator }: Sides, locale: string): string {
  const part = writtenFigure(RATES[key].numerator, BigInt(numerator), locale, '')
  const whole = writtenFigure(RATES[key].denominator, BigInt(denominator), locale, '')
  const first = part.unit === whole.unit ? part.value : part.text
  return `${first} / ${whole.unit === 'CNY' ? whole.value : whole.text}`
}
