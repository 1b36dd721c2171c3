import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { countWord, figureHref, writtenFigure } from '@/features/figures/rules'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { ScreenFigures } from '../rules'

type Headline = ScreenFigures['headlines'][number]

/** What was signed, as large as the wall allows, and what leads to it. */
export function ScreenHeadlines({ asOf, headlines }: Pick<ScreenFigures, 'asOf' | 'headlines'>) {
  const [count, amount, ...others] = headlines
  return (
    <div className="wall-headlines grid gap-4">
      {count ? <Hero asOf={asOf} headline={count} /> : null}
      {amount ? <Hero asOf={asOf} headline={amount} /> : null}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-5 py-3 sm:grid-cols-3">
        {others.map((headline) => (
          <Small key={headline.key} asOf={asOf} headline={headline} />
        ))}
      </dl>
    </div>
  )
}

type Props = { asOf: string; headline: Headline }

function Hero({ asOf, headline: { key, value, sinceMonthEnd } }: Props) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const word = t(`unit.${countWord(key)}`)
  const written = writtenFigure(key, BigInt(value), locale, word)
  const room = { '--signs': written.value.length, '--unit': written.unit.length } as CSSProperties
  return (
    <section className="@container flex min-w-0 flex-col justify-center rounded-lg border border-line bg-surface px-6 py-3">
      <h2 className="text-lg font-medium text-muted">{t(`keys.${key}.name`)}</h2>
      <p className="tabular whitespace-nowrap" title={written.exact}>
        <Link href={figureHref(key, { asOf })} className="flex items-baseline gap-2">
          {written.unit === 'CNY' ? <Unit>{written.unit}</Unit> : null}
          <span className="wall-hero font-semibold tracking-tight" style={room}>
            {written.value}
          </span>
          {written.unit === 'CNY' ? null : <Unit>{written.unit}</Unit>}
        </Link>
      </p>
      <Change of={key} value={sinceMonthEnd} />
    </section>
  )
}

function Unit({ children }: { children: string }) {
  return <span className="text-xl font-medium text-muted">{children}</span>
}

function Change({ of: key, value }: { of: Headline['key']; value: number }) {
  const t = useTranslations()
  const { text } = writtenFigure(
    key,
    BigInt(Math.abs(value)),
    useLocale(),
    t(`figures.unit.${countWord(key)}`),
  )
  return (
    <p className="tabular text-base text-muted">
      {t('big-screen.sinceMonthEnd')}{' '}
      <span className={cx('font-semibold', value > 0 ? 'text-positive' : value < 0 ? 'text-critical' : '')}>
        {value === 0 ? t('big-screen.unchanged') : `${value > 0 ? '+' : '−'}${text}`}
      </span>
    </p>
  )
}

function Small({ asOf, headline: { key, value } }: Props) {
  const t = useTranslations('figures')
  const { value: number, unit } = writtenFigure(key, BigInt(value), useLocale(), t(`unit.${countWord(key)}`))
  return (
    <div className="flex min-w-0 flex-col justify-center">
      <dt className="truncate text-sm text-muted">{t(`keys.${key}.name`)}</dt>
      <dd className="tabular text-2xl leading-none font-semibold whitespace-nowrap">
        <Link href={figureHref(key, { asOf })}>
          {number}
          <span className="ml-1 text-sm font-medium text-muted">{unit}</span>
        </Link>
      </dd>
    </div>
  )
}
