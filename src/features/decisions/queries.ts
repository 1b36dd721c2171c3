import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { fromDbDate, parseCalendarDate, toDbDate, today } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { CommitteeMeeting, Prisma } from '@/server/generated/prisma/client'
import { keepsMeetings, seesMeetings, visibleMeetings } from './policy'
import { AGENDA_STAGES } from './rules'
import type { FindForAgenda, MeetingFilters } from './schema'

const DEFAULT_LIMIT = 50
const named = { select: { id: true, name: true, nameEn: true } } as const

/** Meetings of today and to come, the next one first, or those held before, the latest first. */
export async function listMeetings(
  actor: Actor,
  { tab = 'upcoming', q, cursor, limit }: MeetingFilters = {},
) {
  if (!seesMeetings(actor)) throw forbidden()
  const upcoming = tab === 'upcoming'
  const order = upcoming ? 'asc' : 'desc'
  const size = limit ?? DEFAULT_LIMIT
  const found = await db.committeeMeeting.findMany({
    where: { AND: [...meetingsFound(actor, { tab, q }), afterCursor(cursor, upcoming)] },
    include: {
      _count: {
        select: {
          agenda: { where: { project: visibleProjects(actor) } },
          decisions: { where: { project: visibleProjects(actor) } },
        },
      },
    },
    orderBy: [{ heldOn: order }, { id: order }],
    take: size + 1,
  })
  const items = found.slice(0, size).map(({ _count, ...meeting }) => ({
    ...describeMeeting(meeting),
    projects: _count.agenda,
    decided: _count.decisions,
  }))
  const last = found.length > size ? items.at(-1) : undefined
  return { items, nextCursor: last ? writeCursor({ value: last.heldOn, id: last.id }) : null }
}

/** How many meetings the filters find, whatever the page. */
export async function countMeetings(actor: Actor, filters: MeetingFilters = {}): Promise<number> {
  if (!seesMeetings(actor)) throw forbidden()
  return db.committeeMeeting.count({ where: { AND: meetingsFound(actor, filters) } })
}

function meetingsFound(
  actor: Actor,
  { tab = 'upcoming', q }: MeetingFilters,
): Prisma.CommitteeMeetingWhereInput[] {
  const day = toDbDate(today())
  const contains = { contains: q ?? '', mode: 'insensitive' } as const
  return [
    visibleMeetings(actor),
    { heldOn: tab === 'upcoming' ? { gte: day } : { lt: day } },
    q ? { OR: [{ no: contains }, { title: contains }] } : {},
  ]
}

export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>['items'][number]

function afterCursor(cursor: string | undefined, upcoming: boolean): Prisma.CommitteeMeetingWhereInput {
  const after = readCursor(cursor, /^\d{4}-\d{2}-\d{2}$/)
  if (!after || !parseCalendarDate(after.value)) return {}
  const heldOn = toDbDate(after.value)
  return upcoming
    ? { OR: [{ heldOn: { gt: heldOn } }, { heldOn, id: { gt: after.id } }] }
    : { OR: [{ heldOn: { lt: heldOn } }, { heldOn, id: { lt: after.id } }] }
}

/** A meeting with the projects of its agenda that the actor may read, and what is known of each for a verdict. */
export async function getMeeting(actor: Actor, meetingId: string) {
  const meeting = seesMeetings(actor)
    ? await db.committeeMeeting.findFirst({ where: { id: meetingId, ...visibleMeetings(actor) } })
    : null
  if (!meeting) throw notFound()
  const [agenda, decisions] = await Promise.all([
    db.agendaItem.findMany({
      where: { meetingId, project: visibleProjects(actor) },
      select: { project: { select: agendaProject } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.decision.findMany({
      where: { meetingId, project: visibleProjects(actor) },
      include: { by: { select: { id: true, name: true } } },
    }),
  ])
  return {
    ...describeMeeting(meeting),
    isHeld: fromDbDate(meeting.heldOn) <= today(),
    agenda: agenda.map(({ project }) => ({
      project: describeAgendaProject(project),
      decision: decisions.find(({ projectId }) => projectId === project.id) ?? null,
    })),
    rights: { keep: keepsMeetings(actor) },
  }
}

export type MeetingInView = Awaited<ReturnType<typeof getMeeting>>
export type AgendaEntry = MeetingInView['agenda'][number]

const agendaProject = {
  id: true,
  no: true,
  name: true,
  summary: true,
  stage: true,
  stageSince: true,
  status: true,
  intendedAmount: true,
  illustrative: true,
  enterprise: { select: { name: true } },
  holder: named,
  chain: named,
  evaluations: {
    where: { withdrawnOn: null },
    select: { id: true, kind: true, verdict: true, conditions: true, concludedOn: true },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { askedOn: 'desc' }, { recordedAt: 'desc' }],
  },
} as const satisfies Prisma.ProjectSelect

function describeAgendaProject(project: Prisma.ProjectGetPayload<{ select: typeof agendaProject }>) {
  return {
    ...project,
    stageSince: fromDbDate(project.stageSince),
    evaluations: project.evaluations.map((evaluation) => ({
      ...evaluation,
      concludedOn: evaluation.concludedOn && fromDbDate(evaluation.concludedOn),
    })),
  }
}

export type Meeting = ReturnType<typeof describeMeeting>

export function describeMeeting(meeting: CommitteeMeeting) {
  const { id, no, title, place, note, illustrative, version } = meeting
  return { id, no, title, heldOn: fromDbDate(meeting.heldOn), place, note, illustrative, version }
}

/** The verdicts on a project, oldest first, and the meetings whose agenda it is on without a verdict yet. */
export async function listDecisions(actor: Actor, projectId: string) {
  await getProjectInView(actor, projectId)
  const meeting = { select: { id: true, no: true, title: true, heldOn: true } } as const
  const [decisions, agenda] = await Promise.all([
    db.decision.findMany({
      where: { projectId },
      include: { meeting },
      orderBy: [{ on: 'asc' }, { recordedAt: 'asc' }],
    }),
    db.agendaItem.findMany({
      where: { projectId, meeting: { decisions: { none: { projectId } } } },
      include: { meeting },
      orderBy: { meeting: { heldOn: 'asc' } },
    }),
  ])
  return {
    decisions: decisions.map(({ id, verdict, conditions, opinion, on, illustrative, meeting: held }) => ({
      id,
      verdict,
      conditions,
      opinion,
      on: fromDbDate(on),
      illustrative,
      meeting: { id: held.id, no: held.no, title: held.title },
    })),
    onAgendas: agenda.map(({ meeting: { heldOn, ...ahead } }) => ({ ...ahead, heldOn: fromDbDate(heldOn) })),
  }
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>['decisions'][number]

/** Type-ahead over the projects that can still be put on a meeting's agenda, those at 决策 first. */
export async function findProjectsForAgenda(actor: Actor, { meetingId, q }: FindForAgenda) {
  if (!keepsMeetings(actor)) throw forbidden()
  return db.project.findMany({
    where: {
      AND: [visibleProjects(actor), ...queryTerms(q).map((term) => ({ searchText: { contains: term } }))],
      grams: { hasEvery: queryGrams(q) },
      stage: { in: [...AGENDA_STAGES] },
      status: 'ACTIVE',
      agendaItems: { none: { meetingId } },
    },
    select: { id: true, name: true, stage: true, enterprise: { select: { name: true } } },
    orderBy: [{ stage: 'desc' }, { stageSince: 'asc' }, { id: 'asc' }],
    take: 12,
  })
}
