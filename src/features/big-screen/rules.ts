import type { FigureScope } from '@/features/figures/policy'
import type { FigureKey, RateKey } from '@/features/figures/rules'
import type { Stage } from '@/features/pipeline/rules'
import type { Light } from '@/features/targets/rules'
import type { CalendarDate, CalendarMonth } from '@/lib/dates'

/** How often a wall asks for new figures, and how often while the server is away, so that it is soon back. */
export const REFRESH_SECONDS = 60
export const RETRY_SECONDS = 10
/** A server that takes longer counts as away. */
export const PATIENCE_SECONDS = 20

export const HEADLINE_KEYS = [
  'signed.count',
  'signed.amount',
  'leads.count',
  'negotiating.count',
  'visits.outbound.count',
  'visits.inbound.count',
  'leaderTrips.count',
  'funds.count',
] as const satisfies FigureKey[]

export const SCREEN_RATES = [
  'rates.registered',
  'rates.started',
  'rates.inProduction',
  'rates.fundsInPlace',
  'rates.fulfilled',
] as const satisfies RateKey[]

/** Everything on the wall as JSON: counts and whole yuan are integers below 2^53 by the checks on every amount. */
export type ScreenFigures = {
  /** The moment at which the server read them. */
  takenAt: string
  asOf: CalendarDate
  /** Which build of the product answers; a wall that runs another loads itself anew. */
  build: string | null
  scope: FigureScope
  headlines: { key: (typeof HEADLINE_KEYS)[number]; value: number; sinceMonthEnd: number }[]
  forces: ScreenForce[]
  months: { month: CalendarMonth; amount: number; closingAmount: number }[]
  stages: { stage: Stage; count: number; amount: number }[]
  rates: { key: RateKey; numerator: number; denominator: number }[]
  events: { id: string; name: string; startsOn: CalendarDate; endsOn: CalendarDate }[]
  newest: NewestSigning[]
}

export type ScreenForce = {
  id: string
  name: string
  nameEn: string
  count: number
  amount: number
  /** The year's target for the signed amount; null where none is set. */
  target: {
    id: string
    light: Light | null
    reached: number
    goal: number
    /** Days of the target's period that have come. */
    elapsed: { days: number; of: number }
  } | null
}

export type NewestSigning = {
  projectId: string
  /** Null when the viewer may not read the project. */
  name: string | null
  on: CalendarDate
  amount: number
  illustrative: boolean
}

/** A column's height as a share of the tallest, 0.5 for half; nothing is as tall as nothing. */
export function shareOfTallest(size: number, sizes: number[]): number {
  const tallest = Math.max(...sizes, 0)
  return tallest > 0 ? Math.max(0, size) / tallest : 0
}
