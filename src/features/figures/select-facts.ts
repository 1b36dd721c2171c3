import { addDays, type CalendarDate, firstOfMonth } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { type FigureKey, isStock } from './rules'
import { isKept } from './select-kept'
import { creditedTo, type FigureView, firstDayOf, lastDayOf, movementsIn } from './select-movements'

const columns = Prisma.sql`f."figure", f."on", f."holderId", f."eventId", f."chainId"`

/**
 * Rows {asOf, figure, on, holderId, eventId, chainId, amount} that add up to the figures as of each date. As known now
 * they come from the totals kept by month and by day, so their number does not grow with the records; as known at an
 * earlier moment, or narrowed to what no total is kept of, from the movements themselves.
 */
export function selectFacts(keys: FigureKey[], dates: CalendarDate[], view: FigureView): Prisma.Sql {
  if (isKept(view)) return keptFacts(keys, dates, view)
  const asOfEach = dates.map(
    (asOf) => Prisma.sql`
      select ${asOf}::date as "asOf", ${columns}, f."amount" from "FigureMovement" f
      where ${movementsIn(keys, { ...view, asOf })}`,
  )
  return Prisma.join(asOfEach, ' union all ')
}

/** Whole months before the last day and the days of its month; what a flow was before its first day is taken off. */
function keptFacts(keys: FigureKey[], dates: CalendarDate[], view: FigureView): Prisma.Sql {
  const first = firstDayOf(view)
  const flows = first ? keys.filter((key) => !isStock(key)) : []
  const parts = dates.flatMap((asOf) => [
    ...keptUntil(lastDayOf({ ...view, asOf }), { asOf, keys, amount: Prisma.sql`f."amount"`, view }),
    ...(first && flows.length > 0
      ? keptUntil(addDays(first, -1), { asOf, keys: flows, amount: Prisma.sql`-f."amount"`, view })
      : []),
  ])
  return Prisma.join(parts, ' union all ')
}

type Kept = { asOf: CalendarDate; keys: FigureKey[]; amount: Prisma.Sql; view: FigureView }

/** Each part names its days, so that the index leads to them and to nothing else. */
function keptUntil(day: CalendarDate, { asOf, keys, amount, view }: Kept): Prisma.Sql[] {
  const monthStart = Prisma.sql`${firstOfMonth(day)}::date`
  return [
    Prisma.sql`f."grain" = 'MONTH' and f."on" < ${monthStart}`,
    Prisma.sql`f."grain" = 'DAY' and f."on" between ${monthStart} and ${day}::date`,
  ].map(
    (dated) => Prisma.sql`
      select ${asOf}::date as "asOf", ${columns}, ${amount} as "amount" from "FigureTotal" f
      where f."figure" = any(${keys}::text[]) and ${dated} and ${creditedTo(view)}`,
  )
}
