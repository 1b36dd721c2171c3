import type { FigureScope } from '@/features/figures/policy'
import { compareFigures, type FigurePart, summariseFigures } from '@/features/figures/queries'
import type { FigureKey } from '@/features/figures/rules'
import { summariseRates } from '@/features/figures/summarise-rates'
import { STAGE_FIGURES, STAGES } from '@/features/pipeline/rules'
import { listTargets, type TargetRow } from '@/features/targets/queries'
import type { Actor } from '@/lib/actor'
import {
  addDays,
  type CalendarDate,
  firstOfMonth,
  fromDbDate,
  lastOfMonth,
  toDbDate,
  today,
} from '@/lib/dates'
import { findBuild } from '@/server/build'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { listNewestSignings } from './list-newest-signings'
import { canWatchScreen } from './policy'
import { HEADLINE_KEYS, SCREEN_RATES, type ScreenFigures, type ScreenForce } from './rules'
import type { AskScreen } from './schema'

const SIGNED = ['signed.count', 'signed.amount'] as const satisfies FigureKey[]
const STAGE_KEYS = STAGES.flatMap((stage) => [STAGE_FIGURES[stage].count, STAGE_FIGURES[stage].amount])
const MONTHS = 12

/** Everything on the wall as of a day, in eight statements however large the area is. Throws forbidden. */
export async function getScreen(actor: Actor, { asOf = today() }: AskScreen = {}): Promise<ScreenFigures> {
  if (!canWatchScreen(actor)) throw forbidden()
  const monthEnd = addDays(firstOfMonth(asOf), -1)
  const [compared, forces, months, rated, targets, events, newest, build] = await Promise.all([
    compareFigures(actor, { keys: [...HEADLINE_KEYS, ...STAGE_KEYS], asOf, since: [monthEnd] }),
    summariseFigures(actor, { keys: [...SIGNED], asOf, by: 'holder', kind: 'TASK_FORCE' }),
    summariseFigures(actor, { keys: ['signed.amount'], asOf, by: 'month' }),
    summariseRates(actor, { keys: [...SCREEN_RATES], asOf }),
    listTargets(actor, { asOf, owner: 'ENTITY', figure: 'signed.amount' }),
    listEventsOfMonth(asOf),
    listNewestSignings(actor, { asOf }),
    findBuild(),
  ])
  const figureOf = (key: FigureKey) => compared.figures.get(key)
  const standsAt = (key: FigureKey) => Number(figureOf(key)?.value ?? 0n)
  return {
    takenAt: new Date().toISOString(),
    asOf,
    build,
    scope: compared.scope,
    headlines: HEADLINE_KEYS.map((key) => ({
      key,
      value: standsAt(key),
      sinceMonthEnd: Number(figureOf(key)?.changeSince.get(monthEnd) ?? 0n),
    })),
    forces: forcesOf(partsOf(forces), partsOf(forces, 'signed.amount'), targets.items, compared.scope),
    months: partsOf(months, 'signed.amount')
      .slice(-MONTHS)
      .map(({ id, value, closing }) => ({
        month: id ?? '',
        amount: Number(value),
        closingAmount: Number(closing ?? 0n),
      })),
    stages: STAGES.map((stage) => ({
      stage,
      count: standsAt(STAGE_FIGURES[stage].count),
      amount: standsAt(STAGE_FIGURES[stage].amount),
    })),
    rates: rated.rates.map(({ key, numerator, denominator }) => ({
      key,
      numerator: Number(numerator),
      denominator: Number(denominator),
    })),
    events,
    newest,
  }
}

function partsOf(
  { figures }: { figures: { key: FigureKey; by?: FigurePart[] }[] },
  key: FigureKey = 'signed.count',
): FigurePart[] {
  return figures.find((figure) => figure.key === key)?.by ?? []
}

/** The task forces of the day in their order; a target for a whole year goes before one for a part of it. */
function forcesOf(
  counts: FigurePart[],
  amounts: FigurePart[],
  targets: TargetRow[],
  scope: FigureScope,
): ScreenForce[] {
  const longestFirst = targets.toSorted((one, other) => other.elapsed.of - one.elapsed.of)
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  return counts.flatMap(({ id, name, nameEn, value }) => {
    if (!id || (own && !own.includes(id))) return []
    const amount = amounts.find((part) => part.id === id)?.value ?? 0n
    const target = longestFirst.find(({ owner }) => owner.id === id)
    return [{ id, name, nameEn, count: Number(value), amount: Number(amount), target: targetOf(target) }]
  })
}

function targetOf(target: TargetRow | undefined): ScreenForce['target'] {
  if (!target?.progress) return null
  const { id, light, elapsed, progress } = target
  return { id, light, elapsed, reached: Number(progress.reached), goal: Number(progress.goal) }
}

/** The events of the day's month; whoever may watch the wall reads all events. */
async function listEventsOfMonth(asOf: CalendarDate): Promise<ScreenFigures['events']> {
  const events = await db.event.findMany({
    where: { startsOn: { lte: toDbDate(lastOfMonth(asOf)) }, endsOn: { gte: toDbDate(firstOfMonth(asOf)) } },
    select: { id: true, name: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 4,
  })
  return events.map((event) => ({
    ...event,
    startsOn: fromDbDate(event.startsOn),
    endsOn: fromDbDate(event.endsOn),
  }))
}
