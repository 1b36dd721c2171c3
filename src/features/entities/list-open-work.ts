import { listServiceRequests } from '@/features/aftercare/list-requests'
import type { MilestoneKind } from '@/features/construction/rules'
import { listTargets } from '@/features/events/list-targets'
import { listLeads } from '@/features/leads/queries'
import { listQuietProjects } from '@/features/supervision/list-quiet-projects'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { canReadYearOf } from './policy'

/** One line of what is open: where it is done, what it is about, and by when. */
export type OpenLine = {
  id: string
  href: string
  title: string
  about: string
  on: CalendarDate
  /** Which milestone, where the line is one. */
  milestone?: MilestoneKind
}
export type OpenWork = Awaited<ReturnType<typeof listOpenWork>>

const SHOWN = 5
const DUE_DAYS = 30

/**
 * What an entity has before it from today: visits, leads to screen, promises and milestones due in 30 days or overdue,
 * requests, target enterprises that have brought no lead, projects on which nothing happens.
 */
export async function listOpenWork(
  actor: Actor,
  { entityId, today }: { entityId: string; today: CalendarDate },
) {
  if (!canReadYearOf(actor, entityId)) throw notFound()
  const [visits, leads, promises, requests, milestones, targets, quiet] = await Promise.all([
    listNextVisits(entityId, today),
    listLeads(actor, { entity: entityId, state: 'WAITING', sort: 'reportedOn', limit: SHOWN }),
    listPromises(entityId, today),
    listServiceRequests(actor, { holder: entityId, state: 'OPEN', limit: SHOWN }),
    listMilestones(entityId, today),
    listTargets(actor, { holder: entityId, state: 'open', lead: 'no', limit: SHOWN }),
    listQuietProjects(actor, { holder: entityId, limit: SHOWN }),
  ])
  return {
    visits,
    leads: leads.items.map(
      (lead): OpenLine => ({
        id: lead.id,
        href: `/leads/${lead.id}`,
        title: lead.projectName,
        about: lead.enterprise.name,
        on: lead.reportedOn,
      }),
    ),
    promises,
    requests: requests.items.map(
      ({ id, title, project, dueOn }): OpenLine => ({
        id,
        href: `/service-requests/${id}`,
        title,
        about: project,
        on: dueOn,
      }),
    ),
    milestones,
    targets: targets.items.map(
      ({ id, event, enterprise, officer, chosenOn }): OpenLine => ({
        id,
        // Where it was chosen, which whoever reads the entity may read too.
        href: `/events/${event.id}`,
        title: enterprise.name,
        about: officer ? `${event.name} · ${officer.name}` : event.name,
        on: chosenOn,
      }),
    ),
    quiet: quiet.items.map(
      ({ id, name, officer, lastActivityOn }): OpenLine => ({
        id,
        href: `/projects/${id}`,
        title: name,
        about: officer?.name ?? '',
        on: lastActivityOn,
      }),
    ),
  }
}

async function listNextVisits(entityId: string, today: CalendarDate): Promise<OpenLine[]> {
  const visits = await db.visit.findMany({
    where: { entityId, status: 'PLANNED', on: { gte: toDbDate(today) } },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: {
      id: true,
      on: true,
      purpose: true,
      place: true,
      enterprises: { select: { enterprise: { select: { name: true } } }, orderBy: { enterpriseId: 'asc' } },
    },
  })
  return visits.map(({ id, on, purpose, place, enterprises }) => ({
    id,
    href: `/visits/${id}`,
    title: purpose,
    about: enterprises.map(({ enterprise }) => enterprise.name).join('、') || place,
    on: fromDbDate(on),
  }))
}

async function listPromises(entityId: string, today: CalendarDate): Promise<OpenLine[]> {
  const promises = await db.commitment.findMany({
    where: {
      state: 'OPEN',
      dueOn: { lte: toDbDate(addDays(today, DUE_DAYS)) },
      project: { holderId: entityId, status: { in: ['ACTIVE', 'PAUSED'] } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, clause: true, dueOn: true, project: { select: { id: true, name: true } } },
  })
  return promises.flatMap(({ id, clause, dueOn, project }) =>
    dueOn
      ? [
          {
            id,
            href: `/projects/${project.id}#commitments`,
            title: clause,
            about: project.name,
            on: fromDbDate(dueOn),
          },
        ]
      : [],
  )
}

async function listMilestones(entityId: string, today: CalendarDate): Promise<OpenLine[]> {
  const milestones = await db.milestone.findMany({
    where: {
      achievedOn: null,
      plannedOn: { lte: toDbDate(addDays(today, DUE_DAYS)) },
      project: { holderId: entityId, status: { in: ['ACTIVE', 'PAUSED'] } },
    },
    orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, kind: true, plannedOn: true, project: { select: { id: true, name: true } } },
  })
  return milestones.flatMap(({ id, kind, plannedOn, project }) => {
    const href = `/projects/${project.id}#milestones`
    const line = { id, href, title: project.name, about: '', milestone: kind }
    return plannedOn ? [{ ...line, on: fromDbDate(plannedOn) }] : []
  })
}
