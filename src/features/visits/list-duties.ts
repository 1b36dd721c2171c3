import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import type { NextSteps } from './schema'

const MOST_SHOWN = 200

/**
 * Next steps agreed on visits of the actor's own entities that are due up to a day and not done, the oldest first;
 * `mine` when the actor went there or recorded it.
 */
export async function listVisitNextSteps(actor: Actor, { from, to }: NextSteps) {
  const steps = await db.visitEnterprise.findMany({
    where: {
      nextStep: { not: null },
      nextStepDoneOn: null,
      nextStepOn: { gte: from ? toDbDate(from) : undefined, lte: toDbDate(to) },
      visit: { status: { not: 'CANCELLED' }, ...ofOwnEntities(actor) },
    },
    select: {
      nextStep: true,
      nextStepOn: true,
      enterprise: { select: { id: true, name: true } },
      project: { select: { id: true, name: true, readerIds: true } },
      visit: { select: whose },
    },
    orderBy: [{ nextStepOn: 'asc' }, { visitId: 'asc' }],
    take: MOST_SHOWN,
  })
  return steps.flatMap(({ nextStep, nextStepOn, enterprise, project, visit }) => {
    if (!nextStep || !nextStepOn) return []
    const readable = project && promotedEntityIdsOf(actor).some((id) => project.readerIds.includes(id))
    return {
      visitId: visit.id,
      visitedOn: fromDbDate(visit.on),
      entity: visit.entity,
      enterprise,
      project: readable ? { id: project.id, name: project.name } : null,
      nextStep,
      nextStepOn: fromDbDate(nextStepOn),
      mine: isMine(actor, visit),
    }
  })
}

export type VisitNextStep = Awaited<ReturnType<typeof listVisitNextSteps>>[number]

/** The visits of the actor's own entities that take place on a day, planned or held; `mine` as above. */
export async function listVisitsToday(actor: Actor, day: CalendarDate) {
  return listOwnVisits(actor, { from: day, to: day })
}

/** The same over some days, by day; for a calendar of one's own. */
export async function listOwnVisits(actor: Actor, { from, to }: { from: CalendarDate; to: CalendarDate }) {
  const [first, last] = [toDbDate(from), toDbDate(to)]
  const visits = await db.visit.findMany({
    where: {
      status: { not: 'CANCELLED' },
      ...ofOwnEntities(actor),
      OR: [{ on: { gte: first, lte: last } }, { on: { lt: first }, endsOn: { gte: first } }],
    },
    select: {
      ...whose,
      kind: true,
      status: true,
      endsOn: true,
      place: true,
      purpose: true,
      enterprises: {
        select: { enterprise: { select: { id: true, name: true } } },
        orderBy: { enterpriseId: 'asc' },
      },
    },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  })
  return visits.map(({ people, byId, ...visit }) => ({
    ...visit,
    on: fromDbDate(visit.on),
    endsOn: visit.endsOn && fromDbDate(visit.endsOn),
    enterprises: visit.enterprises.map(({ enterprise }) => enterprise),
    mine: isMine(actor, { people, byId }),
  }))
}

export type OwnVisit = Awaited<ReturnType<typeof listOwnVisits>>[number]

const whose = {
  id: true,
  on: true,
  byId: true,
  entity: { select: { id: true, name: true, nameEn: true } },
  people: { select: { userId: true } },
} as const satisfies Prisma.VisitSelect

function ofOwnEntities(actor: Actor): Prisma.VisitWhereInput {
  return { entityId: { in: promotedEntityIdsOf(actor) } }
}

function isMine(actor: Actor, { byId, people }: { byId: string | null; people: { userId: string }[] }) {
  return byId === actor.userId || people.some(({ userId }) => userId === actor.userId)
}
