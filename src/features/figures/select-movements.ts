import { type CalendarDate, lastOfMonth } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { type FigureKey, isStock } from './rules'
import { creditedTo, type FigureView, knownBy, ofOfficer } from './select-facts'
import { headedBy } from './select-period-sums'

/** What the list behind a figure is narrowed to. */
export type MovementView = FigureView & {
  asOf: CalendarDate
  /** Of a flow only what is dated on this day or later. */
  from?: CalendarDate
  /** YYYY-MM; of a stock what stood at its end. */
  month?: string
  leader?: string
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
  ]
  return Prisma.join(conditions, ' and ')
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
