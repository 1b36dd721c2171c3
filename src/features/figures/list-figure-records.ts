import type { Actor } from '@/lib/actor'
import { type CalendarDate, parseCalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { findScope } from './find-scope'
import { type NamedRecord, named, namedRecords } from './name-records'
import type { FigureScope } from './policy'
import type { AtEntry } from './queries'
import { FIGURE_UNITS, type FigureKey, type FigureUnit, isStock } from './rules'
import { type ListFigureRecords, listFigureRecordsInput } from './schema'
import { selectFacts } from './select-facts'
import { type MovementView, movementsIn } from './select-movements'

export type FigureRecordItem = NamedRecord & {
  /** The day from which the record counts. */
  on: CalendarDate
  /** A count or whole yuan. */
  amount: bigint
}

export type FigureRecords = {
  key: FigureKey
  unit: FigureUnit
  scope: FigureScope
  /** Whose figure it is, when it is narrowed to a leader of the new area. */
  leaderName: string | null
  /** Whose own figure it is, when it is narrowed to one person. */
  officerName: string | null
  items: FigureRecordItem[]
  nextCursor: string | null
  /** What the amounts of all pages add up to: the figure itself. */
  total: bigint
  /** How many records there are on all pages; above MOST_COUNTED only that there are more. */
  count: bigint
  isMore: boolean
}

/**
 * The records behind a figure: the same movements, grouped by record, so that the amounts add up to it. Largest
 * amount first, then latest. Throws forbidden for who has no part in the figures, or for another's own.
 */
export async function listFigureRecords(
  actor: Actor,
  { knownSequence, ...input }: ListFigureRecords & AtEntry,
): Promise<FigureRecords> {
  const asked = listFigureRecordsInput.parse(input)
  const { key, limit, cursor, asOf = today() } = asked
  const scope = await findScope(actor, asked)
  const view = { ...asked, asOf, scope, knownSequence }
  const rows = await db.$queryRaw<Row[]>`
    with "several" as materialized (${recordsMovedAgain(key, view)}),
      "page" as (select * from (
        (select * from "several" p where ${after(cursor)} ${inOrder} limit ${limit + 1})
        union all
        (select ${recordOf} from ${recordsMovedOnce(key, view)} and ${after(cursor)} ${inOrder} limit ${limit + 1})
      ) p ${inOrder} limit ${limit + 1}),
      "whole" as (select (select coalesce(sum("amount"), 0)::bigint from (${selectFacts([key], [asOf], view)}) f) as "total",
        (select count(*) from "several") + (select count(*) from (
          select from ${recordsMovedOnce(key, view)} limit ${MOST_COUNTED + 1}) p) as "count")
    select w."total", w."count", (select "name" from "MainLeader" where "id" = ${asked.leader ?? null}::uuid) as "leaderName",
      (select "name" from "User" where "id" = ${asked.officer ?? null}::uuid) as "officerName",
      p."recordId" as "id", p."recordType", p."projectId", p."holderId", p."amount",
      to_char(p."on", 'YYYY-MM-DD') as "on", ${named(scope)}
    from "whole" w left join "page" p on true ${namedRecords}
    ${inOrder}`
  const items = rows
    .slice(0, limit)
    .flatMap(({ total: _, count: __, leaderName: ___, officerName: ____, ...item }) =>
      item.id ? [item as FigureRecordItem] : [],
    )
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    key,
    unit: FIGURE_UNITS[key],
    scope,
    leaderName: rows[0]?.leaderName ?? null,
    officerName: rows[0]?.officerName ?? null,
    items,
    nextCursor: last ? `${last.amount}_${last.on}_${last.id}` : null,
    total: rows[0]?.total ?? 0n,
    count: rows[0]?.count ?? 0n,
    isMore: (rows[0]?.count ?? 0n) > MOST_COUNTED,
  }
}

/** As many as an export takes; beyond that a list says that there are more, and does not count them. */
export const MOST_COUNTED = 100_000

type Row = Omit<FigureRecordItem, 'id'> & {
  id: string | null
  total: bigint
  count: bigint
  leaderName: string | null
  officerName: string | null
}

const inOrder = Prisma.sql`order by p."amount" desc, p."on" desc, p."recordId" desc`
const recordOf = Prisma.sql`p."figure", p."recordType", p."recordId", p."projectId", p."amount", p."on", p."holderId"`

/** The records of a figure that moved it once, each as its movement `p` in the order of an index. */
function recordsMovedOnce(key: FigureKey, view: MovementView): Prisma.Sql {
  return Prisma.sql`
    (select f.* from "FigureMovement" f where ${movementsIn([key], view)}) p
    where not p."again" and not exists (${movedAgain(key, Prisma.sql`p`)})`
}

/**
 * Those that moved it more often and still count, as rows of `recordsBehind`. Of what stands at a moment most records have
 * come and gone, so that what still counts is sought first; of anything else few have moved again, and these are sought first.
 */
function recordsMovedAgain(key: FigureKey, view: MovementView): Prisma.Sql {
  const counting = Prisma.sql`group by f."recordId" having sum(f."amount") <> 0`
  const movements = Prisma.sql`select f."recordId" from "FigureMovement" f where ${movementsIn([key], view)}`
  const found = isStock(key)
    ? Prisma.sql`select c."recordId" from (${movements} ${counting}) c where exists (${movedAgain(key, Prisma.sql`c`)})`
    : Prisma.sql`${movements} and f."recordId" in (
        select a."recordId" from "FigureMovement" a where a."figure" = ${key} and a."again") ${counting}`
  return recordsBehind([key], view, Prisma.sql`f."recordId" = any(array(${found}))`)
}

function movedAgain(key: FigureKey, record: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select from "FigureMovement" a where a."figure" = ${key} and a."recordId" = ${record}."recordId" and a."again"`
}

/** One row a figure and record: what it contributes, for whom, and since when it has done so without a break. */
export function recordsBehind(
  keys: FigureKey[],
  view: MovementView,
  among: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql {
  return Prisma.sql`
    select "figure", "recordType", "recordId", "projectId", sum("amount")::bigint as "amount",
      coalesce(max("on") filter (where "running" = "amount"), max("on")) as "on",
      (array_agg("holderId" order by "amount" > 0 desc, "on" desc))[1] as "holderId"
    from (
      select f."figure", f."recordType", f."recordId", f."projectId", f."on", f."holderId", f."amount", sum(f."amount")
        over (partition by f."figure", f."recordId" order by f."on", f."amount" desc, f."sequence") as "running"
      from "FigureMovement" f where ${movementsIn(keys, view)} and ${among}
    ) f group by 1, 2, 3, 4 having sum("amount") <> 0`
}

const WRITTEN_CURSOR = /^(-?\d{1,18})_(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Pages by keyset; a cursor that is none of ours begins at the first page. */
function after(cursor: string | undefined): Prisma.Sql {
  const [, amount, on, id] = WRITTEN_CURSOR.exec(cursor ?? '') ?? []
  if (!amount || !on || !id || !parseCalendarDate(on)) return Prisma.sql`true`
  return Prisma.sql`(p."amount", p."on", p."recordId") < (${amount}::bigint, ${on}::date, ${id}::uuid)`
}
