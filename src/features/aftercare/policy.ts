import { canCarryProject, type ProjectRights } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole } from '@/lib/actor'

type OfProject = Pick<ProjectRights, 'holderId'>

/** Raises, edits and closes what an enterprise asks for: who carries its project, and the coordinator. */
export function canKeepRequests(actor: Actor, project: OfProject): boolean {
  return canCarryProject(actor, project) || hasAreaRole(actor, 'COORDINATOR')
}

/** Answers it: its owner too. */
export function canAnswerRequest(
  actor: Actor,
  project: OfProject,
  { ownerId }: { ownerId: string },
): boolean {
  return canKeepRequests(actor, project) || (actor.userId !== '' && actor.userId === ownerId)
}

/** Whether the list offers to write one down. */
export function mayRaiseRequests(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR') || actor.memberships.some(({ role }) => role !== 'EVALUATOR')
}
