import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { seesVisits, visitsInFull } from './policy'
import { conditions, describeVisits, inLists, type VisitRow } from './queries'
import type { VisitFilters } from './schema'

/** More visits than this in a month are left out, and the calendar says so. */
const MOST_SHOWN = 500

export type DayOfVisits = { date: CalendarDate; visits: VisitRow[] }

/**
 * The visits of some days by day, the first day first; days without any are left out. One that lasts stands on each of
 * its days for who reads it in full, since others know only the day it begins.
 */
export async function listVisitsByDay(
  actor: Actor,
  filters: Omit<VisitFilters, 'from' | 'to' | 'cursor' | 'limit'>,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Promise<{ days: DayOfVisits[]; isCut: boolean }> {
  if (!seesVisits(actor)) throw forbidden()
  const [first, last] = [toDbDate(from), toDbDate(to)]
  const lasting = { on: { lt: first }, endsOn: { gte: first }, ...visitsInFull(actor) }
  const found = await db.visit.findMany({
    where: {
      AND: [...conditions(actor, filters), { OR: [{ on: { gte: first, lte: last } }, lasting] }],
    },
    include: inLists,
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN + 1,
  })
  const visits = describeVisits(actor, found.slice(0, MOST_SHOWN))
  return { days: byDay(visits, from, to), isCut: found.length > MOST_SHOWN }
}

function byDay(visits: VisitRow[], from: CalendarDate, to: CalendarDate): DayOfVisits[] {
  const days = new Map<CalendarDate, VisitRow[]>()
  for (const visit of visits) {
    for (const date of daysOf(visit, from, to)) days.set(date, [...(days.get(date) ?? []), visit])
  }
  return [...days]
    .map(([date, onDay]) => ({ date, visits: onDay }))
    .sort((one, other) => one.date.localeCompare(other.date))
}

function daysOf({ on, detail }: VisitRow, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const end = detail?.endsOn && detail.endsOn < to ? detail.endsOn : detail?.endsOn ? to : on
  const days: CalendarDate[] = []
  for (let day = on < from ? from : on; day <= end; day = addDays(day, 1)) days.push(day)
  return days
}
