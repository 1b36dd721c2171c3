import { compareFigures } from '@/features/figures/queries'
import { type FigureKey, isStock } from '@/features/figures/rules'
import { STAGE_FIGURES, STAGES } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, firstOfYear } from '@/lib/dates'
import { notFound } from '@/server/errors'
import { canReadYearOf } from './policy'
import { SIDE_FIGURES, YEAR_FIGURES } from './rules'

export type YearFigure = {
  key: FigureKey
  value: bigint
  /** The first day that it counts; null for what stands on the day. */
  from: CalendarDate | null
}

export type EntityYear = Awaited<ReturnType<typeof summariseYear>>

/** What the year has brought an entity up to the day, where its projects stand, and what it has beside them. */
export async function summariseYear(
  actor: Actor,
  { entityId, asOf }: { entityId: string; asOf: CalendarDate },
) {
  if (!canReadYearOf(actor, entityId)) throw notFound()
  const from = firstOfYear(asOf)
  const before = addDays(from, -1)
  const stages = STAGES.map((stage) => ({ stage, ...STAGE_FIGURES[stage] }))
  const stageKeys = stages.flatMap(({ count, amount }) => [count, amount])
  const { figures } = await compareFigures(actor, {
    keys: [...YEAR_FIGURES, ...SIDE_FIGURES, ...stageKeys],
    asOf,
    since: [before],
    holder: entityId,
  })
  const standing = (key: FigureKey) => figures.get(key)?.value ?? 0n
  const brought = (key: FigureKey) => figures.get(key)?.changeSince.get(before) ?? 0n
  return {
    from,
    asOf,
    figures: YEAR_FIGURES.map(
      (key): YearFigure =>
        isStock(key) ? { key, value: standing(key), from: null } : { key, value: brought(key), from },
    ),
    beside: SIDE_FIGURES.map((key): YearFigure => ({ key, value: standing(key), from: null })).filter(
      ({ value }) => value !== 0n,
    ),
    stages: stages.map(({ stage, count, amount }) => ({
      stage,
      count: standing(count),
      amount: standing(amount),
    })),
  }
}
