import type { FigureKey } from '@/features/figures/rules'
import { selectFacts } from '@/features/figures/select-facts'
import { movementsIn } from '@/features/figures/select-movements'
import { addDays, type CalendarDate, firstOfYear } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { KEY_AMOUNTS, type Period } from './rules'

/** All amounts are whole numbers in text: counts, yuan, m². `year` and `change` are what the year and the period brought. */
export type Sums = { value: string; year: string; change: string }
export type FrozenFigure = Sums & { key: FigureKey }
/** `id` is null for what is credited to nobody, or to no event. */
export type FrozenPart = Sums & { key: FigureKey; id: string | null }
export type FrozenMonth = { key: FigureKey; month: string; value: string; closing: string }
/** A record behind a figure: what it adds up to, what the period brought of it, and the day that last added to it. */
export type FrozenRecord = {
  key: FigureKey
  type: string
  id: string
  projectId: string | null
  holderId: string | null
  on: CalendarDate
  amount: string
  change: string
}
/** Signed projects of at least so many yuan; `new` are those first signed in the period. */
export type FrozenThreshold = {
  minimum: string
  count: string
  amount: string
  newCount: string
  newAmount: string
}

/**
 * All that an issue takes from the ledger. It follows from its own first four fields alone, at any later time, because
 * the ledger only grows and a later entry has a larger sequence.
 */
export type FrozenLedger = {
  from: CalendarDate
  asOf: CalendarDate
  /** The last audit entry that it knows of. */
  sequence: string
  keys: FigureKey[]
  figures: FrozenFigure[]
  holders: FrozenPart[]
  events: FrozenPart[]
  months: FrozenMonth[]
  thresholds: FrozenThreshold[]
  records: FrozenRecord[]
}

const AREA = { kind: 'AREA' as const }

type Asked = Period & { sequence: bigint; keys: FigureKey[] }

/** The whole area's figures of a period as the ledger knew them at a sequence. */
export async function freezeLedger({ from, asOf, sequence, keys }: Asked): Promise<FrozenLedger> {
  const asked = { from, asOf, sequence, keys }
  const [figures, holders, events, months, thresholds, records] = await Promise.all([
    sumUp(asked),
    sumUpBy('holderId', asked),
    sumUpBy('eventId', asked),
    sumUpMonths(asked),
    countAbove(asked),
    listRecords(asked),
  ])
  return { ...asked, sequence: sequence.toString(), figures, holders, events, months, thresholds, records }
}

/** The last audit entry: what is sealed later has a larger sequence, and no smaller one is still to come. */
export async function headOfLedger(): Promise<bigint> {
  const { sequence } = await db.ledgerHead.findUniqueOrThrow({ where: { id: 1 } })
  return sequence
}

/** Rows {asOf, figure, holderId, eventId, chainId, on, amount} of the whole area up to each of three days. */
function factsOf({ from, asOf, sequence, keys }: Asked): Prisma.Sql {
  const days = [...new Set([asOf, addDays(from, -1), addDays(firstOfYear(asOf), -1)])]
  return selectFacts(keys, days, { scope: AREA, knownSequence: sequence })
}

/** What stood on the last day, and by how much more than before the year and before the period. */
function sums({ from, asOf }: Asked): Prisma.Sql {
  const upTo = (day: CalendarDate) =>
    Prisma.sql`coalesce(sum(f."amount") filter (where f."asOf" = ${day}::date), 0)`
  const [now, beforeYear, before] = [
    upTo(asOf),
    upTo(addDays(firstOfYear(asOf), -1)),
    upTo(addDays(from, -1)),
  ]
  return Prisma.sql`${now}::text as "value", (${now} - ${beforeYear})::text as "year", (${now} - ${before})::text as "change"`
}

async function sumUp(asked: Asked): Promise<FrozenFigure[]> {
  return db.$queryRaw`
    select k."key", ${sums(asked)} from unnest(${asked.keys}::text[]) with ordinality as k("key", "rank")
    left join (${factsOf(asked)}) f on f."figure" = k."key" group by k."key", k."rank" order by k."rank"`
}

