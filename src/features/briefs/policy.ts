import { type Actor, hasAreaRole, seesWholeArea } from '@/lib/actor'
import type { BriefStatus } from './rules'

/** What is not published is between the coordinator, who writes it, and leadership. */
export function canReadDrafts(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR', 'LEADERSHIP')
}

/** A published issue is everybody's who can sign in. */
export function canReadBrief(actor: Actor, status: BriefStatus): boolean {
  return status === 'PUBLISHED' || canReadDrafts(actor)
}

export function canDraftBriefs(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}

/** Leadership decides: sends back, or publishes. */
export function canDecideOnBriefs(actor: Actor): boolean {
  return hasAreaRole(actor, 'LEADERSHIP')
}

/** What changed since an issue runs over all entities' records, so it is told to who reads them. */
export function canReadChanges(actor: Actor): boolean {
  return seesWholeArea(actor)
}
