import {
  FIGURE_UNITS,
  type FigureKey,
  isRate,
  isStock,
  type MeasureKey,
  RATES,
  writtenFigure,
} from '@/features/figures/rules'
import {
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  parseCalendarDate,
} from '@/lib/dates'
import { MoneyProblem, parseYuan } from '@/lib/money'

export const TARGET_OWNERS = ['AREA', 'ENTITY', 'LEADER'] as const
export type TargetOwner = (typeof TARGET_OWNERS)[number]

/** Percent of the time elapsed by which a completion may fall short and be yellow still; a setting. */
export const TARGET_LIMITS = { 'targets.yellowBand': 30 } as const

/** Rates are kept in ten-thousandths: 100% is 10000. */
export const WHOLE = 10_000n

export type MeasureUnit = 'count' | 'yuan' | 'm2' | 'ratio'

export function unitOf(key: MeasureKey): MeasureUnit {
  return isRate(key) ? 'ratio' : FIGURE_UNITS[key]
}

/** A flow is what the period brought; everything else is what stood at its end. */
export function isFlow(key: MeasureKey): boolean {
  return !isRate(key) && !isStock(key)
}

/** The figures whose records are behind an actual: of a rate both, what counts first. */
export function figuresBehind(key: MeasureKey): [FigureKey] | [FigureKey, FigureKey] {
  return isRate(key) ? [RATES[key].numerator, RATES[key].denominator] : [key]
}

export type Period = { startsOn: CalendarDate; endsOn: CalendarDate }
export const PERIOD_PARTS = ['year', 'q1', 'q2', 'q3', 'q4'] as const
export type PeriodPart = (typeof PERIOD_PARTS)[number]

/** A year or one of its quarters. */
export function periodOf(year: number, part: PeriodPart): Period {
  if (part === 'year') return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  const startsOn = addMonths(`${year}-01-01`, 3 * (Number(part.slice(1)) - 1))
  return { startsOn, endsOn: lastOfMonth(addMonths(startsOn, 2)) }
}

/** Which year or quarter a period is; null when it is neither. */
export function namedPeriod({ startsOn, endsOn }: Period): { year: number; part: PeriodPart } | null {
  const year = Number(startsOn.slice(0, 4))
  const part = PERIOD_PARTS.find((one) => {
    const named = periodOf(year, one)
    return named.startsOn === startsOn && named.endsOn === endsOn
  })
  return part ? { year, part } : null
}

/** The months of a period, YYYY-MM, from its first to its last. */
export function monthsOf({ startsOn, endsOn }: Period): CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let day = firstOfMonth(startsOn); day <= endsOn; day = addMonths(day, 1)) months.push(monthOf(day))
  return months
}

/** The day up to which a period is counted: the date asked for, or the period's last day once it is over. */
export function countedUntil({ endsOn }: Period, asOf: CalendarDate): CalendarDate {
  return asOf < endsOn ? asOf : endsOn
}

export type Elapsed = { days: number; of: number }

/** Days of a period that have come, that day among them. */
export function elapsedOf(period: Period, asOf: CalendarDate): Elapsed {
  const of = daysBetween(period.startsOn, period.endsOn) + 1
  return { of, days: Math.max(0, daysBetween(period.startsOn, countedUntil(period, asOf)) + 1) }
}

/** Where a value to reach would stand on a day if each day of its period brought the same; rounded down. */
export function paceOn(value: bigint, period: Period, day: CalendarDate): bigint {
  const { days, of } = elapsedOf(period, day)
  return (value * BigInt(days)) / BigInt(of)
}

/** What was reached over what was to be: completion = reached ÷ goal, exactly. */
export type Progress = { reached: bigint; goal: bigint }

/** Null when nothing was to be reached, or a rate has nothing to divide by yet. */
export function progressOf(
  key: MeasureKey,
  value: bigint | null,
  actual: { value: bigint; denominator: bigint | null } | null,
): Progress | null {
  if (value === null || actual === null) return null
  if (!isRate(key)) return { reached: actual.value, goal: value }
  const goal = (actual.denominator ?? 0n) * value
  return goal > 0n ? { reached: actual.value * WHOLE, goal } : null
}

export type Light = 'GREEN' | 'YELLOW' | 'RED'

/**
 * Completion against the time elapsed: at or over it green, up to `yellowBand` percent of it below yellow, more red. No
 * light before the period begins.
 */
export function lightOf(progress: Progress | null, { days, of }: Elapsed, yellowBand: number): Light | null {
  if (!progress || days === 0) return null
  const reached = progress.reached * BigInt(of) * 100n
  const due = progress.goal * BigInt(days)
  if (reached >= due * 100n) return 'GREEN'
  return reached >= due * BigInt(100 - yellowBand) ? 'YELLOW' : 'RED'
}

const MAX_VALUE = 10n ** 13n

type Read = { value: bigint } | { problem: string; params?: Record<string, string> }

/**
 * A value to reach from what people write: 12, 120亿, 3,000, 50%. Of a rate in ten-thousandths, else in the figure's unit.
 * A problem is a key under `errors.`.
 */
export function readTargetValue(key: MeasureKey, written: string | number): Read {
  const text = String(written).normalize('NFKC').replace(/[\s,]/g, '')
  if (!text) return { problem: 'required' }
  const unit = unitOf(key)
  const read = unit === 'yuan' ? readYuan(text) : unit === 'ratio' ? readPercent(text) : readNumber(text)
  if ('problem' in read) return read
  if (read.value < 1n) return { problem: 'tooSmall', params: { min: unit === 'ratio' ? '0.01%' : '1' } }
  if (read.value > MAX_VALUE) return { problem: 'tooLarge', params: { max: MAX_VALUE.toString() } }
  return read
}

function readYuan(text: string): Read {
  try {
    return { value: parseYuan(text) }
  } catch (problem) {
    if (!(problem instanceof MoneyProblem)) throw problem
    return { problem: problem.code }
  }
}

function readPercent(text: string): Read {
  const [, whole, fraction = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?%?$/.exec(text) ?? []
  return whole
    ? { value: BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0')) }
    : { problem: 'percentUnreadable' }
}

function readNumber(text: string): Read {
  return /^\d{1,14}$/.test(text) ? { value: BigInt(text) } : { problem: 'wholeNumber' }
}

/** A target's value as its form writes it, so that it reads back exactly. */
export function writtenTarget(key: MeasureKey, value: bigint, locale: string, word: string): string {
  if (!isRate(key)) return writtenFigure(key, value, locale, word).text
  const fraction = (value % 100n).toString().padStart(2, '0').replace(/0+$/, '')
  return `${value / 100n}${fraction && `.${fraction}`}%`
}

/** The years that a form offers: last year to the year after next. */
export function yearsAround(today: CalendarDate): number[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1, year + 2].filter((one) => parseCalendarDate(`${one}-01-01`))
}
