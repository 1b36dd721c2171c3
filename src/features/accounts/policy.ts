import { type Actor, hasAreaRole, isWithoutPerson } from '@/lib/actor'

/** People, their passwords and their roles: the admins, and whoever sits at the server's own terminal. */
export function canManagePeople(actor: Actor): boolean {
  return isWithoutPerson(actor) || (hasAreaRole(actor, 'ADMIN') && actor.door === 'BROWSER')
}

/** One's own account, in person: a token must not be able to make itself another token. */
export function isOwnAccount(actor: Actor, userId: string): boolean {
  return actor.door === 'BROWSER' && actor.userId === userId
}

/** Ending a session or a token: one's own, or as an admin anybody's. */
export function canEndAccessOf(actor: Actor, userId: string): boolean {
  return isOwnAccount(actor, userId) || canManagePeople(actor)
}
