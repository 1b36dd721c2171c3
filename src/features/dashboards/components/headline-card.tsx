import { useLocale, useTranslations } from 'next-intl'
import { countWord, figureHref, writtenFigure } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { Headline } from '../queries'
import { FigureDefinition } from './figure-definition'

type Props = {
  headline: Headline
  asOf: CalendarDate
  /** One that belongs with it, such as the amount to a count. */
  second?: Headline
  /** The two numbers that the page is about. */
  hero?: boolean
}

/** A figure with what it gained or lost; the number opens the records behind it. */
export function HeadlineCard({ headline, asOf, second, hero = false }: Props) {
  const t = useTranslations('figures')
  return (
    <article
      className={cx(
        'relative flex min-w-0 flex-col rounded-lg border border-line bg-surface shadow-card break-inside-avoid',
        hero ? 'px-5 pt-3.5 pb-4 sm:px-6' : 'px-4 pt-2.5 pb-3',
      )}
    >
      <header className="flex items-center gap-1">
        <h2 className={cx('truncate font-medium text-muted', hero ? 'text-md' : 'text-sm')}>
          {t(`keys.${headline.key}.name`)}
        </h2>
        <FigureDefinition keys={second ? [headline.key, second.key] : [headline.key]} />
      </header>
      <BigNumber headline={headline} asOf={asOf} hero={hero} />
      {second ? <SecondNumber headline={second} asOf={asOf} /> : null}
      <Changes headline={headline} hero={hero} />
    </article>
  )
}

function BigNumber({ headline: { key, value }, asOf, hero }: Pick<Props, 'headline' | 'asOf' | 'hero'>) {
  const t = useTranslations('figures')
  const written = writtenFigure(key, value, useLocale(), t(`unit.${countWord(key)}`))
  // English writes the currency before the number.
  const before = written.unit === 'CNY'
  const unit = written.unit ? (
    <span
      className={cx(
        'font-medium tracking-normal text-muted',
        hero ? 'text-lg sm:text-xl' : 'text-base',
        before ? 'mr-2' : 'ml-1',
      )}
    >
      {written.unit}
    </span>
  ) : null
  return (
    <Link
      href={figureHref(key, { asOf })}
      title={written.exact}
      className={cx(
        'tabular truncate rounded-sm font-semibold hover:text-accent',
        hero ? 'text-[clamp(2.75rem,6vw,5.5rem)] leading-[1.1] tracking-tight' : 'text-2xl',
      )}
    >
      {before ? unit : null}
      {written.value}
      {before ? null : unit}
    </Link>
  )
}

function SecondNumber({ headline: { key, value }, asOf }: Pick<Props, 'headline' | 'asOf'>) {
  const t = useTranslations('figures')
  const { text, exact } = writtenFigure(key, value, useLocale(), t(`unit.${countWord(key)}`))
  return (
    <Link
      href={figureHref(key, { asOf })}
      title={exact}
      className="group flex flex-wrap items-baseline gap-x-1.5 rounded-sm text-sm text-muted"
    >
      {t(`keys.${key}.name`)}
      <span className="tabular font-semibold text-ink group-hover:text-accent">{text}</span>
    </Link>
  )
}

function Changes({
  headline: { key, sinceMonthEnd, sinceYearBefore },
  hero,
}: Pick<Props, 'headline' | 'hero'>) {
  const t = useTranslations('dashboards.change')
  return (
    <dl
      className={cx('tabular mt-auto flex flex-wrap gap-x-4 pt-1.5 text-faint', hero ? 'text-sm' : 'text-xs')}
    >
      <Change label={t('sinceMonthEnd')} figure={key} value={sinceMonthEnd} />
      <Change label={t('sinceYearBefore')} figure={key} value={sinceYearBefore} />
    </dl>
  )
}

function Change({ label, figure, value }: { label: string; figure: Headline['key']; value: bigint }) {
  const t = useTranslations()
  const { text, exact } = writtenFigure(figure, value, useLocale(), t(`figures.unit.${countWord(figure)}`))
  return (
    <div className="flex flex-wrap gap-x-1 *:whitespace-nowrap">
      <dt>{label}</dt>
      <dd className="font-medium text-muted" title={exact}>
        {value === 0n ? t('dashboards.change.none') : value > 0n ? `+${text}` : text.replace('-', '−')}
      </dd>
    </div>
  )
}
