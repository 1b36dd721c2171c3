import {
  type Actor,
  entityIdsOf,
  evaluatorOf,
  hasAreaRole,
  isBusinessRole,
  isLeaderOf,
  isOfficerOf,
  promotedEntityIdsOf,
  seesWholeArea,
} from '@/lib/actor'
import { type CalendarDate, toDbDate } from '@/lib/dates'
import { type Stage, stagesFrom } from './rules'

/** What a right on a project is decided by. */
export type ProjectRights = {
  holderId: string
  stage: Stage
  readerIds: string[]
  askedIds: string[]
}

/** Where-clause of the projects that the actor may read; DESIGN section 3. */
export function visibleProjects(actor: Actor) {
  if (seesWholeArea(actor)) return {}
  return {
    OR: [
      { readerIds: { hasSome: promotedEntityIdsOf(actor) } },
      { askedIds: { hasSome: evaluatorOf(actor) } },
      ...(hasAreaRole(actor, 'SECRETARY') ? [{ stage: { in: stagesFrom('EVALUATION') } }] : []),
    ],
  }
}

/** The same as `visibleProjects`, for a project in hand. */
export function canReadProject(actor: Actor, project: ProjectRights): boolean {
  if (seesWholeArea(actor)) return true
  const promoted = promotedEntityIdsOf(actor)
  const evaluated = evaluatorOf(actor)
  return (
    project.readerIds.some((id) => promoted.includes(id)) ||
    project.askedIds.some((id) => evaluated.includes(id)) ||
    (hasAreaRole(actor, 'SECRETARY') && stagesFrom('EVALUATION').includes(project.stage))
  )
}

/** Finds lists of projects and of what hangs on them: every business role and the auditor, each as far as they read. */
export function readsProjects(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

/** Moves it and writes what hangs on it: the officers of its holder, and the holder's leader. */
export function canCarryProject(actor: Actor, project: Pick<ProjectRights, 'holderId'>): boolean {
  return isOfficerOf(actor, project.holderId) || isLeaderOf(actor, project.holderId)
}

/** Assigns officers, screens, accepts transfers: the holder's leader. */
export function canLeadProject(actor: Actor, project: Pick<ProjectRights, 'holderId'>): boolean {
  return isLeaderOf(actor, project.holderId)
}

/** Passes over a gate with a written reason: the holder's leader or leadership. */
export function canSkipGates(actor: Actor, project: Pick<ProjectRights, 'holderId'>): boolean {
  return isLeaderOf(actor, project.holderId) || hasAreaRole(actor, 'LEADERSHIP')
}

/** Gives a project that is not protected any more to another entity: the coordinator. */
export function canReassign(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}

/** Screens leads of an entity: its leader or the coordinator. */
export function canScreenFor(actor: Actor, entityId: string): boolean {
  return isLeaderOf(actor, entityId) || hasAreaRole(actor, 'COORDINATOR')
}

/** Nobody concludes an evaluation for a project of their own entity. */
export function isOwnProject(actor: Actor, project: ProjectRights): boolean {
  return entityIdsOf(actor).includes(project.holderId)
}

/** Where-clause of the entities that may hold projects on a day: a department only with people who would carry them. */
export function holdersOn(day: CalendarDate) {
  return {
    startsOn: { lte: toDbDate(day) },
    AND: [
      { OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(day) } }] },
      { OR: [{ kind: { not: 'DEPARTMENT' as const } }, { memberships: { some: carriesOn(day) } }] },
    ],
  }
}

/** Where-clause of the entities that promote or once did, for filters over the past: departments only with such people. */
export const everPromoted = {
  OR: [
    { kind: { not: 'DEPARTMENT' as const } },
    { memberships: { some: { role: { in: ['OFFICER' as const, 'LEADER' as const] } } } },
  ],
}

/** Memberships of that day by which somebody may be a project's officer. */
export function carriesOn(day: CalendarDate) {
  return {
    role: { in: ['OFFICER' as const, 'LEADER' as const] },
    startsOn: { lte: toDbDate(day) },
    OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(day) } }],
    user: { disabledAt: null },
  }
}
