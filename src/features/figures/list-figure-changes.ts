import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { findScope } from './find-scope'
import { type NamedRecord, named, namedRecords, readableBy } from './name-records'
import type { FigureScope } from './policy'
import { FIGURE_KEYS, FIGURE_UNITS, type FigureKey, type FigureUnit } from './rules'
import { type ListFigureChanges, listFigureChangesInput } from './schema'
import { selectFacts } from './select-facts'
import { changedMovements, type MovementView, movementsIn } from './select-movements'

/** Counts, whole yuan or m²; `before` and `difference` always add up to `after`. */
type Changed = { key: FigureKey; before: bigint; after: bigint; difference: bigint }
export type FigureChange = Changed & { unit: FigureUnit }

type Credited = { name: string; nameEn: string } | null
/** What one record contributes to a figure on either side, and for whom. */
export type RecordChange = Changed & { holderBefore: Credited; holderAfter: Credited }

/** An act behind a difference, with what it moved: who did what when, and why. */
export type ChangeEntry = {
  sequence: bigint
  /** ISO 8601. */
  at: string
  actorName: string
  act: string
  reason: string | null
  moves: { key: FigureKey; on: CalendarDate; amount: bigint }[]
}

export type ChangedRecord = NamedRecord & {
  figures: RecordChange[]
  /** Latest first; empty when the actor may not read the record. */
  entries: ChangeEntry[]
}

type Side = { asOf: CalendarDate; knownAt: string | null }

export type FigureChanges = {
  scope: FigureScope
  before: Side
  after: Side
  /** In the order of the registry, or of `keys`. */
  figures: FigureChange[]
  items: ChangedRecord[]
  nextCursor: string | null
  /** How many records there are on all pages. */
  count: bigint
}

/**
 * What became of figures between two dates, between two moments of knowledge of one date, or both: opening, closing, and
 * the records that make the difference, with the acts behind them. A record whose credit or day alone has changed is among
 * them with a difference of 0. Largest change first. Throws forbidden for who has no part in the figures, or for another's
 * own.
 */
export async function listFigureChanges(actor: Actor, input: ListFigureChanges): Promise<FigureChanges> {
  const {
    keys = FIGURE_KEYS,
    before,
    after,
    limit,
    cursor,
    ...narrowed
  } = listFigureChangesInput.parse(input)
  const scope = await findScope(actor, narrowed)
  const viewOf = ({ asOf = today(), ...side }: typeof before) => ({ ...narrowed, ...side, asOf, scope })
  const sides = { before: viewOf(before), after: viewOf(after) }
  const rows = await db.$queryRaw<Row[]>`
    with "moved" as materialized (${changedMovements(keys, sides.before, sides.after)}),
      "changed" as (${changedRecords(keys, sides)}),
      "sized" as (select "recordType", "recordId", "projectId", max(abs("difference"))::bigint as "size",
        (array_agg("figure" order by abs("difference") desc))[1] as "first" from "changed" group by 1, 2, 3),
      "page" as (select * from "sized" where ${pageAfter(cursor)} order by "size" desc, "recordId" desc limit ${limit + 1}),
      "told" as (${contributionsOf(keys, sides)})
    select (${figuresOf(keys, sides)}) as "figures", (select count(*) from "sized") as "count",
      p."size", p."recordId" as "id", p."recordType", p."projectId", p."holderId", ${named(scope)}, p."told",
      case when ${readableBy(scope)} then (${entriesOf}) end as "entries"
    from (select) "always" left join "told" p on true ${namedRecords}
    order by p."size" desc, p."recordId" desc`
  const listed = rows.slice(0, limit).filter(({ id }) => id !== null)
  const last = rows.length > limit ? listed.at(-1) : undefined
  return {
    scope,
    before: sideOf(sides.before),
    after: sideOf(sides.after),
    figures: (rows[0]?.figures ?? []).map((figure) => ({
      ...inBigints(figure),
      unit: FIGURE_UNITS[figure.key],
    })),
    items: listed.map(recordOf),
    nextCursor: last ? `${last.size}_${last.id}` : null,
    count: rows[0]?.count ?? 0n,
  }
}

type Sides = { before: MovementView; after: MovementView }

function sideOf({ asOf, knownAt }: MovementView): Side {
  return { asOf, knownAt: knownAt ?? null }
}

type Written<T> = { [Name in keyof T]: T[Name] extends bigint ? string : T[Name] }
type WrittenEntry = Written<Omit<ChangeEntry, 'moves'>> & { moves: Written<ChangeEntry['moves'][number]>[] }
type Row = NamedRecord & {
  figures: Written<Changed>[]
  count: bigint
  size: bigint
  told: Written<RecordChange>[]
  entries: WrittenEntry[] | null
}

function recordOf({ figures: _, count: __, size: ___, told, entries, ...record }: Row): ChangedRecord {
  return {
    ...record,
    figures: told.map(inBigints),
    entries: (entries ?? []).map(({ sequence, moves, ...entry }) => ({
      ...entry,
      sequence: BigInt(sequence),
      moves: moves.map(({ amount, ...move }) => ({ ...move, amount: BigInt(amount) })),
    })),
  }
}

function inBigints<T extends Written<Changed>>({ before, after, difference, ...rest }: T) {
  return { ...rest, before: BigInt(before), after: BigInt(after), difference: BigInt(difference) }
}

