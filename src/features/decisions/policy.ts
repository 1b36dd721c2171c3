import { visibleProjects } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole, isBusinessRole, seesWholeArea } from '@/lib/actor'

/** The committee's secretary calls its meetings, keeps their agendas and writes down its verdicts. */
export function keepsMeetings(actor: Actor): boolean {
  return hasAreaRole(actor, 'SECRETARY')
}

export function seesMeetings(actor: Actor): boolean {
  return isBusinessRole(actor) || seesWholeArea(actor)
}

/** Where-clause of the meetings that the actor may read: all, or those with a project on the agenda that they may read. */
export function visibleMeetings(actor: Actor) {
  if (keepsMeetings(actor) || seesWholeArea(actor)) return {}
  return { agenda: { some: { project: visibleProjects(actor) } } }
}
