import { type FigureKey, figureHref, isRate, isStock, type MeasureKey } from '@/features/figures/rules'
import type { Stage } from '@/features/pipeline/rules'
import { addMonths, type CalendarDate, firstOfMonth, lastOfMonth } from '@/lib/dates'
import type { MonthSpan, Narrowing, PassageGroup } from './schema'

/** The last day of a month (YYYY-MM) up to which something dated is counted on a date. */
export function closingOf(month: string, asOf: CalendarDate): CalendarDate {
  const [first = asOf] = [lastOfMonth(`${month}-01`), asOf].sort()
  return first
}

/** The first day of so many months, of which the month of the date is the last. */
export function firstOfSpan(asOf: CalendarDate, months: MonthSpan): CalendarDate {
  return addMonths(firstOfMonth(asOf), 1 - months)
}

/** What of a figure's records is credited to nothing of the kind, by the start of its key; see `contributions` of each. */
const WITHOUT_CREDIT = {
  event: [
    'negotiating.',
    'stages.',
    'commitments.',
    'serviceRequests.',
    'funds.',
    'capitalCalls.',
    'directInvestments.',
    'factories.',
    'strategicAgreements.',
  ],
  chain: ['visits.', 'leaderTrips.', 'events.', 'factories.', 'strategicAgreements.'],
  holder: ['events.count', 'events.enterprises', 'events.entrepreneurs', 'strategicAgreements.'],
  officer: ['funds.', 'capitalCalls.', 'events.', 'factories.', 'strategicAgreements.'],
} as const
export type Credited = keyof typeof WITHOUT_CREDIT

/** By what the view is narrowed although the figure is credited to none of it: there is no such number, not a zero. */
export function notCreditedTo(key: FigureKey, view: Narrowing): Credited | null {
  const asked = {
    event: view.event,
    chain: view.chain ?? view.focus,
    holder: view.holder ?? view.kind,
    officer: view.officer,
  }
  const without = Object.entries(WITHOUT_CREDIT).find(
    ([credit, keys]) =>
      asked[credit as Credited] !== undefined && keys.some((start) => key.startsWith(start)),
  )
  return without ? (without[0] as Credited) : null
}

type Split = Partial<Pick<Parameters<typeof figureHref>[1], 'holder' | 'kind' | 'event' | 'chain' | 'focus'>>
type Opened = Split & { from?: CalendarDate; month?: string }

/** The list behind a number of the page, or of a rate the page of both its sides: narrowed as the page is, and to the part that the number is of. */
export function recordsHref(key: MeasureKey, view: Narrowing, { from, ...part }: Opened = {}): string {
  const { asOf, knownAt, holder, kind, event, chain, focus, officer } = view
  const since = from && !isRate(key) && !isStock(key) ? { from } : {}
  return figureHref(key, {
    asOf,
    knownAt,
    holder,
    kind,
    event,
    chain,
    focus,
    officer,
    ...since,
    ...part,
  })
}

/** What came and what went since an earlier date, record by record. */
export function changesHref(key: FigureKey, view: Narrowing, since: CalendarDate): string {
  return `${recordsHref(key, view)}&compare=${since}`
}

/** What is only estimated, to four digits: an estimate to the last yuan says more than it knows. */
export function roughly(yuan: bigint): bigint {
  const size = 10n ** BigInt(Math.max(yuan.toString().length - 4, 0))
  return ((yuan + size / 2n) / size) * size
}

/** The stages whose intended amounts are weighted into the forecast. */
export const FORECAST_STAGES = ['NEGOTIATION', 'EVALUATION', 'DECISION'] as const satisfies Stage[]

export function passagesHref(stage: Stage, group: PassageGroup, view: Narrowing): string {
  const { asOf, knownAt, holder, kind, chain, focus, officer } = view
  const asked = { group, asOf, knownAt, holder, kind, chain, focus, of: officer ? 'own' : undefined }
  const named = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/dashboard/stages/${stage}?${new URLSearchParams(named)}`
}
