import { listEvents } from '@/features/events/queries'
import { everPromoted, visibleProjects } from '@/features/pipeline/policy'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { seesVisits } from './policy'
import type { ProjectsOfEnterprise } from './schema'

/** What the form of a visit offers: the actor's own entities, the dated list of main leaders, and the events. */
export async function listVisitChoices(actor: Actor) {
  if (!seesVisits(actor)) throw forbidden()
  const [entities, leaders, events] = await Promise.all([
    db.promotionEntity.findMany({
      where: { id: { in: promotedEntityIdsOf(actor) } },
      select: { id: true, name: true, nameEn: true },
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.mainLeader.findMany({ orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] }),
    listEvents(actor, { limit: 200 }),
  ])
  return {
    entities,
    leaders: leaders.map(({ id, name, title, startsOn, endsOn }) => ({
      id,
      name,
      title,
      startsOn: fromDbDate(startsOn),
      endsOn: endsOn && fromDbDate(endsOn),
    })),
    events: events.items.map(({ id, name, startsOn }) => ({ id, name, startsOn })),
  }
}

export type VisitChoices = Awaited<ReturnType<typeof listVisitChoices>>

/** The entities that promote, for the filter of the list. */
export async function listVisitingEntities(actor: Actor) {
  if (!seesVisits(actor)) throw forbidden()
  return db.promotionEntity.findMany({
    where: everPromoted,
    select: { id: true, name: true, nameEn: true },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
}

/** The projects at an enterprise that the actor may read, for which a visit to it can be logged. */
export async function listProjectsToVisit(actor: Actor, { enterpriseId }: ProjectsOfEnterprise) {
  return db.project.findMany({
    where: { enterpriseId, ...visibleProjects(actor) },
    select: { id: true, name: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
}
