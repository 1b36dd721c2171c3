import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { eventContributions } from './figures'
import { canReadEvents, canWriteEvents } from './policy'
import { describeEvent, findEventFacts } from './queries'
import { wrongDatesOfEvent } from './rules'
import type { CreateEvent, EditEvent } from './schema'

type Saved = { id: string; version: number }

/** An event counts from its first day on. */
export async function createEvent(actor: Actor, input: CreateEvent): Promise<Outcome<Saved>> {
  mustWriteEvents(actor)
  return inChange(actor, async ({ tx, audit, figures }) => {
    const refusal = wrongDatesOfEvent(input) ?? (await takenName(tx, input.name))
    if (refusal) return refusal
    const event = await tx.event.create({ data: columnsOf(input) })
    audit({ act: 'events.create', record: 'Event', id: event.id, after: describeEvent(event) })
    figures([], eventContributions(await findEventFacts(tx, event.id)))
    return accepted({ id: event.id, version: event.version })
  })
}

/** Another first day moves what the event and its attendance count. */
export async function editEvent(actor: Actor, input: EditEvent): Promise<Outcome<Saved>> {
  const { eventId: id, version, ...event } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const { tx, audit } = change
    const stored = await lockEvent(tx, id)
    if (stored.version !== version) throw conflict(describeEvent(stored))
    const refusal = wrongDatesOfEvent(event) ?? (await takenName(tx, event.name, id))
    if (refusal) return refusal
    const facts = await findEventFacts(tx, id)
    const edited = await tx.event.update({
      where: { id },
      data: { ...columnsOf(event), version: { increment: 1 } },
    })
    const [before, after] = [describeEvent(stored), describeEvent(edited)]
    audit({ act: 'events.edit', record: 'Event', id, before, after })
    change.figures(eventContributions(facts), eventContributions(await findEventFacts(tx, id)))
    return accepted({ id, version: edited.version })
  })
}

export function mustWriteEvents(actor: Actor) {
  if (!canWriteEvents(actor)) throw canReadEvents(actor) ? forbidden() : notFound()
}

/** Everything that hangs on an event is written under its lock, so that its figures follow one change after the other. */
export async function lockEvent(tx: Change['tx'], id: string) {
  await tx.$queryRaw`select from "Event" where "id" = ${id}::uuid for update`
  const stored = await tx.event.findUnique({ where: { id } })
  if (!stored) throw notFound()
  return stored
}

async function takenName(tx: Tx, name: string, ownId?: string): Promise<Refused | null> {
  const other = await tx.event.findUnique({ where: { name }, select: { id: true } })
  if (!other || other.id === ownId) return null
  return refused('events.nameTaken', { fields: [{ path: 'name', code: 'eventNameTaken' }] })
}

function columnsOf({ startsOn, endsOn, costYuan, ...columns }: CreateEvent) {
  return { ...columns, cost: costYuan, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) }
}
