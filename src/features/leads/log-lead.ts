import { type Change, inChange } from '@/features/audit/seal-change'
import { ensureLocked, type KnownEnterprise, lockEnterprise } from '@/features/enterprises/ensure-enterprise'
import { canReadProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { findOpenProjects, type OpenProject, tellDuplicate } from './find-duplicates'
import { openProject } from './open-project'
import { type ReadReport, readReport } from './read-report'
import type { LeadKind } from './rules'
import type { LogLead } from './schema'
import { keepContact, writeLead } from './write-lead'

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
  return openSeparately(change, actor, report.value, known, contested ?? open[0])
}

/** A supporting report or an appeal: a row of the ledger on a project that stays whose it is. */
async function joinProject(
  change: Change,
  actor: Actor,
  read: ReadReport,
  project: OpenProject | undefined,
): Promise<Outcome<LoggedLead>> {
  if (!project) return refusedChoice()
  const kind = read.input.resolution === 'appeal' ? 'APPEAL' : 'SUPPORTING'
  if (kind === 'APPEAL' && project.holderId === read.holderId) return refused('leads.appealAgainstOneself')
  const {
    enterpriseId: id,
    enterpriseName: name,
    creditCode,
    projectId,
    projectNo,
    leadId: ofLeadId,
  } = project
  const report = { ...read, kind, enterprise: { id, name, creditCode }, ofLeadId } as const
  await keepContact(change, report)
  const lead = await writeLead(change, actor, { ...report, projectId })
  const readable = canReadProject(actor, project)
  return accepted({
    leadId: lead.id,
    leadNo: lead.no,
    kind,
    projectId: readable ? projectId : null,
    projectNo,
  })
}

function refusedChoice(): Refused {
  return refused('leads.noLongerOpen', { fields: [{ path: 'ofLeadId', code: 'projectNoLongerOpen' }] })
}

/** The first report of an enterprise, or one for a project of its own beside those that are open already. */
async function openSeparately(
  change: Change,
  actor: Actor,
  read: ReadReport,
  known: KnownEnterprise | null,
  beside: OpenProject | undefined,
): Promise<Outcome<LoggedLead>> {
  const ensured = await ensureLocked(change, actor, read.input.enterprise, known)
  if (!ensured.ok) return ensured
  const kind = beside ? 'SEPARATE' : 'FIRST'
  const report = { ...read, kind, enterprise: ensured.value, ofLeadId: beside?.leadId } as const
  await keepContact(change, report)
  const { leadId, leadNo, projectId, projectNo } = await openProject(change, actor, report)
  return accepted({ leadId, leadNo, kind, projectId, projectNo })
}
