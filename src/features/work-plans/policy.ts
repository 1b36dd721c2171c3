import { type Actor, isLeaderOf, isOfficerOf, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'

/** Has plans to read at all: those of one's own entities, or of the whole area. */
export function canReadPlans(actor: Actor): boolean {
  return seesWholeArea(actor) || promotedEntityIdsOf(actor).length > 0
}

/** Where-clause of the plans that the actor may read. */
export function visiblePlans(actor: Actor) {
  return seesWholeArea(actor) ? {} : { entityId: { in: promotedEntityIdsOf(actor) } }
}

export function canReadPlansOf(actor: Actor, entityId: string): boolean {
  return seesWholeArea(actor) || promotedEntityIdsOf(actor).includes(entityId)
}

/** Drafts, submits and records progress: the entity's officers and its leader. */
export function canDraftPlansOf(actor: Actor, entityId: string): boolean {
  return isOfficerOf(actor, entityId) || isLeaderOf(actor, entityId)
}

/** Approves and returns: the entity's leader. */
export function canSettlePlansOf(actor: Actor, entityId: string): boolean {
  return isLeaderOf(actor, entityId)
}

/** A leader decides on an own draft only where nobody else leads the entity. */
export function isOwnDraft(actor: Actor, byId: string | null, leaderIds: string[]): boolean {
  return byId === actor.userId && leaderIds.some((id) => id !== actor.userId)
}
