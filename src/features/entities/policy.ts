import { type Actor, hasAreaRole, isBusinessRole, isWithoutPerson } from '@/lib/actor'

/** Entities, departments and who belongs to them: the admins. */
export function canManageEntities(actor: Actor): boolean {
  return isWithoutPerson(actor) || hasAreaRole(actor, 'ADMIN')
}

/** Their names are no secret to anyone who works here. */
export function canSeeEntities(actor: Actor): boolean {
  return canManageEntities(actor) || isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}
