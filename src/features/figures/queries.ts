import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { findScope } from './find-scope'
import type { FigureScope } from './policy'
import {
  FIGURE_KEYS,
  FIGURE_UNITS,
  type FigureKey,
  type FigureUnit,
  isStock,
  NAMES_OF_NONE,
  type Split,
} from './rules'
import type { CompareFigures, ListFigureRecords, SummariseFigures } from './schema'
import { focusOfChain, selectFacts } from './select-facts'

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
  const rows = await db.$queryRaw<PartRow[]>(
    by ? partsBy(by, facts, { ...input, keys, asOf }, scope) : wholes(facts),
  )
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
  const rows = await db.$queryRaw<{ figure: FigureKey; on: CalendarDate; value: bigint; change: bigint }[]>`
    with "facts" as (${facts}), "sums" as (
      select k."figure", d."asOf", coalesce(sum(f."amount"), 0)::bigint as "value"
      from unnest(${keys}::text[]) as k("figure")
      cross join unnest(${dates}::text[]::date[]) as d("asOf")
      left join "facts" f on f."figure" = k."figure" and f."asOf" = d."asOf" group by 1, 2)
    select s."figure", to_char(s."asOf", 'YYYY-MM-DD') as "on", now."value", now."value" - s."value" as "change"
    from "sums" s join "sums" now on now."figure" = s."figure" and now."asOf" = ${asOf}::date`
  const figures = keys.map((key) => {
    const own = rows.filter(({ figure }) => figure === key)
    const changeSince = new Map(own.map(({ on, change }) => [on, change]))
    return [key, { value: own[0]?.value ?? 0n, changeSince }] as const
  })
  return { asOf, scope, figures: new Map(figures) }
}

type PartRow = {
  figure: FigureKey
  total: bigint
  id: string | null
  name: string | null
  nameEn: string | null
  value: bigint
  closing: bigint | null
}

function sumOf(key: FigureKey, rows: PartRow[], by: Split | undefined): FigureSum {
  const sum = { key, unit: FIGURE_UNITS[key], value: rows[0]?.total ?? 0n }
  return by ? { ...sum, by: rows.map((row) => partOf(key, row, by)) } : sum
}

function partOf(key: FigureKey, { id, name, nameEn, value, closing }: PartRow, by: Split): FigurePart {
  if (by === 'month') {
    const closed = closing ?? 0n
    return { id, name: id ?? '', nameEn: id ?? '', value: isStock(key) ? closed : value, closing: closed }
  }
  const none = NAMES_OF_NONE[by]
  return { id, name: name ?? none.name, nameEn: nameEn ?? name ?? none.nameEn, value }
}

function wholes(facts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select "figure", sum("amount")::bigint as "total" from (${facts}) f group by 1`
}

type Asked = SummariseFigures & { keys: FigureKey[]; asOf: CalendarDate }

function partsBy(by: Split, facts: Prisma.Sql, asked: Asked, scope: FigureScope): Prisma.Sql {
  if (by === 'month') return months(facts, asked)
  const everyForce = by === 'holder' && asked.holder === undefined
  return members(by, facts, everyForce ? taskForces(asked, scope) : Prisma.empty)
}

const MEMBERS = {
  holder: {
    id: Prisma.sql`"holderId"`,
    names: Prisma.sql`select "id", "name", "nameEn", row_number() over (order by "kind", "no") as "rank" from "PromotionEntity"`,
  },
  event: {
    id: Prisma.sql`"eventId"`,
    names: Prisma.sql`select "id", "name", "name" as "nameEn", row_number() over (order by "startsOn", "id") as "rank" from "Event"`,
  },
  chain: {
    id: Prisma.sql`"chainId"`,
    names: Prisma.sql`select "id", "name", "nameEn", "no" as "rank" from "IndustryChain"`,
  },
  focus: {
    id: focusOfChain,
    names: Prisma.sql`select "id", "name", "nameEn", "no" as "rank" from "FocusIndustry"`,
  },
}

/** Each member with a value, and the one for none; `always` adds rows that appear even with nothing. */
function members(by: Exclude<Split, 'month'>, facts: Prisma.Sql, always: Prisma.Sql): Prisma.Sql {
  const { id, names } = MEMBERS[by]
  return Prisma.sql`
    select p."figure", (sum(p."value") over (partition by p."figure"))::bigint as "total", p."id", n."name", n."nameEn",
      p."value", null::bigint as "closing"
    from (
      select "figure", "id", sum("amount")::bigint as "value", bool_or("always") as "always"
      from (select "figure", ${id} as "id", "amount", false as "always" from (${facts}) f ${always}) a group by 1, 2
    ) p left join (${names}) n on n."id" = p."id"
    where p."value" <> 0 or p."always" order by n."rank" nulls last, p."id"`
}

/** The task forces of the day. */
function taskForces({ keys, asOf }: Asked, scope: FigureScope): Prisma.Sql {
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  return Prisma.sql`
    union all select k."figure", e."id", 0, true from unnest(${keys}::text[]) as k("figure") cross join "PromotionEntity" e
    where e."kind" = 'TASK_FORCE' and e."startsOn" <= ${asOf}::date and (e."endsOn" is null or e."endsOn" > ${asOf}::date)
      and (${own}::text[] is null or e."id" = any(${own}::text[]::uuid[]))`
}

/** Every month from the first with a movement to the month of the date. */
function months(facts: Prisma.Sql, { keys, asOf }: Asked): Prisma.Sql {
  return Prisma.sql`
    with "sums" as (
      select "figure", date_trunc('month', "on")::date as "month", sum("amount") as "value" from (${facts}) f group by 1, 2
    ), "months" as (
      select generate_series(min("month"), date_trunc('month', ${asOf}::date), '1 month')::date as "month" from "sums"
    )
    select k."figure", (sum(s."value") over (partition by k."figure"))::bigint as "total", to_char(m."month", 'YYYY-MM') as "id",
      null as "name", null as "nameEn", coalesce(s."value", 0)::bigint as "value",
      coalesce(sum(s."value") over (partition by k."figure" order by m."month"), 0)::bigint as "closing"
    from unnest(${keys}::text[]) as k("figure") cross join "months" m
    left join "sums" s on s."figure" = k."figure" and s."month" = m."month" order by m."month"`
}

export type FigureMembers = Record<Split, Pick<FigurePart, 'id' | 'name' | 'nameEn'>[]>

/** The parts of each split in which a figure has something as of the date; months latest first. */
export async function listFigureMembers(
  actor: Actor,
  {
    key,
    asOf,
    knownAt,
    officer,
  }: Pick<ListFigureRecords, 'key' | 'knownAt' | 'officer'> & { asOf: CalendarDate },
): Promise<FigureMembers> {
  const partsIn = async (by: Split) => {
    const { figures } = await summariseFigures(actor, { keys: [key], asOf, knownAt, officer, by })
    return (figures[0]?.by ?? []).filter(({ value }) => value !== 0n)
  }
  const [holder, event, chain, focus, month] = await Promise.all([
    partsIn('holder'),
    partsIn('event'),
    partsIn('chain'),
    partsIn('focus'),
    partsIn('month'),
  ])
  return { holder, event, chain, focus, month: month.reverse() }
}
