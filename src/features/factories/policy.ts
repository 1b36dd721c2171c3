import { canCarryProject } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole, isBusinessRole, isMemberOf, seesWholeArea } from '@/lib/actor'

/** Every business role reads factories, and the auditor. */
export function canReadFactories(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

/** The coordinator, and the members of the park or platform company that owns the building. */
export function canKeepBuildingsOf(actor: Actor, ownerId: string): boolean {
  return hasAreaRole(actor, 'COORDINATOR') || isMemberOf(actor, ownerId)
}

/** The owner's people and the coordinator; who carries a project may begin to negotiate for it. */
export function canMatchUnit(actor: Actor, ownerId: string, project: { holderId: string }): boolean {
  return canKeepBuildingsOf(actor, ownerId) || canCarryProject(actor, project)
}
