import { visibleProjects } from '@/features/pipeline/policy'
import { visitsInFull } from '@/features/visits/policy'
import { type Actor, evaluatorOf, seesWholeArea } from '@/lib/actor'

/** Where-clause of the files of readable projects and of visits read in full. */
export function readableFiles(actor: Actor) {
  // An empty condition inside of OR would match nothing.
  if (seesWholeArea(actor)) return {}
  return { OR: [{ project: visibleProjects(actor) }, { visit: visitsInFull(actor) }] }
}

/** Where-clause of the evaluations with whose opinion the actor keeps files: those asked of their department. */
export function ownOpinions(actor: Actor) {
  return { departmentId: { in: evaluatorOf(actor) }, withdrawnOn: null }
}
