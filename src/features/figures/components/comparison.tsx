import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { Link } from '@/ui/link'
import type { FigureChange } from '../list-figure-changes'
import { figureHref, type HrefView } from '../rules'
import { FigureValue } from './figure-value'

type Props = { change: FigureChange; view: HrefView }

/** Opening, closing and what lies between; each side opens its own list. */
export function Comparison({ change: { key, before, after, difference }, view }: Props) {
  const t = useTranslations('figures.changes')
  const { compare, compareKnownAt, ...closing } = view
  const opening = { ...closing, asOf: compare ?? view.asOf, knownAt: compareKnownAt ?? view.knownAt }
  return (
    <dl className="grid gap-x-10 gap-y-3 sm:grid-cols-3">
      <Side label={t('opening')} figure={key} value={before} view={opening} />
      <Side label={t('closing')} figure={key} value={after} view={closing} />
      <div>
        <dt className="text-sm text-muted">{t('difference')}</dt>
        <dd className="tabular text-[clamp(1.75rem,4vw,2.5rem)] leading-tight font-semibold">
          {difference === 0n ? t('noDifference') : <FigureValue figure={key} value={difference} signed />}
        </dd>
      </div>
    </dl>
  )
}

type SideProps = { label: string; figure: FigureChange['key']; value: bigint; view: HrefView }

function Side({ label, figure, value, view }: SideProps) {
  const t = useTranslations('figures.changes')
  const { asOf, knownAt } = view
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <Link
          href={figureHref(figure, view)}
          className="tabular rounded-sm text-[clamp(1.75rem,4vw,2.5rem)] leading-tight font-semibold hover:text-accent"
        >
          <FigureValue figure={figure} value={value} />
        </Link>
        <p className="text-xs text-faint">
          {knownAt ? t('asOfKnown', { asOf, moment: formatMoment(knownAt) }) : t('asOf', { asOf })}
        </p>
      </dd>
    </div>
  )
}
