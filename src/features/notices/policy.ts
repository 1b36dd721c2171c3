import { type Actor, hasAreaRole } from '@/lib/actor'

/** The group robot speaks for the whole area. */
export function canSetRobot(actor: Actor): boolean {
  return hasAreaRole(actor, 'ADMIN')
}
