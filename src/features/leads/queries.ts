import { canReadProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { queryGrams, queryTerms } from '@/lib/grams'
import { db, type Tx } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Lead, Prisma } from '@/server/generated/prisma/client'
import { screensForEntities, visibleLeads } from './policy'
import {
  type CorrectableFields,
  type CorrectionChanges,
  LEAD_LIMITS,
  type LeadLimits,
  type LeadState,
  protectedSince,
  stateOf,
  timeLeft,
  withCorrections,
} from './rules'
import type { LeadFilters } from './schema'

const leadRow = {
  enterprise: { select: { id: true, name: true } },
  entity: { select: { id: true, name: true, nameEn: true } },
  reportedBy: { select: { id: true, name: true } },
  project: {
    select: {
      id: true,
      no: true,
      name: true,
      stage: true,
      status: true,
      holderId: true,
      readerIds: true,
      askedIds: true,
      holder: { select: { id: true, name: true, nameEn: true } },
      officer: { select: { id: true, name: true } },
    },
  },
  corrections: { select: { changes: true }, orderBy: { recordedAt: 'asc' } },
  screenings: { select: { verdict: true, on: true, recordedAt: true }, orderBy: { recordedAt: 'asc' } },
  withdrawal: { select: { on: true } },
  ruling: { select: { verdict: true } },
} satisfies Prisma.LeadInclude

type StoredRow = Prisma.LeadGetPayload<{ include: typeof leadRow }>

/** A page of reports, newest first; those of one's own entity on others' projects are among them. */
export async function listLeads(actor: Actor, filters: LeadFilters) {
  const limit = filters.limit ?? 50
  const sort = filters.sort ?? '-reportedOn'
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const)
  const by = sort.endsWith('no') ? 'no' : 'reportedOn'
  const rows = await db.lead.findMany({
    where: { AND: [...(await leadsFound(actor, filters)), after(by, direction, filters.cursor)] },
    include: leadRow,
    orderBy: [{ [by]: direction }, { id: direction }],
    take: limit + 1,
  })
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const value = last && (by === 'no' ? String(last.no) : fromDbDate(last.reportedOn))
  return {
    items: items.map((lead) => describeRow(actor, lead)),
    nextCursor: last && value ? writeCursor({ value, id: last.id }) : null,
  }
}

export type LeadRow = ReturnType<typeof describeRow>

/** How many reports the filters find, whatever the page. */
export async function countLeads(actor: Actor, filters: LeadFilters): Promise<number> {
  return db.lead.count({ where: { AND: await leadsFound(actor, filters) } })
}

async function leadsFound(actor: Actor, filters: LeadFilters): Promise<Prisma.LeadWhereInput[]> {
  const ofEvent = filters.event ? [{ id: { in: await leadsOfEvent(filters.event) } }] : []
  return [visibleLeads(actor), ...leadsAsked(filters), ...ofEvent]
}

function leadsAsked(filters: LeadFilters): Prisma.LeadWhereInput[] {
  const { entity, campaign, source, state, from, to, q } = filters
  const terms = queryTerms(q ?? '')
  return [
    ...(entity ? [{ entityId: entity }] : []),
    ...(campaign ? [{ project: { campaigns: { some: { campaignId: campaign } } } }] : []),
    ...(source ? [{ source }] : []),
    ...(state ? [inState[state]] : []),
    ...(from ? [{ reportedOn: { gte: toDbDate(from) } }] : []),
    ...(to ? [{ reportedOn: { lte: toDbDate(to) } }] : []),
    ...(terms.length ? [{ project: { grams: { hasEvery: queryGrams(q ?? '') } } }] : []),
    ...terms.map((term) => ({ project: { searchText: { contains: term } } })),
  ]
}