async function sumUpBy(column: 'holderId' | 'eventId', asked: Asked): Promise<FrozenPart[]> {
  const id = Prisma.raw(`f."${column}"`)
  return db.$queryRaw`
    select f."figure" as "key", ${id} as "id", ${sums(asked)} from (${factsOf(asked)}) f group by 1, 2
    having count(*) filter (where f."amount" <> 0) > 0 order by 1, 2 nulls last`
}

const BY_MONTH: FigureKey[] = ['signed.count', 'signed.amount']

/** Every month from the first signing to the last day, with what it brought and what stood at its end. */
async function sumUpMonths(asked: Asked): Promise<FrozenMonth[]> {
  const { asOf, sequence } = asked
  const facts = selectFacts(BY_MONTH, [asOf], { scope: AREA, knownSequence: sequence })
  return db.$queryRaw`
    with "sums" as (
      select f."figure", date_trunc('month', f."on")::date as "month", sum(f."amount") as "value" from (${facts}) f group by 1, 2
    ), "months" as (
      select generate_series(min("month"), date_trunc('month', ${asOf}::date), '1 month')::date as "month" from "sums"
    )
    select k."key", to_char(m."month", 'YYYY-MM') as "month", coalesce(s."value", 0)::text as "value",
      coalesce(sum(s."value") over (partition by k."key" order by m."month"), 0)::text as "closing"
    from unnest(${BY_MONTH}::text[]) as k("key") cross join "months" m
    left join "sums" s on s."figure" = k."key" and s."month" = m."month" order by 1, 2`
}

/** The movements of the period and before it, as known at the sequence. */
function movements({ asOf, sequence, keys }: Asked): Prisma.Sql {
  const view = { scope: AREA, asOf, knownSequence: sequence }
  return Prisma.sql`from "FigureMovement" f where ${movementsIn(keys, view)}`
}

async function countAbove(asked: Asked): Promise<FrozenThreshold[]> {
  const minimums = KEY_AMOUNTS.map(String)
  return db.$queryRaw`
    with "signed" as (
      select f."projectId", sum(f."amount") filter (where f."figure" = 'signed.amount') as "amount",
        coalesce(sum(f."amount") filter (where f."figure" = 'signed.count' and f."on" >= ${asked.from}::date), 0) > 0 as "new"
      ${movements({ ...asked, keys: BY_MONTH })} group by 1 having sum(f."amount") filter (where f."figure" = 'signed.count') > 0
    )
    select m."minimum", count(s."projectId")::text as "count", coalesce(sum(s."amount"), 0)::text as "amount",
      (count(*) filter (where s."new"))::text as "newCount",
      coalesce(sum(s."amount") filter (where s."new"), 0)::text as "newAmount"
    from unnest(${minimums}::text[]) with ordinality as m("minimum", "rank")
    left join "signed" s on s."amount" >= m."minimum"::numeric group by 1, m."rank" order by m."rank"`
}

async function listRecords(asked: Asked): Promise<FrozenRecord[]> {
  return db.$queryRaw`
    select f."figure" as "key", f."recordType" as "type", f."recordId" as "id", f."projectId",
      (array_agg(f."holderId" order by f."amount" > 0 desc, f."on" desc, f."sequence" desc))[1] as "holderId",
      to_char(coalesce(max(f."on") filter (where f."amount" > 0), max(f."on")), 'YYYY-MM-DD') as "on",
      sum(f."amount")::text as "amount", coalesce(sum(f."amount") filter (where f."on" >= ${asked.from}::date), 0)::text as "change"
    ${movements(asked)} group by 1, 2, 3, 4
    having sum(f."amount") <> 0 or coalesce(sum(f."amount") filter (where f."on" >= ${asked.from}::date), 0) <> 0
    order by 1, 2, 3, 4`
}
