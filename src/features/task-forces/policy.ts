import { type Actor, hasAreaRole, isBusinessRole, isWithoutPerson } from '@/lib/actor'

/** The list of main leaders and who heads which task force: the admins in person, as with people and memberships. */
export function canKeepLeaders(actor: Actor): boolean {
  return isWithoutPerson(actor) || (hasAreaRole(actor, 'ADMIN') && actor.door === 'BROWSER')
}

export function canReadLeaders(actor: Actor): boolean {
  return canKeepLeaders(actor) || isBusinessRole(actor) || hasAreaRole(actor, 'ADMIN', 'AUDITOR')
}
