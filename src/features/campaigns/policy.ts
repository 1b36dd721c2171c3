import { canCarryProject, type ProjectRights } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole, isBusinessRole } from '@/lib/actor'

/** Every business role reads them, and the auditor. */
export function canReadCampaigns(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

/** Adds, renames and ends them. */
export function canWriteCampaigns(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}

/** Tags a project: who carries it, and the coordinator. */
export function canTagProject(actor: Actor, project: Pick<ProjectRights, 'holderId'>): boolean {
  return canCarryProject(actor, project) || hasAreaRole(actor, 'COORDINATOR')
}
