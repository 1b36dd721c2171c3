import { type Actor, hasAreaRole, isWithoutPerson } from '@/lib/actor'

/** The time limits and windows of the whole area: the admins in person. */
export function canManageSettings(actor: Actor): boolean {
  return isWithoutPerson(actor) || (hasAreaRole(actor, 'ADMIN') && actor.door === 'BROWSER')
}
