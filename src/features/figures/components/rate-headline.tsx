import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import { figureHref, type HrefView, RATES, writtenRatio } from '../rules'
import type { RateSum } from '../summarise-rates'
import { FigureValue } from './figure-value'
import { MeasureFacts } from './measure-facts'
import { NarrowedTo } from './narrowed-to'

type Props = {
  rate: RateSum
  view: HrefView
  scope: string
  officerName: string | null
  leaderName: string | null
  /** What it was, when two dates or two moments of knowledge are compared. */
  opening?: { rate: RateSum; view: HrefView }
}

/** A rate as its two sums, each of which opens its list, and how it is counted. */
export function RateHeadline({ rate, view, scope, officerName, leaderName, opening }: Props) {
  const t = useTranslations('figures')
  const { compare: _, compareKnownAt: __, ...closing } = view
  return (
    <Panel>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[auto_minmax(0,1fr)] lg:items-center">
        <div className="flex flex-col gap-3">
          <Written rate={rate} view={closing} label={opening ? t('changes.closing') : null} large />
          {opening ? <Written {...opening} label={t('changes.opening')} /> : null}
          <p className="text-sm text-muted">
            {t('asOfPrefix')} {view.asOf} · {scope}
          </p>
          <NarrowedTo measure={rate.key} view={view} officerName={officerName} leaderName={leaderName} />
        </div>
        <MeasureFacts measure={rate.key} />
      </div>
    </Panel>
  )
}

type WrittenProps = { rate: RateSum; view: HrefView; label: string | null; large?: boolean }

function Written({ rate: { key, numerator, denominator }, view, label, large = false }: WrittenProps) {
  const t = useTranslations('figures')
  const sides = RATES[key]
  return (
    <div>
      {label ? (
        <p className="text-sm text-muted">
          {label} · {view.asOf}
        </p>
      ) : null}
      <p
        className={
          large
            ? 'tabular text-[clamp(2rem,5vw,3rem)] leading-tight font-semibold'
            : 'tabular text-xl font-semibold'
        }
      >
        {writtenRatio(numerator, denominator) ?? t('rate.none')}
      </p>
      <p className="tabular text-sm">
        <SideLink figure={sides.numerator} value={numerator} view={view} />
        <span className="text-faint"> ÷ </span>
        <SideLink figure={sides.denominator} value={denominator} view={view} />
      </p>
    </div>
  )
}

type SideProps = {
  figure: (typeof RATES)[keyof typeof RATES]['numerator' | 'denominator']
  value: bigint
  view: HrefView
}

function SideLink({ figure, value, view }: SideProps) {
  const t = useTranslations('figures.keys')
  return (
    <Link href={figureHref(figure, view)} className="rounded-sm text-muted hover:text-accent">
      {t(`${figure}.name`)}{' '}
      <span className="font-semibold text-ink">
        <FigureValue figure={figure} value={value} />
      </span>
    </Link>
  )
}
