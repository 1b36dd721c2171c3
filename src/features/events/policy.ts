import { type Actor, hasAreaRole, isBusinessRole, seesWholeArea } from '@/lib/actor'

export function canReadEvents(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

export function canWriteEvents(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}
