import { canCarryProject, type ProjectRights } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'

/** Says how what a project needs was settled: who carries it, and who was asked to see to it. */
export function canSettleFactor(
  actor: Actor,
  project: Pick<ProjectRights, 'holderId'>,
  { ownerId }: { ownerId: string },
): boolean {
  return canCarryProject(actor, project) || (actor.userId !== '' && actor.userId === ownerId)
}
