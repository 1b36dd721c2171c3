import { listServiceRequests } from '@/features/aftercare/list-requests'
import { listLeads } from '@/features/leads/queries'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { canReadYearOf } from './policy'

/** One line of what is open: where it is done, what it is about, and by when. */
export type OpenLine = { id: string; href: string; title: string; about: string; on: CalendarDate }
export type OpenWork = Awaited<ReturnType<typeof listOpenWork>>

const SHOWN = 5
const DUE_DAYS = 30

/** What an entity has before it from today: visits, leads to screen, promises due in 30 days or overdue, requests. */
export async function listOpenWork(
  actor: Actor,
  { entityId, today }: { entityId: string; today: CalendarDate },
) {
  if (!canReadYearOf(actor, entityId)) throw notFound()
  const [visits, leads, promises, requests] = await Promise.all([
    listNextVisits(entityId, today),
    listLeads(actor, { entity: entityId, state: 'WAITING', sort: 'reportedOn', limit: SHOWN }),
    listPromises(entityId, today),
    listServiceRequests(actor, { holder: entityId, state: 'OPEN', limit: SHOWN }),
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
