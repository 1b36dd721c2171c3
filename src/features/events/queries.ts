import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { type Event, Prisma, type TargetEnterprise } from '@/server/generated/prisma/client'
import type { EventFacts, TargetFacts } from './figures'
import { canReadEvents, canWriteEvents } from './policy'

/** The latest events, as a form offers them to choose from; `listEventYields` is the list itself. */
export async function listEventChoices(actor: Actor) {
  if (!canReadEvents(actor)) throw forbidden()
  const events = await db.event.findMany({
    select: { id: true, name: true, startsOn: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return events.map(({ startsOn, ...event }) => ({ ...event, startsOn: fromDbDate(startsOn) }))
}

export async function getEvent(actor: Actor, eventId: string) {
  const event = canReadEvents(actor) ? await db.event.findUnique({ where: { id: eventId } }) : null
  if (!event) throw notFound()
  return { ...describeEvent(event), rights: { write: canWriteEvents(actor) } }
}

export type EventInView = ReturnType<typeof describeEvent>

/** An event as plain values; also what a stale edit is shown. */
export function describeEvent({ startsOn, endsOn, cost, ...event }: Event) {
  const { id, name, kind, place, host, note, illustrative, version } = event
  return {
    id,
    name,
    kind,
    startsOn: fromDbDate(startsOn),
    endsOn: fromDbDate(endsOn),
    place,
    host,
    costYuan: cost,
    note,
    illustrative,
    version,
  }
}

export function describeTarget({ chosenOn, droppedOn, illustrative: _, ...target }: TargetEnterprise) {
  return { ...target, chosenOn: fromDbDate(chosenOn), droppedOn: droppedOn && fromDbDate(droppedOn) }
}

/** What an event counts now; it exists. */
export async function findEventFacts(tx: Tx, eventId: string): Promise<EventFacts> {
  const [facts] = await eventFacts(tx, Prisma.sql`e."id" = ${eventId}::uuid`, 1)
  if (!facts) throw notFound()
  return facts
}

/** The facts of the next events after an id, in order of id, for the recount. */
export async function listEventFacts(after: string | null, limit: number): Promise<EventFacts[]> {
  return eventFacts(db, after ? Prisma.sql`e."id" > ${after}::uuid` : Prisma.sql`true`, limit)
}

function eventFacts(tx: Tx, where: Prisma.Sql, limit: number): Promise<EventFacts[]> {
  return tx.$queryRaw<EventFacts[]>`
    select e."id", e."startsOn"::text, count(a."eventId")::int as "enterprises",
      coalesce(sum(a."entrepreneurs"), 0)::int as "entrepreneurs"
    from "Event" e left join "EventAttendance" a on a."eventId" = e."id"
    where ${where} group by e."id" order by e."id" limit ${limit}`
}

/** The facts of the next target enterprises after an id, in order of id, for the recount. */
export async function listTargetFacts(after: string | null, limit: number): Promise<TargetFacts[]> {
  const targets = await db.targetEnterprise.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take: limit,
  })
  return targets.map(describeTarget)
}
