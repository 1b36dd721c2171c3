import type { FigureScope } from '@/features/figures/policy'
import { compareFigures } from '@/features/figures/queries'
import { type FigureKey, RATES, type RateKey } from '@/features/figures/rules'
import { STAGE_FIGURES, STAGES } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, monthEndBefore, yearBefore } from '@/lib/dates'
import type { Narrowing } from './schema'

export const HEADLINE_KEYS = [
  'signed.count',
  'signed.amount',
  'leads.count',
  'leads.intendedAmount',
  'negotiating.count',
  'negotiating.intendedAmount',
  'funds.count',
  'funds.size',
  'visits.outbound.count',
  'visits.outbound.enterprises',
  'visits.inbound.count',
  'visits.inbound.enterprises',
  'leaderTrips.count',
] as const satisfies FigureKey[]
export type HeadlineKey = (typeof HEADLINE_KEYS)[number]

/** What stands beside the headlines: what was built, and the money around the projects. */
const FURTHER_KEYS = [
  'completed.count',
  'aboveScale.count',
  'fixedAssets.amount',
  'capitalCalls.amount',
  'directInvestments.count',
  'directInvestments.total',
  'directInvestments.demand',
  'directInvestments.committed',
] as const satisfies FigureKey[]

const KEYS = [
  ...new Set<FigureKey>([
    ...HEADLINE_KEYS,
    ...FURTHER_KEYS,
    ...STAGES.flatMap((stage) => [STAGE_FIGURES[stage].count, STAGE_FIGURES[stage].amount]),
    ...Object.values(RATES).flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ]),
]

/** A count, whole yuan or whole m², and what it gained or lost since the last month's end and since a year before. */
export type Standing = { key: FigureKey; value: bigint; sinceMonthEnd: bigint; sinceYearBefore: bigint }

export type Dashboard = {
  asOf: CalendarDate
  scope: FigureScope
  of: (key: FigureKey) => Standing
}

/** Every figure of the page that is not split, in one statement. Throws forbidden for who has no part in the figures. */
export async function getDashboard(actor: Actor, narrowing: Narrowing): Promise<Dashboard> {
  const { asOf } = narrowing
  const [month, year] = [monthEndBefore(asOf), yearBefore(asOf)]
  const { scope, figures } = await compareFigures(actor, { ...narrowing, keys: KEYS, since: [month, year] })
  const of = (key: FigureKey) => {
    const found = figures.get(key)
    return {
      key,
      value: found?.value ?? 0n,
      sinceMonthEnd: found?.changeSince.get(month) ?? 0n,
      sinceYearBefore: found?.changeSince.get(year) ?? 0n,
    }
  }
  return { asOf, scope, of }
}

/** Both sides of a rate among the figures of the page. */
export function sidesOf({ of }: Pick<Dashboard, 'of'>, rate: RateKey): { part: Standing; whole: Standing } {
  return { part: of(RATES[rate].numerator), whole: of(RATES[rate].denominator) }
}
