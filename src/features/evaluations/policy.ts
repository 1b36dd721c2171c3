import { canCarryProject, isOwnProject, type ProjectRights } from '@/features/pipeline/policy'
import { type Actor, evaluatorOf, hasAreaRole, seesWholeArea } from '@/lib/actor'

type Asked = { departmentId: string; askedById: string | null; concludedOn: unknown; withdrawnOn: unknown }

/** Its department's evaluators conclude it; never for a project of an entity of their own, which is said apart. */
export function evaluatesFor(actor: Actor, { departmentId }: Pick<Asked, 'departmentId'>): boolean {
  return evaluatorOf(actor).includes(departmentId)
}

export function canConclude(actor: Actor, evaluation: Asked, project: ProjectRights): boolean {
  return isOpen(evaluation) && evaluatesFor(actor, evaluation) && !isOwnProject(actor, project)
}

/** Who carries the project takes it back, and who asked for it while still reading the project. */
export function canWithdraw(actor: Actor, evaluation: Asked, project: ProjectRights): boolean {
  const asked = evaluation.askedById !== null && evaluation.askedById === actor.userId
  return asked || canCarryProject(actor, project)
}

export function isOpen({ concludedOn, withdrawnOn }: Pick<Asked, 'concludedOn' | 'withdrawnOn'>): boolean {
  return !concludedOn && !withdrawnOn
}

/** The evaluations that are in the actor's inbox: those asked of their departments; the whole area for its overseers. */
export function evaluationsAskedOf(actor: Actor) {
  return seesWholeArea(actor) ? {} : { departmentId: { in: evaluatorOf(actor) } }
}

export function hasInbox(actor: Actor): boolean {
  return seesWholeArea(actor) || evaluatorOf(actor).length > 0
}

/** The coordinator reads what the admins have set. */
export function canReadRequirements(actor: Actor): boolean {
  return canSetRequirements(actor) || hasAreaRole(actor, 'COORDINATOR')
}

/** Which kinds are required and of whom they are asked is a setting: the admins keep it. */
export function canSetRequirements(actor: Actor): boolean {
  return hasAreaRole(actor, 'ADMIN')
}
