import { figureScope } from '@/features/figures/policy'
import { selectFacts } from '@/features/figures/select-facts'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NUMBER, keyset, pageOf, type Sorting } from '@/server/keyset'
import { canReadEvents } from './policy'
import { EVENT_FIGURES, type EventKind, type EventSort } from './rules'
import type { EventFilters } from './schema'

/** Who came, who was chosen, and what came of it; leads and signings as the ledger counts them for the reader. */
export type EventYield = {
  /** Enterprises that came, and with how many entrepreneurs. */
  firms: number
  entrepreneurs: number
  /** Target enterprises that are still followed. */
  targets: number
  /** Null for who has no part in the figures; a member's own entities only. Amounts are whole yuan. */
  leads: number | null
  intendedYuan: bigint | null
  signed: number | null
  signedYuan: bigint | null
}

export type EventInList = EventYield & {
  id: string
  name: string
  kind: EventKind
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string | null
  host: string | null
  costYuan: bigint | null
  illustrative: boolean
  version: number
}

const SORTS: Record<EventSort, Sorting> = {
  startsOn: { by: Prisma.sql`e."startsOn"`, ...BY_DATE },
  firms: { by: Prisma.sql`e."firms"`, ...BY_NUMBER },
  targets: { by: Prisma.sql`e."targets"`, ...BY_NUMBER },
  leads: { by: Prisma.sql`coalesce(e."leads", 0)`, ...BY_NUMBER },
  signed: { by: Prisma.sql`coalesce(e."signedYuan", 0)`, ...BY_NUMBER },
}

/** A page of events, each with its yield; `total` is over the whole list. One statement for each. */
export async function listEventYields(actor: Actor, asked: EventFilters = {}) {
  if (!canReadEvents(actor)) throw forbidden()
  const { sort = '-startsOn', cursor, limit = 50, ...filters } = asked
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`e."id"` })
  const events = yields(actor, Prisma.join([Prisma.sql`true`, ...conditions(filters)], ' and '))
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(EventInList & { sortValue: string })[]>`
      with "events" as (${events}) select e.*, e."startsOn"::text, e."endsOn"::text, ${order.sortValue}
      from "events" e where true ${order.page} limit ${limit + 1}`,
    db.$queryRaw<(EventYield & { count: number })[]>`
      with "events" as (${events}) select count(*)::int as "count", ${SUMS} from "events" e`,
  ])
  return { ...pageOf(rows, limit), total: total ?? { count: 0, ...NO_YIELD } }
}

/** What came of one event. */
export async function getEventYield(actor: Actor, eventId: string): Promise<EventYield> {
  if (!canReadEvents(actor)) throw notFound()
  const [found] = await db.$queryRaw<EventYield[]>`
    with "events" as (${yields(actor, Prisma.sql`e."id" = ${eventId}::uuid`)})
    select "firms", "entrepreneurs", "targets", "leads", "intendedYuan", "signed", "signedYuan" from "events"`
  if (!found) throw notFound()
  return found
}

const NO_YIELD: EventYield = {
  firms: 0,
  entrepreneurs: 0,
  targets: 0,
  leads: null,
  intendedYuan: null,
  signed: null,
  signedYuan: null,
}

const SUMS = Prisma.sql`
  coalesce(sum(e."firms"), 0)::int as "firms", coalesce(sum(e."entrepreneurs"), 0)::int as "entrepreneurs",
  coalesce(sum(e."targets"), 0)::int as "targets", sum(e."leads")::int as "leads",
  sum(e."intendedYuan")::bigint as "intendedYuan", sum(e."signed")::int as "signed",
  sum(e."signedYuan")::bigint as "signedYuan"`

function conditions({ kind, q, from, to }: EventFilters): Prisma.Sql[] {
  const words = q?.trim().toLowerCase()
  return [
    ...(kind ? [Prisma.sql`e."kind" = ${kind}::"EventKind"`] : []),
    ...(from ? [Prisma.sql`e."startsOn" >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`e."startsOn" <= ${to}::date`] : []),
    ...(words
      ? [Prisma.sql`strpos(lower(concat_ws(' ', e."name", e."place", e."host")), ${words}) > 0`]
      : []),
  ]
}

/** One row an event: its columns, the lists that hang on it counted, and the ledger's sums for it. */
function yields(actor: Actor, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select e."id", e."name", e."kind"::text, e."startsOn", e."endsOn", e."place", e."host", e."cost" as "costYuan",
      e."illustrative", e."version", coalesce(came."firms", 0)::int as "firms",
      coalesce(came."entrepreneurs", 0)::int as "entrepreneurs", coalesce(chosen."targets", 0)::int as "targets",
      ${ledgerColumns(actor)}
    from "Event" e
    left join (select "eventId", count(*) as "firms", sum("entrepreneurs") as "entrepreneurs"
      from "EventAttendance" group by 1) came on came."eventId" = e."id"
    left join (select "eventId", count(*) as "targets" from "TargetEnterprise" where "droppedOn" is null
      group by 1) chosen on chosen."eventId" = e."id"
    ${ledgerJoin(actor)} where ${where}`
}

function ledgerColumns(actor: Actor): Prisma.Sql {
  if (!figureScope(actor)) {
    return Prisma.sql`null::int as "leads", null::bigint as "intendedYuan", null::int as "signed",
      null::bigint as "signedYuan"`
  }
  return Prisma.sql`coalesce(ledger."leads", 0)::int as "leads", coalesce(ledger."intended", 0)::bigint as "intendedYuan",
    coalesce(ledger."signed", 0)::int as "signed", coalesce(ledger."amount", 0)::bigint as "signedYuan"`
}

function ledgerJoin(actor: Actor): Prisma.Sql {
  const scope = figureScope(actor)
  if (!scope) return Prisma.empty
  return Prisma.sql`
    left join (select f."eventId",
        sum(f."amount") filter (where f."figure" = 'leads.count') as "leads",
        sum(f."amount") filter (where f."figure" = 'leads.intendedAmount') as "intended",
        sum(f."amount") filter (where f."figure" = 'signed.count') as "signed",
        sum(f."amount") filter (where f."figure" = 'signed.amount') as "amount"
      from (${selectFacts([...EVENT_FIGURES], [today()], { scope })}) f where f."eventId" is not null group by 1
    ) ledger on ledger."eventId" = e."id"`
}
