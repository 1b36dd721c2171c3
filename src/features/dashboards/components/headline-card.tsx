import { useLocale, useTranslations } from 'next-intl'
import { countWord, writtenFigure } from '@/features/figures/rules'
import { monthEndBefore, yearBefore } from '@/lib/dates'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { Standing } from '../queries'
import { changesHref, notCreditedTo, recordsHref } from '../rules'
import type { Narrowing } from '../schema'
import { FigureDefinition } from './figure-definition'

type Props = {
  standing: Standing
  view: Narrowing
  /** One that belongs with it, such as the amount to a count. */
  second?: Standing
  /** The two numbers that the page is about. */
  hero?: boolean
}

/** A figure with what it gained or lost; the number opens the records behind it. */
export function HeadlineCard({ standing, view, second, hero = false }: Props) {
  const t = useTranslations()
  const without = notCreditedTo(standing.key, view)
  return (
    <article
      className={cx(
        'relative flex min-w-0 flex-col rounded-lg border border-line bg-surface shadow-card break-inside-avoid',
        hero ? 'px-5 pt-3.5 pb-4 sm:px-6' : 'px-4 pt-2.5 pb-3',
      )}
    >
      <header className="flex items-center gap-1">
        <h2 className={cx('truncate font-medium text-muted', hero ? 'text-md' : 'text-sm')}>
          {t(`figures.keys.${standing.key}.name`)}
        </h2>
        <FigureDefinition keys={second ? [standing.key, second.key] : [standing.key]} asOf={view.asOf} />
      </header>
      {without ? (
        <>
          <p className="text-2xl text-faint">—</p>
          <p className="mt-auto pt-1.5 text-xs text-faint">{t(`dashboards.without.${without}`)}</p>
        </>
      ) : (
        <>
          <BigNumber standing={standing} view={view} hero={hero} />
          {second ? <SecondNumber standing={second} view={view} /> : null}
          <Changes standing={standing} view={view} hero={hero} />
        </>
      )}
    </article>
  )
}

function BigNumber({ standing: { key, value }, view, hero }: Pick<Props, 'standing' | 'view' | 'hero'>) {
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
      href={recordsHref(key, view)}
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

function SecondNumber({ standing: { key, value }, view }: Pick<Props, 'standing' | 'view'>) {
  const t = useTranslations('figures')
  const { text, exact } = writtenFigure(key, value, useLocale(), t(`unit.${countWord(key)}`))
  return (
    <Link
      href={recordsHref(key, view)}
      title={exact}
      className="group flex flex-wrap items-baseline gap-x-1.5 rounded-sm text-sm text-muted"
    >
      {t(`keys.${key}.name`)}
      <span className="tabular font-semibold text-ink group-hover:text-accent">{text}</span>
    </Link>
  )
}

function Changes({ standing, view, hero }: Pick<Props, 'standing' | 'view' | 'hero'>) {
  const t = useTranslations('dashboards.change')
  const { key, sinceMonthEnd, sinceYearBefore } = standing
  return (
    <dl
      className={cx('tabular mt-auto flex flex-wrap gap-x-4 pt-1.5 text-faint', hero ? 'text-sm' : 'text-xs')}
    >
      <Change
        label={t('sinceMonthEnd')}
        figure={key}
        value={sinceMonthEnd}
        href={changesHref(key, view, monthEndBefore(view.asOf))}
      />
      <Change
        label={t('sinceYearBefore')}
        figure={key}
        value={sinceYearBefore}
        href={changesHref(key, view, yearBefore(view.asOf))}
      />
    </dl>
  )
}

type ChangeProps = { label: string; figure: Standing['key']; value: bigint; href: string }

/** What came in or went out since. */
function Change({ label, figure, value, href }: ChangeProps) {
  const t = useTranslations()
  const { text, exact } = writtenFigure(figure, value, useLocale(), t(`figures.unit.${countWord(figure)}`))
  const written =
    value === 0n ? t('dashboards.change.none') : value > 0n ? `+${text}` : text.replace('-', '−')
  return (
    <div className="flex flex-wrap gap-x-1 *:whitespace-nowrap">
      <dt>{label}</dt>
      <dd className="font-medium text-muted" title={exact}>
        {value === 0n ? (
          written
        ) : (
          <Link href={href} className="rounded-sm hover:text-accent hover:underline">
            {written}
          </Link>
        )}
      </dd>
    </div>
  )
}
