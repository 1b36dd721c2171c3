import { carriesOn, everPromoted, visibleProjects } from '@/features/pipeline/policy'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { fromDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { seesVisits } from './policy'
import type { ProjectsOfEnterprise } from './schema'

const MOST_EVENTS = 200

/** What the form of a visit offers: the actor's own entities with their people, the dated list of main leaders, events. */
export async function listVisitChoices(actor: Actor) {
  if (!seesVisits(actor)) throw forbidden()
  const [entities, leaders, events] = await Promise.all([
    listOwnEntities(actor),
    db.mainLeader.findMany({ orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] }),
    db.event.findMany({
      select: { id: true, name: true, startsOn: true },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      take: MOST_EVENTS,
    }),
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
    events: events.map((event) => ({ ...event, startsOn: fromDbDate(event.startsOn) })),
  }
}

async function listOwnEntities(actor: Actor) {
  const entities = await db.promotionEntity.findMany({
    where: { id: { in: promotedEntityIdsOf(actor) } },
    select: {
      id: true,
      name: true,
      nameEn: true,
      memberships: {
        where: carriesOn(today()),
        select: { user: { select: { id: true, name: true } } },
        orderBy: [{ role: 'asc' }, { user: { name: 'asc' } }],
      },
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
  return entities.map(({ memberships, ...entity }) => ({ ...entity, people: distinct(memberships) }))
}

/** Who is officer and leader at once stands there once. */
function distinct(memberships: { user: { id: string; name: string } }[]) {
  return [...new Map(memberships.map(({ user }) => [user.id, user])).values()]
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

/** The enterprise that a form of a visit opens with; null when there is none. */
export async function findEnterpriseToVisit(actor: Actor, enterpriseId: string) {
  if (!seesVisits(actor)) throw forbidden()
  return db.enterprise.findUnique({ where: { id: enterpriseId }, select: { id: true, name: true } })
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
