import { listLeadsOfVisit } from '@/features/leads/list-visit-leads'
import { canReadProject } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { fromDbDate, parseCalendarDate, toDbDate } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import type { VisitFacts } from './figures'
import { canRecordVisitsOf, readsInFull, seesVisits, visitsInFull } from './policy'
import { isListedOn } from './rules'
import type { VisitFilters } from './schema'

const named = { select: { id: true, name: true, nameEn: true } } as const
const DEFAULT_LIMIT = 50

export const inLists = {
  entity: named,
  event: { select: { id: true, name: true } },
  mainLeader: { select: { id: true, name: true, title: true } },
  enterprises: {
    include: { enterprise: { select: { id: true, name: true } } },
    orderBy: { enterpriseId: 'asc' },
  },
} as const satisfies Prisma.VisitInclude

type ListedVisit = Prisma.VisitGetPayload<{ include: typeof inLists }>

/** Visits, latest first. Of others' visits only what every business role may know; `detail` is null there. */
export async function listVisits(actor: Actor, filters: VisitFilters = {}) {
  if (!seesVisits(actor)) throw forbidden()
  const limit = filters.limit ?? DEFAULT_LIMIT
  const found = await db.visit.findMany({
    where: { AND: [...conditions(actor, filters), afterCursor(filters.cursor)] },
    include: inLists,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const items = describeVisits(actor, found.slice(0, limit))
  const last = items.at(-1)
  return {
    items,
    nextCursor: found.length > limit && last ? writeCursor({ value: last.on, id: last.id }) : null,
  }
}

export type VisitRow = Awaited<ReturnType<typeof listVisits>>['items'][number]

/** How many visits the filters find, whatever the page. */
export async function countVisits(actor: Actor, filters: VisitFilters = {}): Promise<number> {
  if (!seesVisits(actor)) throw forbidden()
  return db.visit.count({ where: { AND: conditions(actor, filters) } })
}

export function conditions(actor: Actor, filters: VisitFilters): Prisma.VisitWhereInput[] {
  const { kind, status, entity, event, from, to, q } = filters
  const inFull = visitsInFull(actor)
  return [
    {
      status,
      entityId: entity,
      on: { gte: from ? toDbDate(from) : undefined, lte: to ? toDbDate(to) : undefined },
    },
    // What one may not read cannot be searched for either.
    ...(kind ? [{ kind, ...inFull }] : []),
    ...(event ? [{ eventId: event, ...inFull }] : []),
    ...(q ? [{ OR: [metEnterpriseCalled(q), { AND: [inFull, saying(q)] }] }] : []),
  ]
}

function metEnterpriseCalled(q: string): Prisma.VisitWhereInput {
  return {
    enterprises: {
      some: {
        enterprise: {
          grams: { hasEvery: queryGrams(q) },
          AND: queryTerms(q).map((term) => ({ searchText: { contains: term } })),
        },
      },
    },
  }
}

function saying(q: string): Prisma.VisitWhereInput {
  const contains = { contains: q, mode: 'insensitive' } as const
  return { OR: [{ place: contains }, { purpose: contains }, { outcome: contains }] }
}

function afterCursor(cursor: string | undefined): Prisma.VisitWhereInput {
  const after = readCursor(cursor, /^\d{4}-\d{2}-\d{2}$/)
  if (!after || !parseCalendarDate(after.value)) return {}
  const on = toDbDate(after.value)
  return { OR: [{ on: { lt: on } }, { on, id: { lt: after.id } }] }
}

export function describeVisits(actor: Actor, visits: ListedVisit[]) {
  return visits.map((visit) => describeRow(visit, readsInFull(actor, visit)))
}

function describeRow(visit: ListedVisit, inFull: boolean) {
  const { id, no, kind, status, entity, place, purpose, ledBy, mainLeader, event, outcome, illustrative } =
    visit
  return {
    id,
    on: fromDbDate(visit.on),
    status,
    entity,
    enterprises: visit.enterprises.map(({ enterprise }) => enterprise),
    illustrative,
    detail: inFull
      ? {
          no,
          kind,
          endsOn: visit.endsOn && fromDbDate(visit.endsOn),
          place,
          purpose,
          outcome,
          ledBy: mainLeader?.name ?? ledBy,
          event,
        }
      : null,
  }
}

/**
 * The contacts that count for a project, latest first: those logged for it, and those with its enterprise by the
 * entities that read it. `talk` is what was agreed with its enterprise: what was said about this very project hangs on
 * it, whoever made the visit; the rest of a visit is its entity's own.
 */
export async function listVisitsOfProject(actor: Actor, projectId: string) {
  const { enterpriseId, readerIds } = await getProjectInView(actor, projectId)
  const found = await db.visit.findMany({
    where: {
      OR: [
        { enterprises: { some: { projectId } } },
        { entityId: { in: readerIds }, enterprises: { some: { enterpriseId } } },
      ],
    },
    include: inLists,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return found.map((visit) => {
    const talk = visit.enterprises.find(
      (met) => met.projectId === projectId || met.enterpriseId === enterpriseId,
    )
    const inFull = readsInFull(actor, visit)
    return {
      ...describeRow({ ...visit, enterprises: talk ? [talk] : [] }, inFull),
      talk: talk && (inFull || talk.projectId === projectId) ? describeMet(talk) : null,
    }
  })
}

export type ProjectVisitRow = Awaited<ReturnType<typeof listVisitsOfProject>>[number]

const whole = {
  ...inLists,
  mainLeader: true,
  by: { select: { id: true, name: true } },
  people: { select: { user: { select: { id: true, name: true } } }, orderBy: { user: { name: 'asc' } } },
  enterprises: {
    include: {
      enterprise: { select: { id: true, name: true } },
      project: {
        select: {
          id: true,
          no: true,
          name: true,
          holderId: true,
          stage: true,
          readerIds: true,
          askedIds: true,
        },
      },
    },
    orderBy: { enterpriseId: 'asc' },
  },
} as const satisfies Prisma.VisitInclude

/** One visit; `detail` is null when the actor knows only that it takes place. */
export async function getVisit(actor: Actor, visitId: string) {
  const visit = seesVisits(actor) ? await findVisit(db, visitId) : null
  if (!visit) throw notFound()
  const inFull = readsInFull(actor, visit)
  return {
    ...describeRow(visit, inFull),
    detail: inFull
      ? { ...describeInFull(actor, visit), leads: await listLeadsOfVisit(actor, visitId) }
      : null,
    rights: { record: canRecordVisitsOf(actor, visit.entityId) },
  }
}

export type VisitInView = Awaited<ReturnType<typeof getVisit>>

function describeInFull(actor: Actor, visit: StoredVisit) {
  return {
    no: visit.no,
    version: visit.version,
    ...visitValues(visit),
    mainLeader: visit.mainLeader && { name: visit.mainLeader.name, title: visit.mainLeader.title },
    event: visit.event,
    people: visit.people.map(({ user }) => user),
    by: visit.by,
    recordedAt: visit.recordedAt.toISOString(),
    met: visit.enterprises.map((met) => ({
      ...describeMet(met),
      enterprise: met.enterprise,
      project:
        met.project && canReadProject(actor, met.project)
          ? { id: met.project.id, name: met.project.name }
          : null,
    })),
  }
}

export type VisitInFull = NonNullable<VisitInView['detail']>

export type StoredVisit = Prisma.VisitGetPayload<{ include: typeof whole }>

export async function findVisit(tx: Tx | typeof db, visitId: string): Promise<StoredVisit | null> {
  return tx.visit.findUnique({ where: { id: visitId }, include: whole })
}

/** What can be edited of a visit, as plain values: for the form, for a conflict, and for the audit log. */
export function visitValues(visit: StoredVisit) {
  const { kind, place, purpose, mainLeaderId, ledBy, eventId, participants, outcome } = visit
  return {
    kind,
    on: fromDbDate(visit.on),
    endsOn: visit.endsOn && fromDbDate(visit.endsOn),
    place,
    purpose,
    mainLeaderId,
    ledBy,
    eventId,
    participantIds: visit.people.map(({ user }) => user.id),
    participants,
    outcome,
    enterprises: visit.enterprises.map(({ enterprise, ...met }) => ({
      name: enterprise.name,
      ...describeMet(met),
    })),
  }
}

/** What the figures read of a stored visit. */
export function visitFacts(visit: StoredVisit): VisitFacts {
  const { id, kind, status, entityId, eventId, mainLeader } = visit
  const on = fromDbDate(visit.on)
  const ledByMainLeader =
    mainLeader !== null &&
    isListedOn(
      {
        startsOn: fromDbDate(mainLeader.startsOn),
        endsOn: mainLeader.endsOn && fromDbDate(mainLeader.endsOn),
      },
      on,
    )
  return { id, kind, status, on, entityId, eventId, enterprises: visit.enterprises.length, ledByMainLeader }
}

/** The facts of the next visits after an id, in order of id, for the recount. */
export async function listVisitFacts(after: string | null, limit: number): Promise<VisitFacts[]> {
  const visits = await db.visit.findMany({
    where: after ? { id: { gt: after } } : {},
    include: whole,
    orderBy: { id: 'asc' },
    take: limit,
  })
  return visits.map(visitFacts)
}

type Met = Omit<Prisma.VisitEnterpriseGetPayload<object>, 'visitId'>

export function describeMet({ enterpriseId, projectId, outcome, nextStep, nextStepOn, nextStepDoneOn }: Met) {
  return {
    enterpriseId,
    projectId,
    outcome,
    nextStep,
    nextStepOn: nextStepOn && fromDbDate(nextStepOn),
    nextStepDoneOn: nextStepDoneOn && fromDbDate(nextStepDoneOn),
  }
}
