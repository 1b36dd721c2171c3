import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { canEndAccessOf } from './policy'
import type { EndSessionInput, UserInput } from './schema'

/** One's own session of this browser. */
export async function signOut(actor: Actor): Promise<Outcome<undefined>> {
  return inChange(actor, async ({ tx, audit }) => {
    const own = { id: actor.sessionId ?? '', endedAt: null }
    const { count } = await tx.session.updateMany({ where: own, data: { endedAt: new Date() } })
    if (count > 0) audit({ act: 'session.signOut', record: 'User', id: actor.userId })
    return accepted()
  })
}

export async function endSession(
  actor: Actor,
  { sessionId }: EndSessionInput,
): Promise<Outcome<{ userId: string }>> {
  return inChange(actor, async ({ tx, audit }) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { userId: true, endedAt: true },
    })
    if (!session || session.endedAt || !canEndAccessOf(actor, session.userId)) throw notFound()
    await tx.session.update({ where: { id: sessionId }, data: { endedAt: new Date() }, select: { id: true } })
    audit({ act: 'session.end', record: 'User', id: session.userId, before: { sessionId } })
    return accepted({ userId: session.userId })
  })
}

/** Every session of somebody; of one's own, all but the one at work. */
export async function endAllSessions(
  actor: Actor,
  { userId }: UserInput,
): Promise<Outcome<{ ended: number }>> {
  if (!canEndAccessOf(actor, userId)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const where = { userId, endedAt: null, id: { not: actor.sessionId } }
    const { count } = await tx.session.updateMany({ where, data: { endedAt: new Date() } })
    audit({ act: 'session.endAll', record: 'User', id: userId, after: { ended: count } })
    return accepted({ ended: count })
  })
}
