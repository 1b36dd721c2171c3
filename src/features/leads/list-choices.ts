import { findKnownEnterprise } from '@/features/enterprises/ensure-enterprise'
import { carriesOn, holdersOn } from '@/features/pipeline/policy'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { fromDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { type Duplicate, findOpenProjects, tellDuplicate } from './find-duplicates'
import { canLogLeadFor, canLogLeads, canReadLeads, screensForEntities } from './policy'
import { suggestChain } from './rules'
import type { LeadPrefill, PossibleDuplicates, SuggestTaskForce } from './schema'

/** The open projects of what may be the same enterprise, by record or by what is typed so far. */
export async function findPossibleDuplicates(
  actor: Actor,
  { enterpriseId, name, creditCode }: PossibleDuplicates,
): Promise<Duplicate[]> {
  if (!canLogLeads(actor)) throw forbidden()
  const named = { id: enterpriseId, name, creditCode }
  const known = await findKnownEnterprise(db, named)
  const open = await findOpenProjects(db, known, named)
  return open.slice(0, 10).map((project) => tellDuplicate(actor, project))
}

export type Suggestion = { chainId: string; holderId: string | null }

/** The industry chain that the names speak of, and the task force that promotes it; null when they speak of none. */
export async function suggestTaskForce(
  actor: Actor,
  { projectName, enterpriseName }: SuggestTaskForce,
): Promise<Suggestion | null> {
  if (!canLogLeads(actor)) throw forbidden()
  const chain = suggestChain(await listChains(actor), [projectName, enterpriseName])
  return chain && { chainId: chain.id, holderId: chain.taskForceId }
}

/** The entities that may hold a project today. */
export async function listHolders(_actor: Actor) {
  return db.promotionEntity.findMany({
    where: holdersOn(today()),
    select: { id: true, kind: true, name: true, nameEn: true },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
}

export async function listChains(_actor: Actor) {
  return db.industryChain.findMany({
    select: { id: true, name: true, nameEn: true, keywords: true, taskForceId: true },
    orderBy: { no: 'asc' },
  })
}

/** All that the form of a report offers; `holders` are those for which the actor may log, `everyone` all of them. */
export async function getLeadChoices(actor: Actor, { enterprise, visit, event }: LeadPrefill) {
  if (!canLogLeads(actor)) throw forbidden()
  const [everyone, chains, sources, known] = await Promise.all([
    listHolders(actor),
    listChains(actor),
    listSources(actor),
    enterprise ? findKnownEnterprise(db, { id: enterprise }) : null,
  ])
  return {
    holders: everyone.filter(({ id }) => canLogLeadFor(actor, id)),
    everyone,
    chains,
    sources,
    prefill: {
      enterprise: known ?? undefined,
      visitId: visit ?? undefined,
      eventId: event ?? undefined,
    },
  }
}

/** What a verdict chooses from; `sources` for a correction. */
export async function getScreeningChoices(actor: Actor) {
  const [holders, officers, sources] = await Promise.all([
    listHolders(actor),
    listOfficersToName(actor),
    listSources(actor),
  ])
  return { holders, officers, sources, today: today() }
}

const MOST_SOURCES = 50

/** Where a report may come from: the latest events, and the latest visits of the actor's own entities. */
export async function listSources(actor: Actor) {
  if (!canReadLeads(actor)) throw forbidden()
  const [events, visits] = await Promise.all([
    db.event.findMany({
      select: { id: true, name: true, startsOn: true },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      take: MOST_SOURCES,
    }),
    db.visit.findMany({
      where: { entityId: { in: promotedEntityIdsOf(actor) }, status: { not: 'CANCELLED' } },
      select: { id: true, on: true, place: true, purpose: true },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
      take: MOST_SOURCES,
    }),
  ])
  return {
    events: events.map((event) => ({ ...event, startsOn: fromDbDate(event.startsOn) })),
    visits: visits.map((visit) => ({ ...visit, on: fromDbDate(visit.on) })),
  }
}

/** Who may carry the projects of the entities for which the actor screens. */
export async function listOfficersToName(actor: Actor) {
  const entities = screensForEntities(actor)
  const memberships = await db.membership.findMany({
    where: { ...carriesOn(today()), ...(entities ? { entityId: { in: entities } } : {}) },
    select: { entityId: true, user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
  })
  return memberships.map(({ entityId, user }) => ({ entityId, ...user }))
}
