import { type CalendarDate, lastOfMonth } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { type FigureKey, isStock } from './rules'
import { creditedTo, type FigureView, knownBy, lastKnown, ofOfficer } from './select-facts'
import { headedBy } from './select-period-sums'
import { fromProvince } from './select-provinces'

/** What the list behind a figure is narrowed to. */
export type MovementView = FigureView & {
  asOf: CalendarDate
  /** Of a flow only what is dated on this day or later. */
  from?: CalendarDate
  /** YYYY-MM; of a stock what stood at its end. */
  month?: string
  leader?: string
  /** Where the enterprise of the project comes from. */
  province?: string
}

/** Condition on movements `f`: those that add up to the figures as of the date. */
export function movementsIn(keys: FigureKey[], view: MovementView): Prisma.Sql {
  const conditions = [
    Prisma.sql`f."figure" = any(${keys}::text[])`,
    creditedTo(view),
    datedIn(keys, view),
    knownBy(view),
    ledBy(view),
    ofOfficer(view, view.asOf),
    fromProvince(view.province),
  ]
  return Prisma.join(conditions, ' and ')
}

/**
 * Movements that add up to the figures on one side and not on the other: `sign` is 1 for what came and -1 for what went.
 * Where only the days and the knowledge differ, an index finds them.
 */
export function changedMovements(keys: FigureKey[], before: MovementView, after: MovementView): Prisma.Sql {
  const bounded = before.officer || before.leader ? Prisma.sql`true` : between(before, after)
  return Prisma.sql`
    select f.*, case when side."is" then 1 else -1 end as "sign"
    from "FigureMovement" f cross join lateral (select coalesce(${movementsIn(keys, before)}, false) as "was",
      coalesce(${movementsIn(keys, after)}, false) as "is") side
    where f."figure" = any(${keys}::text[]) and ${bounded} and side."was" <> side."is"`
}

/** Dated or recorded after one side ends, and not after both. */
function between(before: MovementView, after: MovementView): Prisma.Sql {
  const [from = '', until = ''] = [lastDayOf(before), lastDayOf(after)].sort()
  const known = [before, after].flatMap((side) => lastKnown(side) ?? [])
  const dated = Prisma.sql`f."on" > ${from}::date`
  const later = known.map((last) => Prisma.sql`f."auditSequence" > ${last}`)
  return Prisma.sql`f."on" <= ${until}::date and (${Prisma.join([dated, ...later], ' or ')})`
}

/** The last day on which a movement counts. */
export function lastDayOf({ asOf, month }: MovementView): CalendarDate {
  const end = month ? lastOfMonth(`${month}-01`) : asOf
  return end < asOf ? end : asOf
}

/** Up to the last day; what stands at a moment has no first day. */
function datedIn(keys: FigureKey[], view: MovementView): Prisma.Sql {
  const until = Prisma.sql`f."on" <= ${lastDayOf(view)}::date`
  const first = view.month ? `${view.month}-01` : view.from
  const flows = keys.filter((key) => !isStock(key))
  if (!first || flows.length === 0) return until
  return Prisma.sql`${until} and (f."on" >= ${first}::date or not f."figure" = any(${flows}::text[]))`
}

/** A leader's own trips; any other figure of a leader is that of the task forces that they head on the day. */
function ledBy({ leader, asOf }: MovementView): Prisma.Sql {
  if (!leader) return Prisma.sql`true`
  return Prisma.sql`case f."figure" when 'leaderTrips.count'
    then f."recordId" in (select "id" from "Visit" where "mainLeaderId" = ${leader}::uuid)
    else f."holderId" in (${headedBy(Prisma.sql`${leader}::uuid`, Prisma.sql`${asOf}::date`)}) end`
}
