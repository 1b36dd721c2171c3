import { type Actor, hasAreaRole } from '@/lib/actor'

/** The area-wide log is the auditor's; what was done to one record its readers find with the record. */
export function canReadAuditLog(actor: Actor): boolean {
  return hasAreaRole(actor, 'AUDITOR')
}
