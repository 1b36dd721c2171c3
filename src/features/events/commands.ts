import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canReadEvents, canWriteEvents } from './policy'
import { describeEvent } from './queries'
import { wrongDatesOfEvent } from './rules'
import type { CreateEvent, EditEvent } from './schema'

type Saved = { id: string; version: number }

export async function createEvent(actor: Actor, input: CreateEvent): Promise<Outcome<Saved>> {
  if (!canWriteEvents(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const refusal = wrongDatesOfEvent(input) ?? (await takenName(tx, input.name))
    if (refusal) return refusal
    const event = await tx.event.create({ data: columnsOf(input) })
    audit({ act: 'events.create', record: 'Event', id: event.id, after: describeEvent(event) })
    return accepted({ id: event.id, version: event.version })
  })
}

export async function editEvent(actor: Actor, input: EditEvent): Promise<Outcome<Saved>> {
  const { eventId: id, version, ...event } = input
  if (!canWriteEvents(actor)) throw canReadEvents(actor) ? forbidden() : notFound()
  return inChange(actor, async ({ tx, audit }) => {
    await tx.$queryRaw`select from "Event" where "id" = ${id}::uuid for update`
    const stored = await tx.event.findUnique({ where: { id } })
    if (!stored) throw notFound()
    if (stored.version !== version) throw conflict(describeEvent(stored))
    const refusal = wrongDatesOfEvent(event) ?? (await takenName(tx, event.name, id))
    if (refusal) return refusal
    const edited = await tx.event.update({
      where: { id },
      data: { ...columnsOf(event), version: { increment: 1 } },
    })
    const [before, after] = [describeEvent(stored), describeEvent(edited)]
    audit({ act: 'events.edit', record: 'Event', id, before, after })
    return accepted({ id, version: edited.version })
  })
}

async function takenName(tx: Tx, name: string, ownId?: string): Promise<Refused | null> {
  const other = await tx.event.findUnique({ where: { name }, select: { id: true } })
  if (!other || other.id === ownId) return null
  return refused('events.nameTaken', { fields: [{ path: 'name', code: 'eventNameTaken' }] })
}

function columnsOf({ startsOn, endsOn, ...columns }: CreateEvent) {
  return { ...columns, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) }
}
