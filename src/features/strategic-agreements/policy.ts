import { type Actor, hasAreaRole, isBusinessRole } from '@/lib/actor'

/** Every business role reads them, and the auditor. */
export function canReadAgreements(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

export function canWriteAgreements(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}
