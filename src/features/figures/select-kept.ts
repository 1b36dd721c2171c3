import { type CalendarDate, firstOfMonth } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { creditedTo, type FigureView } from './select-movements'

/** A table of totals by day and by month, and what it holds of a project that has changed since they were added up. */
export type KeptTotals = {
  table: Prisma.Sql
  /** Columns `f` that are wanted beside the sum. */
  columns: Prisma.Sql
  sum: Prisma.Sql
  /** Rows `f` that the totals still hold of the fresh projects, and those that these add now. */
  held: Prisma.Sql
  fresh: Prisma.Sql
}

/** Whether the totals that are kept can tell: as known now, and not narrowed to what they do not know. */
export function isKept({ officer, leader, province, knownAt, knownSequence }: FigureView): boolean {
  return !officer && !leader && !province && !knownAt && knownSequence === undefined
}

/**
 * Rows {…columns, sum} that add up to what stands on a day: whole months before it and the days of its month, less what
 * the totals still hold of the projects that have changed since, and what these are now.
 */
export function selectKept(
  { table, columns, sum, held, fresh }: KeptTotals,
  asOf: CalendarDate,
  view: FigureView,
): Prisma.Sql {
  const [day, monthStart] = [Prisma.sql`${asOf}::date`, Prisma.sql`${firstOfMonth(asOf)}::date`]
  const credited = creditedTo(view)
  const kept = Prisma.sql`select ${columns}, f.${sum} from ${table} f where f."whole" = ${isWhole(view)} and ${credited}`
  return Prisma.sql`
    ${kept} and f."grain" = 'MONTH' and f."on" < ${monthStart}
    union all
    ${kept} and f."grain" = 'DAY' and f."on" between ${monthStart} and ${day}
    union all
    select ${columns}, -f.${sum} from ${held} where f."on" <= ${day} and ${credited}
    union all
    select ${columns}, f.${sum} from ${fresh} where f."on" <= ${day} and ${credited}`
}

/** Everybody's at once has rows of its own, many times fewer. */
function isWhole({ scope, holder, kind, event, chain, focus }: FigureView): boolean {
  return scope.kind === 'AREA' && [holder, kind, event, chain, focus].every((asked) => asked === undefined)
}

export const FRESH_PROJECTS = Prisma.sql`array(select "projectId" from "FreshProject")`
