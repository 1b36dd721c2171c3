import { type Change, inChange } from '@/features/audit/seal-change'
import { ensureContact } from '@/features/enterprises/commands'
import {
  ensureEnterprise,
  type KnownEnterprise,
  lockEnterprise,
} from '@/features/enterprises/ensure-enterprise'
import { canReadProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { findOpenProjects, type OpenProject, tellDuplicate } from './find-duplicates'
import { openProject } from './open-project'
import { type ReadReport, readReport } from './read-report'
import type { LeadKind } from './rules'
import type { LogLead } from './schema'

/** `projectId` is null when the report supports or contests a project that the reporter may not read. */
export type LoggedLead = {
  leadId: string
  leadNo: number
  kind: LeadKind
  projectId: string | null
  projectNo: number
}

/**
 * Logs a report and, when it is the first of its enterprise, opens the project, in one act. Who was first is decided
 * under a lock on the enterprise. A duplicate is refused (`leads.duplicate`, the open projects in `details`) until the
 * officer says whether it is a supporting report, an appeal or a separate project.
 */
export async function logLead(actor: Actor, input: LogLead): Promise<Outcome<LoggedLead>> {
  return inChange(actor, (change) => logLeadInside(change, actor, input))
}

/** The same within an act that does more, such as recording the visit that the lead came from. */
export async function logLeadInside(
  change: Change,
  actor: Actor,
  input: LogLead,
): Promise<Outcome<LoggedLead>> {
  const report = await readReport(change.tx, actor, input, today())
  if (!report.ok) return report
  const known = await lockEnterprise(change.tx, input.enterprise)
  const open = await findOpenProjects(change.tx, known, input.enterprise)
  if (open.length > 0 && !input.resolution) {
    const duplicates = open.map((project) => tellDuplicate(actor, project))
    return refused('leads.duplicate', { params: { count: duplicates.length }, details: { duplicates } })
  }
  const contested = open.find(({ leadId }) => leadId === input.ofLeadId)
  if (input.resolution === 'supporting' || input.resolution === 'appeal') {
    return joinProject(change, actor, report.value, contested)
  }
  return openSeparately(change, actor, report.value, contested ?? open[0])
}

/** A supporting report or an appeal: a row of the ledger on a project that stays whose it is. */
async function joinProject(
  change: Change,
  actor: Actor,
  report: ReadReport,
  project: OpenProject | undefined,
): Promise<Outcome<LoggedLead>> {
  if (!project) return refusedChoice()
  const kind = report.input.resolution === 'appeal' ? 'APPEAL' : 'SUPPORTING'
  if (kind === 'APPEAL' && project.holderId === report.holderId) return refused('leads.appealAgainstOneself')
  const enterprise = {
    id: project.enterpriseId,
    name: project.enterpriseName,
    creditCode: project.creditCode,
  }
  const { id, no } = await writeLead(change, actor, { report, kind, enterprise, project })
  const readable = canReadProject(actor, project)
  return accepted({
    leadId: id,
    leadNo: no,
    kind,
    projectId: readable ? project.projectId : null,
    projectNo: project.projectNo,
  })
}

function refusedChoice(): Refused {
  return refused('leads.noLongerOpen', { fields: [{ path: 'ofLeadId', code: 'projectNoLongerOpen' }] })
}

/** The first report of an enterprise, or one for a project of its own beside those that are open already. */
async function openSeparately(
  change: Change,
  actor: Actor,
  report: ReadReport,
  beside: OpenProject | undefined,
): Promise<Outcome<LoggedLead>> {
  const ensured = await ensureEnterprise(change, actor, report.input.enterprise)
  if (!ensured.ok) return ensured
  const kind = beside ? 'SEPARATE' : 'FIRST'
  const logged = await openProject(change, actor, report, ensured.value, async (project) => {
    const { id, no } = await writeLead(change, actor, {
      report,
      kind,
      enterprise: ensured.value,
      project: { ...project, leadId: beside?.leadId },
    })
    return { leadId: id, leadNo: no }
  })
  return logged.ok ? accepted({ ...logged.value, kind }) : logged
}

type NewLead = {
  report: ReadReport
  kind: LeadKind
  enterprise: KnownEnterprise
  project: { projectId: string; leadId?: string }
}

async function writeLead(change: Change, actor: Actor, { report, kind, enterprise, project }: NewLead) {
  const { input, holderId, reportedOn } = report
  const { contactName, contactPhone } = input
  if (contactName) {
    await ensureContact(change, { enterpriseId: enterprise.id, name: contactName, phone: contactPhone })
  }
  const told = {
    kind,
    projectName: input.projectName,
    source: input.source,
    visitId: input.visitId,
    eventId: input.eventId,
    sourceNote: input.sourceNote,
    intendedAmount: input.intendedAmountYuan,
    contactName,
    contactPhone,
    summary: input.summary,
    ofLeadId: project.leadId,
    reason: input.reason,
  }
  const lead = await change.tx.lead.create({
    data: {
      ...told,
      projectId: project.projectId,
      enterpriseId: enterprise.id,
      entityId: holderId,
      reportedById: actor.userId || null,
      reportedOn: toDbDate(reportedOn),
    },
    select: { id: true, no: true },
  })
  change.audit({
    act: 'lead.log',
    record: 'Lead',
    id: lead.id,
    projectId: project.projectId,
    after: { ...withoutPhone(told), enterprise: enterprise.name, reportedOn },
    reason: input.reason,
  })
  return lead
}

// Whoever reads the project reads its history, and not all of them may read telephone numbers.
function withoutPhone({ contactPhone: _, ...told }: { contactPhone?: string | null }) {
  return told
}
