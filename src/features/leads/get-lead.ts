import { enterprisesWithPhones } from '@/features/enterprises/policy'
import { canReadProject } from '@/features/pipeline/policy'
import { type Actor, promotedEntityIdsOf, readsAllOf } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { canAmendLead, canRuleOnAppeals, canScreenLead, visibleLeads } from './policy'
import { changesOf, reportedFields } from './queries'
import { type CorrectableFields, opensProject, stateOf, withCorrections } from './rules'

const person = { select: { id: true, name: true } }
const entityName = { select: { id: true, name: true, nameEn: true } }

const wholeLead = {
  enterprise: { select: { id: true, name: true, creditCode: true } },
  entity: entityName,
  reportedBy: person,
  project: {
    omit: { searchText: true, grams: true },
    include: { holder: entityName, officer: person, chain: { select: { name: true, nameEn: true } } },
  },
  corrections: { orderBy: { recordedAt: 'asc' } },
  screenings: { include: { by: person, assignedTo: entityName }, orderBy: { recordedAt: 'asc' } },
  withdrawal: true,
  ruling: { include: { by: person } },
} satisfies Prisma.LeadInclude

type StoredLead = Prisma.LeadGetPayload<{ include: typeof wholeLead }>

/** A report as it reads after its corrections, with how it was screened, ruled on, corrected and withdrawn. */
export async function getLead(actor: Actor, leadId: string) {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id: leadId }, visibleLeads(actor)] },
    include: wholeLead,
  })
  if (!lead) throw notFound()
  const readable = canReadProject(actor, lead.project)
  const read = withCorrections(reportedFields(lead), lead.corrections.map(changesOf))
  const [source, withPhones, names, others] = await Promise.all([
    findSource(actor, read),
    readsPhone(actor, lead),
    namesOf([...lead.corrections.map(({ byId }) => byId), lead.withdrawal?.byId]),
    readable ? listOtherReports(lead) : [],
  ])
  return {
    id: lead.id,
    no: lead.no,
    kind: lead.kind,
    state: stateOf({
      kind: lead.kind,
      withdrawn: lead.withdrawal !== null,
      verdicts: lead.screenings.map(({ verdict }) => verdict),
      ruling: lead.ruling?.verdict ?? null,
    }),
    ...read,
    contactPhone: withPhones ? read.contactPhone : null,
    phoneHidden: !withPhones && read.contactPhone !== null,
    intendedAmount: lead.intendedAmount,
    recordedAt: lead.recordedAt.toISOString(),
    reason: lead.reason,
    illustrative: lead.illustrative,
    enterprise: lead.enterprise,
    entity: lead.entity,
    reportedBy: lead.reportedBy,
    ...source,
    project: describeProject(lead, readable),
    corrections: lead.corrections.map((correction) => ({
      id: correction.id,
      changes: withPhones ? changesOf(correction) : withoutPhone(changesOf(correction)),
      reason: correction.reason,
      by: names.get(correction.byId ?? '') ?? null,
      recordedAt: correction.recordedAt.toISOString(),
    })),
    screenings: lead.screenings.map(({ id, verdict, reason, on, by, assignedTo, recordedAt }) => ({
      id,
      verdict,
      reason,
      on: fromDbDate(on),
      by: by?.name ?? null,
      assignedTo,
      recordedAt: recordedAt.toISOString(),
    })),
    withdrawal: lead.withdrawal && {
      on: fromDbDate(lead.withdrawal.on),
      reason: lead.withdrawal.reason,
      by: names.get(lead.withdrawal.byId ?? '') ?? null,
    },
    ruling: lead.ruling && {
      verdict: lead.ruling.verdict,
      reason: lead.ruling.reason,
      on: fromDbDate(lead.ruling.on),
      by: lead.ruling.by?.name ?? null,
    },
    others,
    rights: rightsOn(actor, lead),
  }
}

export type LeadInView = Awaited<ReturnType<typeof getLead>>

/** The visit or the event of the report as it reads now; where a visit went, its own entity reads. */
async function findSource(actor: Actor, { visitId, eventId }: CorrectableFields) {
  const [found, event] = await Promise.all([
    visitId ? db.visit.findUnique({ where: { id: visitId } }) : null,
    eventId ? db.event.findUnique({ where: { id: eventId }, select: { id: true, name: true } }) : null,
  ])
  const visit = found && {
    id: found.id,
    on: fromDbDate(found.on),
    place: readsAllOf(actor, found.entityId) ? found.place : null,
  }
  return { visit, event }
}

async function readsPhone(actor: Actor, { entityId, enterpriseId }: StoredLead): Promise<boolean> {
  if (promotedEntityIdsOf(actor).includes(entityId)) return true
  const found = await db.enterprise.findFirst({
    where: { id: enterpriseId, ...enterprisesWithPhones(actor) },
    select: { id: true },
  })
  return found !== null
}

async function namesOf(userIds: (string | null | undefined)[]): Promise<Map<string, string>> {
  const ids = userIds.filter((id) => id !== null && id !== undefined)
  if (ids.length === 0) return new Map()
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** The other reports on the same project: who else heard of it, and who contests it. */
async function listOtherReports({ id, projectId }: StoredLead) {
  const reports = await db.lead.findMany({
    where: { projectId, id: { not: id } },
    select: { id: true, no: true, kind: true, reportedOn: true, entity: entityName },
    orderBy: { recordedAt: 'asc' },
    take: 50,
  })
  return reports.map((report) => ({ ...report, reportedOn: fromDbDate(report.reportedOn) }))
}

/** Of a project that one may not read: its number, its name and who holds it, as the duplicate check told. */
function describeProject({ project }: StoredLead, readable: boolean) {
  const { id, no, name, holder } = project
  if (!readable) return { id: null, no, name, holder, officer: null, chain: null, stage: null, status: null }
  const { officer, chain, stage, status } = project
  return { id, no, name, holder, officer, chain, stage, status }
}

function withoutPhone({ contactPhone: _, ...changes }: ReturnType<typeof changesOf>) {
  return changes
}

function rightsOn(actor: Actor, lead: StoredLead) {
  const { kind, project, screenings, withdrawal, ruling } = lead
  const standing = withdrawal === null && ruling === null
  const accepted = screenings.some(({ verdict }) => verdict === 'ACCEPT')
  const screenable = opensProject(kind) && standing && !accepted && project.status === 'ACTIVE'
  return {
    screen: screenable && canScreenLead(actor, project),
    rule: kind === 'APPEAL' && standing && canRuleOnAppeals(actor),
    correct: canAmendLead(actor, lead),
    withdraw: standing && canAmendLead(actor, lead),
  }
}
