import {
  type Actor,
  hasAreaRole,
  isBusinessRole,
  isWithoutPerson,
  promotedEntityIdsOf,
  seesWholeArea,
} from '@/lib/actor'

/** Entities, departments and who belongs to them: the admins in person, and whoever sits at the server's own terminal. */
export function canManageEntities(actor: Actor): boolean {
  return isWithoutPerson(actor) || (hasAreaRole(actor, 'ADMIN') && actor.door === 'BROWSER')
}

/** Their names are no secret to anyone who works here. */
export function canSeeEntities(actor: Actor): boolean {
  return canManageEntities(actor) || isBusinessRole(actor) || hasAreaRole(actor, 'ADMIN', 'AUDITOR')
}

/** Who promotes in the area is known to every business role; what one reads of each follows the figures. */
export function canReadScoreboard(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

/** How its year stands: its own members, coordinator, leadership, auditor. Others read name, people and kind. */
export function canReadYearOf(actor: Actor, entityId: string): boolean {
  return seesWholeArea(actor) || promotedEntityIdsOf(actor).includes(entityId)
}
