import { addDays, type CalendarDate } from '@/lib/dates'
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
  const ends = dates.map((asOf) => ({ asOf, until: lastDayOf({ ...view, asOf }), sign: 1 }))
  const starts =
    flows.length > 0 && first ? dates.map((asOf) => ({ asOf, until: addDays(first, -1), sign: -1 })) : []
  const days = [...ends, ...starts]
  const kept = (grain: Prisma.Sql) => Prisma.sql`
    select d."asOf", ${columns}, f."amount" * d."sign" as "amount"
    from unnest(${days.map(({ asOf }) => asOf)}::text[]::date[], ${days.map(({ until }) => until)}::text[]::date[],
      ${days.map(({ sign }) => sign)}::int[]) as d("asOf", "until", "sign")
    join "FigureTotal" f on ${grain}
    where f."figure" = any(${keys}::text[]) and (d."sign" = 1 or f."figure" = any(${flows}::text[])) and ${creditedTo(view)}`
  return Prisma.sql`
    ${kept(Prisma.sql`f."grain" = 'MONTH' and f."on" < date_trunc('month', d."until")::date`)}
    union all
    ${kept(Prisma.sql`f."grain" = 'DAY' and f."on" between date_trunc('month', d."until")::date and d."until"`)}`
}