/**
 * One row a record and figure. What was moved and moved back leaves nothing, unless it now counts for somebody else or,
 * when two moments of knowledge of one date are compared, on another day; and nothing where it counts on neither side.
 */
function changedRecords(keys: FigureKey[], { before, after }: Sides): Prisma.Sql {
  const day = before.asOf === after.asOf ? Prisma.sql`"on"` : Prisma.sql`null::date`
  return Prisma.sql`
    select "figure", "recordType", "recordId", "projectId", sum("amount") as "difference"
    from (
      select "figure", "recordType", "recordId", "projectId", sum("amount" * "sign") as "amount" from "moved"
      group by 1, 2, 3, 4, "holderId", "eventId", "chainId", ${day} having sum("amount" * "sign") <> 0
    ) c group by 1, 2, 3, 4
    having sum("amount") <> 0 or (
      select sum(f."amount") from "FigureMovement" f
      where f."recordId" = c."recordId" and f."figure" = c."figure" and ${movementsIn(keys, before)}
    ) <> 0`
}

const WRITTEN_CURSOR = /^(\d{1,18})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Pages by keyset; a cursor that is none of ours begins at the first page. */
function pageAfter(cursor: string | undefined): Prisma.Sql {
  const [, size, id] = WRITTEN_CURSOR.exec(cursor ?? '') ?? []
  return size && id ? Prisma.sql`("size", "recordId") < (${size}::bigint, ${id}::uuid)` : Prisma.sql`true`
}

/** The records of the page, each with what it contributes on either side to the figures in which it changed. */
function contributionsOf(keys: FigureKey[], { before, after }: Sides): Prisma.Sql {
  const [was, is] = [before, after].map((side) => Prisma.sql`coalesce(${movementsIn(keys, side)}, false)`)
  const holder = (side: string) =>
    Prisma.raw(
      `(array_agg(f."holderId" order by f."amount" > 0 desc, f."on" desc) filter (where f."${side}"))[1]`,
    )
  const credited = (id: string) =>
    Prisma.raw(
      `(select jsonb_build_object('name', "name", 'nameEn', "nameEn") from "PromotionEntity" where "id" = s."${id}")`,
    )
  return Prisma.sql`
    select s."recordType", s."recordId", s."projectId", s."size",
      (array_agg(coalesce(s."isHeldBy", s."wasHeldBy") order by s."figure" = s."first" desc))[1] as "holderId",
      jsonb_agg(jsonb_build_object('key', s."figure", 'before', s."before"::text, 'after', s."after"::text,
        'difference', s."difference"::text, 'holderBefore', ${credited('wasHeldBy')}, 'holderAfter', ${credited('isHeldBy')})
        order by array_position(${keys}::text[], s."figure")) as "told"
    from (
      select p."recordType", p."recordId", p."projectId", p."size", p."first", c."figure", c."difference",
        coalesce(sum(f."amount") filter (where f."was"), 0) as "before", ${holder('was')} as "wasHeldBy",
        coalesce(sum(f."amount") filter (where f."is"), 0) as "after", ${holder('is')} as "isHeldBy"
      from "page" p join "changed" c using ("recordType", "recordId")
      join lateral (select f.*, ${was} as "was", ${is} as "is" from "FigureMovement" f
        where f."recordId" = c."recordId" and f."figure" = c."figure") f on true
      group by 1, 2, 3, 4, 5, 6, 7
    ) s group by 1, 2, 3, 4`
}

/** The acts behind the changed figures of record `p`. */
const entriesOf = Prisma.sql`
  select jsonb_agg(jsonb_build_object('sequence', a."sequence"::text, 'at', a."at", 'actorName', a."actorName",
    'act', a."act", 'reason', a."reason", 'moves', m."moves") order by a."sequence" desc)
  from (
    select "auditSequence", jsonb_agg(jsonb_build_object('key', "figure", 'on', "on", 'amount', "amount"::text)
      order by "on", "figure") as "moves"
    from (
      select m."auditSequence", m."figure", m."on", sum(m."amount" * m."sign") as "amount"
      from "moved" m join "changed" c using ("figure", "recordType", "recordId")
      where m."recordId" = p."recordId" group by 1, 2, 3
    ) d group by 1
  ) m join "AuditEntry" a on a."sequence" = m."auditSequence"`

/** Opening, closing and difference of each figure. */
function figuresOf(keys: FigureKey[], { before, after }: Sides): Prisma.Sql {
  return Prisma.sql`
    select jsonb_agg(jsonb_build_object('key', k."figure", 'before', k."before"::text, 'after', k."after"::text,
      'difference', (k."after" - k."before")::text) order by k."no")
    from (
      select k."figure", k."no", coalesce(sum(f."amount") filter (where not f."closing"), 0) as "before",
        coalesce(sum(f."amount") filter (where f."closing"), 0) as "after"
      from unnest(${keys}::text[]) with ordinality as k("figure", "no")
      left join (select "figure", "amount", false as "closing" from (${factsIn(keys, before)}) b
        union all select "figure", "amount", true from (${factsIn(keys, after)}) a) f on f."figure" = k."figure"
      group by 1, 2) k`
}

/** Read from the totals that are kept, when these can tell. */
function factsIn(keys: FigureKey[], view: MovementView): Prisma.Sql {
  if (!view.from && !view.month && !view.leader) return selectFacts(keys, [view.asOf], view)
  return Prisma.sql`select f."figure", f."amount" from "FigureMovement" f where ${movementsIn(keys, view)}`
}
