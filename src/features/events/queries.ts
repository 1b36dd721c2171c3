import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { fromDbDate, parseCalendarDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Event, Prisma } from '@/server/generated/prisma/client'
import { canReadEvents, canWriteEvents } from './policy'
import type { EventFilters } from './schema'

const DEFAULT_LIMIT = 50

/** Events, latest first; with a limit of 200 also what a form offers to choose from. */
export async function listEvents(
  actor: Actor,
  { kind, q, cursor, limit = DEFAULT_LIMIT }: EventFilters = {},
) {
  if (!canReadEvents(actor)) throw forbidden()
  const found = await db.event.findMany({
    where: {
      kind,
      name: q ? { contains: q, mode: 'insensitive' } : undefined,
      ...afterCursor(cursor),
    },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const items = found.slice(0, limit).map(describeEvent)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? writeCursor({ value: last.startsOn, id: last.id }) : null }
}

export type EventRow = ReturnType<typeof describeEvent>

export async function getEvent(actor: Actor, eventId: string) {
  const event = canReadEvents(actor) ? await db.event.findUnique({ where: { id: eventId } }) : null
  if (!event) throw notFound()
  return { ...describeEvent(event), rights: { write: canWriteEvents(actor) } }
}

export function describeEvent({
  id,
  name,
  kind,
  startsOn,
  endsOn,
  place,
  host,
  illustrative,
  version,
}: Event) {
  return {
    id,
    name,
    kind,
    startsOn: fromDbDate(startsOn),
    endsOn: fromDbDate(endsOn),
    place,
    host,
    illustrative,
    version,
  }
}

function afterCursor(cursor: string | undefined): Prisma.EventWhereInput {
  const after = readCursor(cursor, /^\d{4}-\d{2}-\d{2}$/)
  if (!after || !parseCalendarDate(after.value)) return {}
  const startsOn = toDbDate(after.value)
  return { OR: [{ startsOn: { lt: startsOn } }, { startsOn, id: { lt: after.id } }] }
}
