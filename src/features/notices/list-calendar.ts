import { visibleProjects } from '@/features/pipeline/policy'
import { type Actor, evaluatorOf, promotedEntityIdsOf } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import type { MilestoneKind } from '@/server/generated/prisma/enums'

/** One whole day, or several, of a person's calendar; the words of the kind stand under `notices.calendar`. */
export type CalendarEntry = {
  uid: string
  kind:
    | 'visit'
    | 'round'
    | 'nextStep'
    | 'evaluation'
    | 'commitment'
    | 'milestone'
    | 'request'
    | 'factor'
    | 'supervision'
  on: CalendarDate
  /** The last day, when there are several. */
  endsOn: CalendarDate | null
  /** What it is about: the project, or a visit's place. */
  about: string
  text: string | null
  href: string
  milestone?: MilestoneKind
}

const DAYS_BACK = 60
const DAYS_AHEAD = 400
const MOST = 500

/** One's own visits, rounds of talks, next steps and due dates around today, of the projects that one may read. */
export async function listCalendar(actor: Actor): Promise<CalendarEntry[]> {
  const day = today()
  const span: Span = { gte: toDbDate(addDays(day, -DAYS_BACK)), lte: toDbDate(addDays(day, DAYS_AHEAD)) }
  const parts = await Promise.all([
    visits(actor, span),
    rounds(actor, span),
    evaluations(actor, span),
    promises(actor, span),
    milestones(actor, span),
    owned(actor, span),
  ])
  return parts.flat()
}

type Span = { gte: Date; lte: Date }

async function visits(actor: Actor, on: Span): Promise<CalendarEntry[]> {
  const { userId } = actor
  const found = await db.visit.findMany({
    where: {
      on,
      status: { not: 'CANCELLED' },
      entityId: { in: promotedEntityIdsOf(actor) },
      OR: [{ byId: userId }, { people: { some: { userId } } }],
    },
    select: { id: true, on: true, endsOn: true, place: true, purpose: true },
    take: MOST,
  })
  return found.map(({ id, place, purpose, ...dates }) =>
    entry('visit', id, dates.on, {
      about: place,
      text: purpose,
      href: `/visits/${id}`,
      endsOn: dates.endsOn,
    }),
  )
}

/** The projects that one carries and may read today. */
function carriedBy(actor: Actor): Prisma.ProjectWhereInput {
  return { AND: [visibleProjects(actor), { officerId: actor.userId, status: { in: ['ACTIVE', 'PAUSED'] } }] }
}

const project = { select: { id: true, name: true } } as const

async function rounds(actor: Actor, span: Span): Promise<CalendarEntry[]> {
  const found = await db.negotiation.findMany({
    where: { project: carriedBy(actor), OR: [{ on: span }, { nextStepOn: span }] },
    select: { id: true, on: true, asked: true, nextStep: true, nextStepOn: true, project },
    take: MOST,
  })
  return found.flatMap(({ id, on, asked, nextStep, nextStepOn, project: { id: projectId, name: about } }) => {
    const href = `/projects/${projectId}#negotiations`
    const step = { about, href, text: nextStep }
    return [
      entry('round', id, on, { about, href, text: asked }),
      ...(nextStepOn ? [entry('nextStep', `${id}-next`, nextStepOn, step)] : []),
    ]
  })
}

async function evaluations(actor: Actor, dueOn: Span): Promise<CalendarEntry[]> {
  const found = await db.evaluation.findMany({
    where: { dueOn, departmentId: { in: evaluatorOf(actor) }, concludedOn: null, withdrawnOn: null },
    select: { id: true, dueOn: true, project },
    take: MOST,
  })
  return found.map(({ id, dueOn: on, project: { name } }) =>
    entry('evaluation', id, on, { about: name, text: null, href: `/evaluations/${id}` }),
  )
}

async function promises(actor: Actor, dueOn: Span): Promise<CalendarEntry[]> {
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

async function milestones(actor: Actor, plannedOn: Span): Promise<CalendarEntry[]> {
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
async function owned(actor: Actor, dueOn: Span): Promise<CalendarEntry[]> {
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

type Details = Pick<CalendarEntry, 'about' | 'text' | 'href'> & {
  endsOn?: Date | null
  milestone?: MilestoneKind
}

function entry(
  kind: CalendarEntry['kind'],
  uid: string,
  on: Date,
  { endsOn, ...details }: Details,
): CalendarEntry {
  return { uid, kind, on: fromDbDate(on), endsOn: endsOn ? fromDbDate(endsOn) : null, ...details }
}
