import { type Actor, hasAreaRole, isBusinessRole } from '@/lib/actor'

/** Every business role reads them, and the auditor. */
export function canReadIndustries(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

/** Says which industries a year's work is about, and which chains belong to each. */
export function canWriteIndustries(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}
