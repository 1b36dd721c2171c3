import { canCarryProject, canScreenFor, visibleProjects } from '@/features/pipeline/policy'
import {
  type Actor,
  hasAreaRole,
  isBusinessRole,
  isLeaderOf,
  isOfficerOf,
  promotedEntityIdsOf,
  seesWholeArea,
} from '@/lib/actor'

/** Logs leads at all: officers and leaders for their own entities, the coordinator for any. */
export function canLogLeads(actor: Actor): boolean {
  return promotedEntityIdsOf(actor).length > 0 || hasAreaRole(actor, 'COORDINATOR')
}

export function canLogLeadFor(actor: Actor, entityId: string): boolean {
  return canCarryProject(actor, { holderId: entityId }) || hasAreaRole(actor, 'COORDINATOR')
}

/** Where-clause of the reports that the actor reads: with the project, and those of one's own entity on others' projects. */
export function visibleLeads(actor: Actor) {
  if (seesWholeArea(actor)) return {}
  return {
    OR: [{ project: visibleProjects(actor) }, { entityId: { in: promotedEntityIdsOf(actor) } }],
  }
}

/** Corrects and withdraws a report: who made it while still a member, the entity's leader, the coordinator. */
export function canAmendLead(actor: Actor, lead: { entityId: string; reportedById: string | null }): boolean {
  if (hasAreaRole(actor, 'COORDINATOR') || isLeaderOf(actor, lead.entityId)) return true
  return isOfficerOf(actor, lead.entityId) && lead.reportedById === actor.userId
}

/** Screens: the leader of the entity that holds the project now, and the coordinator. */
export function canScreenLead(actor: Actor, project: { holderId: string }): boolean {
  return canScreenFor(actor, project.holderId)
}

export function canRuleOnAppeals(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}

/** The entities whose leads wait for the actor; null for all of them. */
export function screensForEntities(actor: Actor): string[] | null {
  if (hasAreaRole(actor, 'COORDINATOR')) return null
  return promotedEntityIdsOf(actor).filter((id) => isLeaderOf(actor, id))
}

/** Finds the list of leads at all; what it shows is `visibleLeads`. */
export function canReadLeads(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

export function canScreenLeads(actor: Actor): boolean {
  const entities = screensForEntities(actor)
  return entities === null || entities.length > 0
}
