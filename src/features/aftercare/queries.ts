import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Prisma, ServiceRequest } from '@/server/generated/prisma/client'
import { canAnswerRequest, canKeepRequests } from './policy'
import { overdueDays } from './rules'

/** A request as plain values. */
export function describeRequest({ raisedOn, dueOn, resolvedOn, closedOn, ...stored }: ServiceRequest) {
  const { id, no, projectId, kind, title, detail, raisedBy, ownerId, state, reply } = stored
  const { satisfaction, comment, illustrative, version } = stored
  return {
    id,
    no,
    projectId,
    kind,
    title,
    detail,
    raisedOn: fromDbDate(raisedOn),
    raisedBy,
    ownerId,
    dueOn: fromDbDate(dueOn),
    state,
    resolvedOn: resolvedOn && fromDbDate(resolvedOn),
    reply,
    closedOn: closedOn && fromDbDate(closedOn),
    satisfaction,
    comment,
    illustrative,
    version,
  }
}

export type StoredRequest = ReturnType<typeof describeRequest>

const withOwner = { owner: { select: { id: true, name: true } } } satisfies Prisma.ServiceRequestInclude

/** What the enterprise of a project asked for: the open ones by their due date, then the others, latest first. */
export async function listProjectRequests(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const found = await db.serviceRequest.findMany({
    where: { projectId },
    include: withOwner,
    orderBy: [{ state: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ owner, ...request }) => ({
    ...describeRequest(request),
    owner,
    ...standing(actor, project, request),
  }))
}

export type ProjectRequest = Awaited<ReturnType<typeof listProjectRequests>>[number]

/** One request with its project, its owner and what the actor may do with it. */
export async function getServiceRequest(actor: Actor, requestId: string) {
  const found = await db.serviceRequest.findFirst({
    where: { id: requestId, project: visibleProjects(actor) },
    include: {
      ...withOwner,
      by: { select: { name: true } },
      project: {
        select: {
          id: true,
          no: true,
          name: true,
          holderId: true,
          holder: { select: { id: true, name: true, nameEn: true } },
          enterprise: { select: { id: true, name: true } },
        },
      },
    },
  })
  if (!found) throw notFound()
  const { owner, by, project, ...request } = found
  const { holderId: _, ...ofProject } = project
  return {
    ...describeRequest(request),
    owner,
    by: by?.name ?? null,
    project: ofProject,
    ...standing(actor, project, request),
  }
}

export type RequestDetail = Awaited<ReturnType<typeof getServiceRequest>>

function standing(actor: Actor, project: { holderId: string }, request: ServiceRequest) {
  return {
    overdueDays: overdueDays({ state: request.state, dueOn: fromDbDate(request.dueOn) }, today()),
    rights: {
      keep: canKeepRequests(actor, project),
      answer: canAnswerRequest(actor, project, request),
    },
  }
}

/** Open requests that the actor owns and that are due by a day, the oldest first: part of one's own work. */
export async function listServiceRequestsDue(actor: Actor, until: CalendarDate, limit = 100) {
  if (!actor.userId) return []
  const found = await db.serviceRequest.findMany({
    where: {
      ownerId: actor.userId,
      state: 'OPEN',
      dueOn: { lte: toDbDate(until) },
      project: visibleProjects(actor),
    },
    include: { project: { select: { id: true, no: true, name: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return found.map(({ project, ...request }) => ({ ...describeRequest(request), project }))
}
