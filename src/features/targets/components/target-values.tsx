import { useLocale, useTranslations } from 'next-intl'
import {
  countWord,
  type FigureKey,
  figureHref,
  isRate,
  type MeasureKey,
  RATES,
  writtenFigure,
  writtenRatio,
} from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { Link } from '@/ui/link'
import type { TargetRow } from '../queries'
import { countedUntil, isFlow, writtenTarget } from '../rules'

/** What is to be reached, as its figure is printed; a dash when the target was dropped. */
export function TargetValue({ figure, value }: Pick<TargetRow, 'figure' | 'value'>) {
  const word = useCountWord()
  const locale = useLocale()
  if (value === null) return <span className="text-faint">—</span>
  return (
    <span className="tabular whitespace-nowrap">{writtenTarget(figure, value, locale, word(figure))}</span>
  )
}

export function useCountWord() {
  const t = useTranslations('figures.unit')
  return (figure: MeasureKey) => (isRate(figure) ? '' : t(countWord(figure)))
}

type Asked = { target: TargetRow; asOf: CalendarDate }

/** What was reached; every number opens the records that add up to it. */
export function ActualValue({ target, asOf }: Asked) {
  const { figure, actual } = target
  if (actual === null) return <span className="text-faint">—</span>
  if (!isRate(figure)) return <FigureLink figure={figure} value={actual.value} target={target} asOf={asOf} />
  const { numerator, denominator } = RATES[figure]
  const whole = actual.denominator ?? 0n
  return (
    <span className="inline-flex flex-col sm:items-end">
      <span className="tabular font-medium">{writtenRatio(actual.value, whole) ?? '—'}</span>
      <span className="text-xs whitespace-nowrap text-faint">
        <FigureLink figure={numerator} value={actual.value} target={target} asOf={asOf} />
        {' ÷ '}
        <FigureLink figure={denominator} value={whole} target={target} asOf={asOf} />
      </span>
    </span>
  )
}

function FigureLink({ figure, value, target, asOf }: Asked & { figure: FigureKey; value: bigint }) {
  const word = useCountWord()
  const { text, exact } = writtenFigure(figure, value, useLocale(), word(figure))
  return (
    <Link
      href={recordsHref(figure, target, asOf)}
      title={exact}
      className="tabular rounded-sm whitespace-nowrap text-accent hover:underline"
    >
      {text}
    </Link>
  )
}

/** The list behind an actual: of the target's owner, from the first day of its period where that counts. */
export function recordsHref(
  figure: FigureKey,
  { figure: measure, owner, startsOn, endsOn }: TargetRow,
  asOf: CalendarDate,
) {
  return figureHref(figure, {
    asOf: countedUntil({ startsOn, endsOn }, asOf),
    ...(isFlow(measure) ? { from: startsOn } : {}),
    ...(owner.kind === 'ENTITY' ? { holder: owner.id } : {}),
    ...(owner.kind === 'LEADER' && owner.id ? { leader: owner.id } : {}),
  })
}
