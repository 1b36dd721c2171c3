import type { FigureScope } from '@/features/figures/policy'
import {
  compareFigures,
  type FigurePart,
  type FigureSummary,
  summariseFigures,
} from '@/features/figures/queries'
import type { FigureKey } from '@/features/figures/rules'
import { STAGE_FIGURES, STAGES, type Stage } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { monthEndBefore, yearBefore } from './rules'
import type { DashboardView } from './schema'

const HEADLINE_KEYS = [
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
export type Headline = { key: HeadlineKey; value: bigint; sinceMonthEnd: bigint; sinceYearBefore: bigint }
/** Count and amount of one part of a split; id null for what belongs to none. */
export type SignedPart = Pick<FigurePart, 'id' | 'name' | 'nameEn'> & { count: bigint; amount: bigint }
export type SignedMonth = {
  month: string
  count: bigint
  amount: bigint
  closingCount: bigint
  closingAmount: bigint
}
export type StageStanding = { stage: Stage; count: bigint; amount: bigint }

export type Dashboard = {
  asOf: CalendarDate
  scope: FigureScope
  headlines: Record<HeadlineKey, Headline>
  signed: { count: bigint; amount: bigint }
  holders: SignedPart[]
  events: SignedPart[]
  months: SignedMonth[]
  stages: StageStanding[]
}

/** Everything on the first dashboard, in four statements. Throws forbidden for who has no part in the figures. */
export async function getDashboard(actor: Actor, { asOf, months }: DashboardView): Promise<Dashboard> {
  const signed: FigureKey[] = ['signed.count', 'signed.amount']
  const since = { month: monthEndBefore(asOf), year: yearBefore(asOf) }
  const stageKeys = STAGES.flatMap((stage) => [STAGE_FIGURES[stage].count, STAGE_FIGURES[stage].amount])
  const [compared, byHolder, byEvent, byMonth] = await Promise.all([
    compareFigures(actor, { keys: [...HEADLINE_KEYS, ...stageKeys], asOf, since: [since.month, since.year] }),
    summariseFigures(actor, { keys: signed, asOf, by: 'holder' }),
    summariseFigures(actor, { keys: signed, asOf, by: 'event' }),
    summariseFigures(actor, { keys: signed, asOf, by: 'month' }),
  ])
  const figureOf = (key: FigureKey) => compared.figures.get(key)
  const headlines = HEADLINE_KEYS.map((key) => {
    const changes = figureOf(key)?.changeSince
    const sinceMonthEnd = changes?.get(since.month) ?? 0n
    return [
      key,
      {
        key,
        value: figureOf(key)?.value ?? 0n,
        sinceMonthEnd,
        sinceYearBefore: changes?.get(since.year) ?? 0n,
      },
    ]
  })
  return {
    asOf,
    scope: compared.scope,
    headlines: Object.fromEntries(headlines),
    signed: { count: figureOf('signed.count')?.value ?? 0n, amount: figureOf('signed.amount')?.value ?? 0n },
    holders: signedParts(byHolder),
    events: signedParts(byEvent),
    months: signedMonths(byMonth).slice(-months),
    stages: STAGES.map((stage) => ({
      stage,
      count: figureOf(STAGE_FIGURES[stage].count)?.value ?? 0n,
      amount: figureOf(STAGE_FIGURES[stage].amount)?.value ?? 0n,
    })),
  }
}

function partsOf({ figures }: FigureSummary, key: FigureKey): FigurePart[] {
  return figures.find((figure) => figure.key === key)?.by ?? []
}

/** The two splits side by side; who has an amount without a count, or the reverse, is in both. */
function signedParts(summary: FigureSummary): SignedPart[] {
  const [counts, amounts] = [partsOf(summary, 'signed.count'), partsOf(summary, 'signed.amount')]
  const ids = [...new Set([...amounts, ...counts].map(({ id }) => id))]
  const parts = ids.flatMap((id) => {
    const [count, amount] = [counts, amounts].map((split) => split.find((part) => part.id === id))
    const named = amount ?? count
    return named
      ? [
          {
            id,
            name: named.name,
            nameEn: named.nameEn,
            count: count?.value ?? 0n,
            amount: amount?.value ?? 0n,
          },
        ]
      : []
  })
  // What belongs to none comes last.
  return [...parts.filter(({ id }) => id !== null), ...parts.filter(({ id }) => id === null)]
}

function signedMonths(summary: FigureSummary): SignedMonth[] {
  const amounts = partsOf(summary, 'signed.amount')
  return partsOf(summary, 'signed.count').map((count, index) => ({
    month: count.id ?? '',
    count: count.value,
    amount: amounts[index]?.value ?? 0n,
    closingCount: count.closing ?? 0n,
    closingAmount: amounts[index]?.closing ?? 0n,
  }))
}
