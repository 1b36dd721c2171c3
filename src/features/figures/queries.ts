import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { findScope } from './find-scope'
import type { FigureScope } from './policy'
import { FIGURE_KEYS, FIGURE_UNITS, type FigureKey, type FigureUnit, type Split } from './rules'
import type { CompareFigures, SummariseFigures } from './schema'
import { selectFacts } from './select-facts'
import { type PartRow, partOf, splitFacts } from './split-facts'

/** Instead of a moment, the last audit entry that is known: what a published issue stands on. */
export type AtEntry = { knownSequence?: bigint }

/** One member of a split. `closing` is the sum up to the end of that month and stands only in splits by month. */
export type FigurePart = {
  /** Null for what belongs to none; for a month YYYY-MM. */
  id: string | null
  name: string
  nameEn: string
  /** A count or whole yuan. */
  value: bigint
  closing?: bigint
}

export type FigureSum = { key: FigureKey; unit: FigureUnit; value: bigint; by?: FigurePart[] }

export type FigureSummary = {
  asOf: CalendarDate
  knownAt: string | null
  scope: FigureScope
  /** In the order of the registry, or of `keys`. */
  figures: FigureSum[]
}

/**
 * The figures as of a date over what the actor may read, split on demand; the parts of a split by holder, event or
 * chain add up to the value, and so do the months of a flow. Throws forbidden for who has no part in the figures, or for
 * another's own.
 */
export async function summariseFigures(
  actor: Actor,
  input: SummariseFigures & AtEntry,
): Promise<FigureSummary> {
  const { keys = FIGURE_KEYS, asOf = today(), knownAt, by } = input
  const scope = await findScope(actor, input)
  const facts = selectFacts(keys, [asOf], { ...input, scope })
  const sums = by ? splitFacts(by, facts, keys, { ...input, asOf, scope }) : wholes(facts)
  const rows = await readRows<PartRow>(Prisma.sql`${PREPARED} ${sums}`)
  const figures = keys.map((key) =>
    sumOf(
      key,
      rows.filter(({ figure }) => figure === key),
      by,
    ),
  )
  return { asOf, knownAt: knownAt ?? null, scope, figures }
}

export type FigureComparison = {
  asOf: CalendarDate
  scope: FigureScope
  figures: Map<FigureKey, { value: bigint; changeSince: Map<CalendarDate, bigint> }>
}

/** The figures as of a date, and what each gained or lost since earlier dates, in one statement. */
export async function compareFigures(
  actor: Actor,
  input: CompareFigures & AtEntry,
): Promise<FigureComparison> {
  const { keys, asOf, since } = input
  const scope = await findScope(actor, input)
  const dates = [...new Set([asOf, ...since])]
  const facts = selectFacts(keys, dates, { ...input, scope })
  const rows = await readRows<{
    figure: FigureKey
    on: CalendarDate
    value: bigint
    change: bigint
  }>(Prisma.sql`${PREPARED}
    with "facts" as (${facts}), "sums" as (
      select k."figure", d."asOf", coalesce(sum(f."amount"), 0)::bigint as "value"
      from unnest(${keys}::text[]) as k("figure")
      cross join unnest(${dates}::text[]::date[]) as d("asOf")
      left join "facts" f on f."figure" = k."figure" and f."asOf" = d."asOf" group by 1, 2)
    select s."figure", to_char(s."asOf", 'YYYY-MM-DD') as "on", now."value", now."value" - s."value" as "change"
    from "sums" s join "sums" now on now."figure" = s."figure" and now."asOf" = ${asOf}::date`)
  const figures = keys.map((key) => {
    const own = rows.filter(({ figure }) => figure === key)
    const changeSince = new Map(own.map(({ on, change }) => [on, change]))
    return [key, { value: own[0]?.value ?? 0n, changeSince }] as const
  })
  return { asOf, scope, figures: new Map(figures) }
}

function sumOf(key: FigureKey, rows: PartRow[], by: Split | undefined): FigureSum {
  const sum = { key, unit: FIGURE_UNITS[key], value: rows[0]?.total ?? 0n }
  return by ? { ...sum, by: rows.map((row) => partOf(row, by)) } : sum
}

function wholes(facts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select "figure", sum("amount")::bigint as "total" from (${facts}) f group by 1`
}