/** Ids of the reports that came of an event, as they read after their corrections. */
async function leadsOfEvent(eventId: string): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    select l."id" from "Lead" l left join lateral (
      select "changes"->'eventId'->>'to' as "to" from "LeadCorrection"
      where "leadId" = l."id" and "changes" ? 'eventId' order by "recordedAt" desc limit 1) c on true
    where case when c is null then l."eventId" else c."to"::uuid end = ${eventId}::uuid`
  return found.map(({ id }) => id)
}

const standing = { withdrawal: { is: null } }
const opening = { ...standing, kind: { in: ['FIRST' as const, 'SEPARATE' as const] } }
const contesting = { ...standing, kind: 'APPEAL' as const }

/** `stateOf` as where-clauses; a test holds the two together. */
const inState: Record<LeadState, Prisma.LeadWhereInput> = {
  WAITING: { ...opening, screenings: { none: {} } },
  ASSIGNED: {
    ...opening,
    screenings: { some: { verdict: 'ASSIGN' }, none: { verdict: { in: ['ACCEPT', 'REJECT'] } } },
  },
  ACCEPTED: { ...opening, screenings: { some: { verdict: 'ACCEPT' } } },
  REJECTED: { ...opening, screenings: { some: { verdict: 'REJECT' }, none: { verdict: 'ACCEPT' } } },
  WITHDRAWN: { withdrawal: { isNot: null } },
  SUPPORTING: { ...standing, kind: 'SUPPORTING' },
  APPEALED: { ...contesting, ruling: { is: null } },
  UPHELD: { ...contesting, ruling: { is: { verdict: 'UPHELD' } } },
  DISMISSED: { ...contesting, ruling: { is: { verdict: 'DISMISSED' } } },
}

const A_DAY = /^\d{4}-\d\d-\d\d$/
const A_NUMBER = /^\d{1,9}$/

function after(by: 'no' | 'reportedOn', direction: 'asc' | 'desc', cursor?: string): Prisma.LeadWhereInput {
  const start = readCursor(cursor, by === 'no' ? A_NUMBER : A_DAY)
  if (!start) return {}
  const beyond = direction === 'desc' ? 'lt' : 'gt'
  if (by === 'no') return { no: { [beyond]: Number(start.value) } }
  const day = toDbDate(start.value)
  return { OR: [{ reportedOn: { [beyond]: day } }, { reportedOn: day, id: { [beyond]: start.id } }] }
}

function describeRow(actor: Actor, lead: StoredRow) {
  const { id, no, kind, enterprise, entity, reportedBy, project, illustrative, intendedAmount } = lead
  const read = withCorrections(reportedFields(lead), lead.corrections.map(changesOf))
  const readable = canReadProject(actor, project)
  return {
    id,
    no,
    kind,
    state: stateOf({
      kind,
      withdrawn: lead.withdrawal !== null,
      verdicts: lead.screenings.map(({ verdict }) => verdict),
      ruling: lead.ruling?.verdict ?? null,
    }),
    projectName: read.projectName,
    reportedOn: read.reportedOn,
    recordedAt: lead.recordedAt.toISOString(),
    source: read.source,
    intendedAmount,
    illustrative,
    enterprise,
    entity,
    reportedBy,
    project: {
      id: readable ? project.id : null,
      no: project.no,
      name: project.name,
      holder: project.holder,
      officer: readable ? project.officer : null,
      stage: readable ? project.stage : null,
      status: readable ? project.status : null,
    },
  }
}

export function changesOf({ changes }: { changes: unknown }): CorrectionChanges {
  return changes as CorrectionChanges
}

/** The fields of a report that a correction may restate, as they were written. */
export function reportedFields(lead: Lead): CorrectableFields {
  const { projectName, source, visitId, eventId, sourceNote, contactName, contactPhone, summary } = lead
  return {
    projectName,
    reportedOn: fromDbDate(lead.reportedOn),
    source,
    visitId,
    eventId,
    sourceNote,
    contactName,
    contactPhone,
    summary,
  }
}

/** The same fields as they read after all corrections. */
export async function readAsCorrected(tx: Tx, lead: Lead): Promise<CorrectableFields> {
  const corrections = await tx.leadCorrection.findMany({
    where: { leadId: lead.id },
    orderBy: { recordedAt: 'asc' },
    select: { changes: true },
  })
  return withCorrections(reportedFields(lead), corrections.map(changesOf))
}

/** A report for a command to work on; notFound when the actor may not read it. */
export async function findVisibleLead(actor: Actor, leadId: string): Promise<Lead> {
  const lead = await db.lead.findFirst({ where: { AND: [{ id: leadId }, visibleLeads(actor)] } })
  if (!lead) throw notFound()
  return lead
}

const MOST_WAITING = 200

/** What waits for the actor's verdict, with the time left: overdue first, then by what is due next. */
export async function listLeadsToScreen(actor: Actor) {
  const entities = screensForEntities(actor)
  const [limits, leads] = await Promise.all([
    findLeadLimits(),
    db.lead.findMany({
      where: {
        ...opening,
        project: {
          status: 'ACTIVE',
          stage: 'DISCOVERY',
          ...(entities ? { holderId: { in: entities } } : {}),
        },
        screenings: { none: { verdict: 'ACCEPT' } },
      },
      include: leadRow,
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: MOST_WAITING,
    }),
  ])
  const waiting = leads.map((lead) => ({
    ...describeRow(actor, lead),
    timeLeft: timeLeft(waitingSince(lead), limits, today()),
  }))
  return waiting.toSorted((one, other) => one.timeLeft.assessBy.localeCompare(other.timeLeft.assessBy))
}

export type LeadToScreen = Awaited<ReturnType<typeof listLeadsToScreen>>[number]

/** The clock starts anew for the entity that a report was assigned to. */
function waitingSince({ recordedAt, screenings }: StoredRow) {
  return today(screenings.at(-1)?.recordedAt ?? recordedAt)
}

/** Appeals that nobody has ruled on yet, oldest first, as far as the actor reads them. */
export async function listAppeals(actor: Actor) {
  const appeals = await db.lead.findMany({
    where: { AND: [visibleLeads(actor), inState.APPEALED] },
    include: leadRow,
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: MOST_WAITING,
  })
  return appeals.map((lead) => ({ ...describeRow(actor, lead), reason: lead.reason }))
}

export type Appeal = Awaited<ReturnType<typeof listAppeals>>[number]

/** Days allowed, from the settings where they are set. */
export async function findLeadLimits(): Promise<LeadLimits> {
  const set = await db.setting.findMany({ where: { key: { in: Object.keys(LEAD_LIMITS) } } })
  const days = set.flatMap(({ key, value }) =>
    Number.isInteger(value) ? [[key, Number(value)] as const] : [],
  )
  return { ...LEAD_LIMITS, ...Object.fromEntries(days) }
}

/** The day before which an activity protects its project no longer; the same for everyone who is signed in. */
export async function getProtectedSince(_actor: Actor): Promise<CalendarDate> {
  return protectedSince(await findLeadLimits(), today())
}
