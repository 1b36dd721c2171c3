import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { readsProject } from '@/features/pipeline/list-readers'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canAnswerRequest, canKeepRequests } from './policy'
import { describeRequest, type StoredRequest } from './queries'
import { fits, type RequestAct } from './rules'
import type { CloseRequest, EditRequest, RaiseRequest, ReopenRequest, ResolveRequest } from './schema'

type Written = Promise<Outcome<{ requestId: string; version: number }>>

/** What an enterprise asks of the area, for somebody who reads its project to answer by a day. */
export async function raiseRequest(actor: Actor, input: RaiseRequest): Written {
  return changeProject(actor, input.projectId, async (step) => {
    if (!canKeepRequests(actor, step.project)) throw forbidden()
    const refusal = await refuseAsked(step, input)
    if (refusal) return refusal
    const { projectId, ...after } = input
    const { id } = await step.tx.serviceRequest.create({
      data: { ...columnsOf(input), projectId, byId: actor.userId || null },
    })
    step.audit({ act: 'aftercare.raise', record: 'ServiceRequest', id, projectId, after })
    return accepted({ requestId: id, version: 1 })
  })
}

/** Only while nobody has answered; a stale version is a conflict. */
export async function editRequest(actor: Actor, { requestId, version, ...input }: EditRequest): Written {
  return changeRequest(actor, { requestId, version, act: 'edit' }, async (step, stored) => {
    const refusal = await refuseAsked(step, input, stored)
    if (refusal) return refusal
    const { kind, title, detail, raisedOn, raisedBy, ownerId, dueOn } = stored
    const before = { kind, title, detail, raisedOn, raisedBy, ownerId, dueOn }
    return write(step, stored, 'edit', { data: columnsOf(input), before, after: input })
  })
}

/** The answer, on a day between asking and today. */
export async function resolveRequest(
  actor: Actor,
  { requestId, version, resolvedOn, reply }: ResolveRequest,
): Written {
  return changeRequest(actor, { requestId, version, act: 'resolve' }, async (step, stored) => {
    const refusal = refuseDate(
      { path: 'resolvedOn', on: resolvedOn },
      {
        notBefore: [{ on: stored.raisedOn, code: 'aftercare.resolvedBeforeRaised' }],
        notAfter: [{ on: step.today, code: 'aftercare.inTheFuture' }],
      },
    )
    if (refusal) return refusal
    const data = { state: 'RESOLVED' as const, resolvedOn: toDbDate(resolvedOn), reply }
    const after = { state: 'RESOLVED', on: resolvedOn, reply }
    return write(step, stored, 'resolve', { data, before: { state: stored.state }, after })
  })
}

/** The enterprise says how satisfied it is; then there is nothing left to do. */
export async function closeRequest(
  actor: Actor,
  { requestId, version, closedOn, satisfaction, comment }: CloseRequest,
): Written {
  return changeRequest(actor, { requestId, version, act: 'close' }, async (step, stored) => {
    const refusal = refuseDate(
      { path: 'closedOn', on: closedOn },
      {
        notBefore: [{ on: stored.resolvedOn, code: 'aftercare.closedBeforeResolved' }],
        notAfter: [{ on: step.today, code: 'aftercare.inTheFuture' }],
      },
    )
    if (refusal) return refusal
    const data = { state: 'CLOSED' as const, closedOn: toDbDate(closedOn), satisfaction, comment }
    const after = { state: 'CLOSED', on: closedOn, satisfaction, comment }
    return write(step, stored, 'close', { data, before: { state: stored.state }, after })
  })
}

/** Not answered after all: it is open again, and what was said before stands in the history. */
export async function reopenRequest(
  actor: Actor,
  { requestId, version, dueOn, reason }: ReopenRequest,
): Written {
  return changeRequest(actor, { requestId, version, act: 'reopen' }, async (step, stored) => {
    const refusal = dueOn && refuseDue(dueOn, stored.raisedOn)
    if (refusal) return refusal
    const settled = { resolvedOn: null, closedOn: null, satisfaction: null, comment: null }
    const data = { state: 'OPEN' as const, ...settled, ...(dueOn ? { dueOn: toDbDate(dueOn) } : {}) }
    const { state, resolvedOn, reply, closedOn, satisfaction, comment } = stored
    const before = { state, resolvedOn, reply, closedOn, satisfaction, comment }
    return write(step, stored, 'reopen', { data, before, after: { state: 'OPEN', dueOn }, reason })
  })
}

type Seen = { requestId: string; version: number; act: RequestAct }

/** Under the lock of its project; the owner may answer, everything else is for who keeps requests. */
async function changeRequest(
  actor: Actor,
  { requestId, version, act }: Seen,
  work: (step: ProjectStep, stored: StoredRequest) => Written,
): Written {
  const found = await db.serviceRequest.findUnique({
    where: { id: requestId },
    select: { projectId: true },
  })
  if (!found) throw notFound()
  return changeProject(actor, found.projectId, async (step) => {
    const stored = describeRequest(
      await step.tx.serviceRequest.findUniqueOrThrow({ where: { id: requestId } }),
    )
    const may =
      act === 'resolve' ? canAnswerRequest(actor, step.project, stored) : canKeepRequests(actor, step.project)
    if (!may) throw forbidden()
    if (stored.version !== version) throw conflict(stored)
    return fits(act, stored.state) ? work(step, stored) : refused(`aftercare.not.${act}.${stored.state}`)
  })
}

type Edit = { data: object; before: object; after: object; reason?: string }

async function write(
  { tx, audit }: ProjectStep,
  { id, projectId, version }: StoredRequest,
  act: RequestAct,
  { data, before, after, reason }: Edit,
): Written {
  await tx.serviceRequest.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  audit({ act: `aftercare.${act}`, record: 'ServiceRequest', id, projectId, before, after, reason })
  return accepted({ requestId: id, version: version + 1 })
}

type Asked = Omit<RaiseRequest, 'projectId'>

async function refuseAsked(
  { tx, project, today }: ProjectStep,
  { raisedOn, dueOn, ownerId }: Asked,
  stored?: StoredRequest,
): Promise<Refused | null> {
  const future = refuseDate(
    { path: 'raisedOn', on: raisedOn },
    { notAfter: [{ on: today, code: 'aftercare.inTheFuture' }] },
  )
  const wrongDay = future ?? refuseDue(dueOn, raisedOn)
  if (wrongDay) return wrongDay
  if (ownerId === stored?.ownerId || (await readsProject(tx, project.id, ownerId))) return null
  return refused('aftercare.ownerReadsNothing', { fields: [{ path: 'ownerId', code: 'ownerReadsNothing' }] })
}

function refuseDue(dueOn: string, raisedOn: string): Refused | null {
  return refuseDate(
    { path: 'dueOn', on: dueOn },
    { notBefore: [{ on: raisedOn, code: 'aftercare.dueBeforeRaised' }] },
  )
}

function columnsOf({ kind, title, detail, raisedOn, raisedBy, ownerId, dueOn }: Asked) {
  return { kind, title, detail, raisedBy, ownerId, raisedOn: toDbDate(raisedOn), dueOn: toDbDate(dueOn) }
}
