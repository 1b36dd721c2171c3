import { useLocale, useTranslations } from 'next-intl'
import { figureHref, RATES, writtenFigure, writtenRatio } from '@/features/figures/rules'
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
          const written = (side: 'numerator' | 'denominator', value: number) =>
            writtenFigure(RATES[key][side], BigInt(value), locale, '').text.replace('CNY ', '')
          return (
            <div key={key} className="flex items-baseline gap-3">
              <dt className="min-w-0 flex-1 truncate">{t(key.replace('rates.', ''))}</dt>
              <dd className="tabular text-sm whitespace-nowrap text-muted">
                {written('numerator', numerator)} / {written('denominator', denominator)}
              </dd>
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
