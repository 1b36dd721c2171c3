import { type Actor, hasAreaRole, isBusinessRole, isMemberOf } from '@/lib/actor'

/** The funds task force is the one of this industry (facts file, force no 1); its name and number may change. */
export const FUNDS_INDUSTRY = '基金'

/** Every business role reads funds, and the auditor. */
export function canReadFunds(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

/** Members of the funds task force and the coordinator write them. */
export function canRegisterFunds(actor: Actor, fundsTaskForceId: string | null): boolean {
  return (
    hasAreaRole(actor, 'COORDINATOR') || (fundsTaskForceId !== null && isMemberOf(actor, fundsTaskForceId))
  )
}
