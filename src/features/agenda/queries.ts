import { visibleProjects } from '@/features/pipeline/policy'
import { type Actor, evaluatorOf, promotedEntityIdsOf } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import type { AgendaEntry, AgendaKind } from './rules'

const MOST = 500

/**
 * One's own visits, rounds of talks, next steps and due dates between two days, of the projects that one may read; in
 * the order of their days.
 */
export async function listAgenda(
  actor: Actor,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Promise<AgendaEntry[]> {
  const span: Span = { gte: toDbDate(from), lte: toDbDate(to) }
  const parts = await Promise.all([
    visits(actor, span),
    visitSteps(actor, span),
    rounds(actor, span),
    evaluations(actor, span),
    promises(actor, span),
    milestones(actor, span),
    owned(actor, span),
  ])
  // A round comes with its next step, of which one may lie outside.
  const within = parts.flat().filter(({ on }) => on >= from && on <= to)
  return within.sort((a, b) => a.on.localeCompare(b.on))
}

const DAYS_BACK = 365

/** What waits to be done: overdue, and due in the days to come. */
export async function listDuties(actor: Actor, today: CalendarDate, days: number): Promise<AgendaEntry[]> {
  const entries = await listAgenda(actor, { from: addDays(today, -DAYS_BACK), to: addDays(today, days) })
  return entries.filter(({ open }) => open)
}

type Span = { gte: Date; lte: Date }

async function visits(actor: Actor, on: Span): Promise<AgendaEntry[]> {
  const { userId } = actor
  const found = await db.visit.findMany({
    where: {
      on,
      status: { not: 'CANCELLED' },
      entityId: { in: promotedEntityIdsOf(actor) },
      OR: [{ byId: userId }, { people: { some: { userId } } }],
    },
    select: { id: true, on: true, endsOn: true, place: true, purpose: true, status: true },
    take: MOST,
  })
  return found.map(({ id, place, purpose, status, on: starts, endsOn }) => {
    const details = { about: place, text: purpose, href: `/visits/${id}`, endsOn, open: status === 'PLANNED' }
    return entry('visit', id, starts, details)
  })
}

/** What one promised an enterprise on a visit that one recorded. */
async function visitSteps(actor: Actor, nextStepOn: Span): Promise<AgendaEntry[]> {
  const visit = { status: 'HELD', byId: actor.userId, entityId: { in: promotedEntityIdsOf(actor) } } as const
  const found = await db.visitEnterprise.findMany({
    where: { nextStepOn, visit },
    select: {
      visitId: true,
      enterpriseId: true,
      nextStep: true,
      nextStepOn: true,
      nextStepDoneOn: true,
      enterprise: { select: { name: true } },
    },
    take: MOST,
  })
  return found.flatMap(({ visitId, enterpriseId, nextStep, nextStepOn: on, nextStepDoneOn, enterprise }) => {
    const details = {
      about: enterprise.name,
      text: nextStep,
      href: `/visits/${visitId}`,
      open: !nextStepDoneOn,
    }
    return on ? [entry('visitStep', `${visitId}-${enterpriseId}`, on, details)] : []
  })
}

/** The projects that one carries and may read today. */
function carriedBy(actor: Actor): Prisma.ProjectWhereInput {
  return { AND: [visibleProjects(actor), { officerId: actor.userId, status: { in: ['ACTIVE', 'PAUSED'] } }] }
}

const project = { select: { id: true, name: true } } as const

/** A next step waits until a later round of the project. */
async function rounds(actor: Actor, span: Span): Promise<AgendaEntry[]> {
  const found = await db.negotiation.findMany({
    where: { project: carriedBy(actor), OR: [{ on: span }, { nextStepOn: span }] },
    select: {
      id: true,
      on: true,
      asked: true,
      nextStep: true,
      nextStepOn: true,
      project: {
        select: {
          ...project.select,
          negotiations: { orderBy: { on: 'desc' }, take: 1, select: { id: true } },
        },
      },
    },
    take: MOST,
  })
  return found.flatMap(
    ({ id, on, asked, nextStep, nextStepOn, project: { id: projectId, name, negotiations } }) => {
      const [about, href] = [name, `/projects/${projectId}#negotiations`]
      const step = { about, href, text: nextStep, open: negotiations[0]?.id === id }
      return [
        entry('round', id, on, { about, href, text: asked, open: false }),
        ...(nextStepOn ? [entry('nextStep', `${id}-next`, nextStepOn, step)] : []),
      ]
    },
  )
}

async function evaluations(actor: Actor, dueOn: Span): Promise<AgendaEntry[]> {
  const found = await db.evaluation.findMany({
    where: { dueOn, departmentId: { in: evaluatorOf(actor) }, concludedOn: null, withdrawnOn: null },
    select: { id: true, dueOn: true, project },
    take: MOST,
  })
  return found.map(({ id, dueOn: on, project: { name } }) =>
    entry('evaluation', id, on, { about: name, text: null, href: `/evaluations/${id}` }),
  )
}

async function promises(actor: Actor, dueOn: Span): Promise<AgendaEntry[]> {
  const found = await db.commitment.findMany({
    where: { dueOn, state: 'OPEN', project: carriedBy(actor) },
    select: { id: true, dueOn: true, clause: true, project },
    take: MOST,
  })
  return found.flatMap(({ id, dueOn: on, clause, project: { id: projectId, name: about } }) => {
    const href = `/projects/${projectId}#commitments`
    return on ? [entry('commitment', id, on, { about, text: clause, href })] : []
  })
}

async function milestones(actor: Actor, plannedOn: Span): Promise<AgendaEntry[]> {
  const found = await db.milestone.findMany({
    where: { plannedOn, achievedOn: null, project: carriedBy(actor) },
    select: { id: true, kind: true, plannedOn: true, project },
    take: MOST,
  })
  return found.flatMap(({ id, kind, plannedOn: on, project: { id: projectId, name: about } }) => {
    const href = `/projects/${projectId}#milestones`
    return on ? [entry('milestone', id, on, { about, text: null, href, milestone: kind })] : []
  })
}

/** What one was given by name: requests of enterprises, things that a project needs, instructions and problems. */
async function owned(actor: Actor, dueOn: Span): Promise<AgendaEntry[]> {
  const where = { dueOn, ownerId: actor.userId, state: 'OPEN', project: visibleProjects(actor) } as const
  const select = { id: true, dueOn: true, project } as const
  const [requests, factors, matters] = await Promise.all([
    db.serviceRequest.findMany({ where, select: { ...select, title: true }, take: MOST }),
    db.factorItem.findMany({ where, select: { ...select, need: true }, take: MOST }),
    db.supervision.findMany({ where, select: { ...select, text: true }, take: MOST }),
  ])
  return [
    ...requests.map(({ id, dueOn: on, title, project: { name } }) =>
      entry('request', id, on, { about: name, text: title, href: `/service-requests/${id}` }),
    ),
    ...factors.map(({ id, dueOn: on, need, project: { id: projectId, name } }) =>
      entry('factor', id, on, { about: name, text: need, href: `/projects/${projectId}#work-steps` }),
    ),
    ...matters.flatMap(({ id, dueOn: on, text, project: { name } }) =>
      on ? [entry('supervision', id, on, { about: name, text, href: `/supervision/${id}` })] : [],
    ),
  ]
}

type Details = Pick<AgendaEntry, 'about' | 'text' | 'href' | 'milestone'> & {
  endsOn?: Date | null
  open?: boolean
}

function entry(
  kind: AgendaKind,
  uid: string,
  on: Date,
  { endsOn, open = true, ...details }: Details,
): AgendaEntry {
  return { uid, kind, on: fromDbDate(on), endsOn: endsOn ? fromDbDate(endsOn) : null, open, ...details }
}
