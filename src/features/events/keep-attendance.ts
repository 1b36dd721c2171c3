import { type Change, inChange } from '@/features/audit/seal-change'
import { ensureEnterprise } from '@/features/enterprises/ensure-enterprise'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, notFound } from '@/server/errors'
import { lockEvent, mustWriteEvents } from './commands'
import { eventContributions } from './figures'
import { findEventFacts } from './queries'
import type { AddAttendance, EditAttendance, RemoveAttendance } from './schema'

type Saved = { eventId: string; enterpriseId: string }

/** An enterprise came, with so many entrepreneurs; a new enterprise is registered on the way. */
export async function addAttendance(actor: Actor, input: AddAttendance): Promise<Outcome<Saved>> {
  const { eventId, enterprise: named, entrepreneurs, note } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    await lockEvent(change.tx, eventId)
    const found = await ensureEnterprise(change, actor, named)
    if (!found.ok) return found
    const { id: enterpriseId, name } = found.value
    const key = { eventId_enterpriseId: { eventId, enterpriseId } }
    if (await change.tx.eventAttendance.findUnique({ where: key })) {
      return refused('events.attendsAlready', {
        params: { name },
        fields: [{ path: 'enterprise.name', code: 'attendsAlready' }],
      })
    }
    return recounted(change, eventId, async () => {
      const attendance = { enterpriseId, entrepreneurs, note: note ?? null }
      await change.tx.eventAttendance.create({ data: { eventId, ...attendance } })
      change.audit({
        act: 'events.addAttendance',
        record: 'Event',
        id: eventId,
        after: { enterprise: name, entrepreneurs, note },
      })
      return { eventId, enterpriseId }
    })
  })
}

export async function editAttendance(actor: Actor, input: EditAttendance): Promise<Outcome<Saved>> {
  const { entrepreneurs, note, ...attended } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const { where, before } = await lockAttendance(change, attended)
    return recounted(change, attended.eventId, async () => {
      const edited = await change.tx.eventAttendance.update({
        where,
        data: { entrepreneurs, note, version: { increment: 1 } },
      })
      change.audit({
        act: 'events.editAttendance',
        record: 'Event',
        id: attended.eventId,
        before,
        after: { ...before, entrepreneurs: edited.entrepreneurs, note: edited.note },
      })
      return where.eventId_enterpriseId
    })
  })
}

/** It did not come after all. A target that was chosen stays one. */
export async function removeAttendance(actor: Actor, input: RemoveAttendance): Promise<Outcome<Saved>> {
  const { reason, ...attended } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const { where, before } = await lockAttendance(change, attended)
    return recounted(change, attended.eventId, async () => {
      await change.tx.eventAttendance.delete({ where })
      change.audit({ act: 'events.removeAttendance', record: 'Event', id: attended.eventId, before, reason })
      return where.eventId_enterpriseId
    })
  })
}

type Attended = { eventId: string; enterpriseId: string; version: number }

async function lockAttendance({ tx }: Change, { eventId, enterpriseId, version }: Attended) {
  await lockEvent(tx, eventId)
  const where = { eventId_enterpriseId: { eventId, enterpriseId } }
  const stored = await tx.eventAttendance.findUnique({
    where,
    include: { enterprise: { select: { name: true } } },
  })
  if (!stored) throw notFound()
  const { enterprise, entrepreneurs, note } = stored
  if (stored.version !== version) throw conflict({ entrepreneurs, note, version: stored.version })
  return { where, before: { enterprise: enterprise.name, entrepreneurs, note } }
}

/** The work, and what it moves in the event's figures. */
async function recounted<T>(change: Change, eventId: string, work: () => Promise<T>): Promise<Outcome<T>> {
  const before = await findEventFacts(change.tx, eventId)
  const value = await work()
  const after = await findEventFacts(change.tx, eventId)
  change.figures(eventContributions(before), eventContributions(after))
  return accepted(value)
}
