import { type Actor, entityIdsOf, isLeaderOf, isMemberOf } from '@/lib/actor'

type Kept = { ownerId: string; entityId: string | null }

/** Where-clause of the views that one applies: one's own, and those shared with an entity of which one is a member. */
export function visibleViews(actor: Actor) {
  return { OR: [{ ownerId: actor.userId }, { entityId: { in: entityIdsOf(actor) } }] }
}

/** With one's own entities alone. */
export function canShareWith(actor: Actor, entityId: string): boolean {
  return isMemberOf(actor, entityId)
}

/** Renames it and keeps another filter under its name: its owner. */
export function canChangeView(actor: Actor, { ownerId }: Kept): boolean {
  return ownerId === actor.userId
}

/** Its owner, and of a shared one the leader of the entity. */
export function canRemoveView(actor: Actor, view: Kept): boolean {
  return canChangeView(actor, view) || isLeaderOf(actor, view.entityId)
}
