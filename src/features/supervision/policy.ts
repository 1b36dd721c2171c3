import {
  type Actor,
  hasAreaRole,
  isBusinessRole,
  isLeaderOf,
  promotedEntityIdsOf,
  seesWholeArea,
} from '@/lib/actor'
import type { SupervisionKind } from './rules'

type Matter = { kind: SupervisionKind; project: { holderId: string } }

/** Gives instructions, and says who owns a matter and until when: the coordinator and leadership. */
export function canSupervise(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR', 'LEADERSHIP')
}

/** Raises a problem on a project that they may read: everyone with a part in the business. */
export function canRaiseProblems(actor: Actor): boolean {
  return isBusinessRole(actor)
}

/** Names the owner and the day, and gives more time; of a problem also the holder's leader. */
export function canAssign(actor: Actor, { kind, project }: Matter): boolean {
  return canSupervise(actor) || (kind === 'PROBLEM' && isLeaderOf(actor, project.holderId))
}

export function canReply(actor: Actor, { ownerId }: { ownerId: string | null }): boolean {
  return ownerId !== null && ownerId === actor.userId
}

/** Returns a reply or closes the matter: who raised it, the coordinator, leadership. */
export function canJudge(actor: Actor, { byId }: { byId: string | null }): boolean {
  return canSupervise(actor) || (byId !== null && byId === actor.userId)
}

/** Sees which projects are quiet: of the whole area, or of one's own entities. */
export function seesQuietProjects(actor: Actor): boolean {
  return seesWholeArea(actor) || promotedEntityIdsOf(actor).length > 0
}
