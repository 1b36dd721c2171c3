import { type Actor, hasAreaRole, isBusinessRole, isWithoutPerson } from '@/lib/actor'

/** Entities, departments and who belongs to them: the admins in person, and whoever sits at the server's own terminal. */
export function canManageEntities(actor: Actor): boolean {
  return isWithoutPerson(actor) || (hasAreaRole(actor, 'ADMIN') && actor.door === 'BROWSER')
}

/** Their names are no secret to anyone who works here. */
export function canSeeEntities(actor: Actor): boolean {
  return canManageEntities(actor) || isBusinessRole(actor) || hasAreaRole(actor, 'ADMIN', 'AUDITOR')
}
