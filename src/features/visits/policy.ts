import {
  type Actor,
  isBusinessRole,
  isLeaderOf,
  isOfficerOf,
  promotedEntityIdsOf,
  readsAllOf,
  seesWholeArea,
} from '@/lib/actor'

/** Of others' visits every business role learns the date, the entity, the enterprises and the status; nothing else. */
export function seesVisits(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

/** The visits that the actor reads in full. */
export function visitsInFull(actor: Actor) {
  return seesWholeArea(actor) ? {} : { entityId: { in: promotedEntityIdsOf(actor) } }
}

/** The same as `visitsInFull`, for a visit in hand. */
export function readsInFull(actor: Actor, { entityId }: { entityId: string }): boolean {
  return readsAllOf(actor, entityId)
}

/** Plans and records the visits of an entity: its officers and its leader. */
export function canRecordVisitsOf(actor: Actor, entityId: string): boolean {
  return isOfficerOf(actor, entityId) || isLeaderOf(actor, entityId)
}

/** Has an entity of their own whose visits they record. */
export function canRecordVisits(actor: Actor): boolean {
  return promotedEntityIdsOf(actor).length > 0
}
