import type { Change } from '@/features/audit/seal-change'
import { ensureContact } from '@/features/enterprises/commands'
import type { KnownEnterprise } from '@/features/enterprises/ensure-enterprise'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import type { ReadReport } from './read-report'
import type { LeadKind } from './rules'

/** A report that stands: of which enterprise, of which kind, and beside whose report. */
export type Report = ReadReport & { kind: LeadKind; enterprise: KnownEnterprise; ofLeadId?: string }

/** A row of the ledger of reports on a project that is open already. */
export async function writeLead(
  change: Change,
  actor: Actor,
  report: Report & { projectId: string },
): Promise<{ id: string; no: number }> {
  const { holderId, reportedOn, enterprise, projectId } = report
  const lead = await change.tx.lead.create({
    data: {
      ...toldOf(report),
      projectId,
      enterpriseId: enterprise.id,
      entityId: holderId,
      reportedById: actor.userId || null,
      reportedOn: toDbDate(reportedOn),
    },
    select: { id: true, no: true },
  })
  auditLead(change, report, { projectId, leadId: lead.id })
  return lead
}

/** Keeps whom a report names. */
export async function keepContact(change: Change, { input, enterprise }: Report): Promise<void> {
  const { contactName, contactPhone } = input
  if (!contactName) return
  await ensureContact(change, { enterpriseId: enterprise.id, name: contactName, phone: contactPhone })
}

export function auditLead(change: Change, report: Report, ids: { projectId: string; leadId: string }): void {
  // Whoever reads the project reads its history, and not all of them may read telephone numbers.
  const { contactPhone: _, ...told } = toldOf(report)
  change.audit({
    act: 'lead.log',
    record: 'Lead',
    id: ids.leadId,
    projectId: ids.projectId,
    after: { ...told, enterprise: report.enterprise.name, reportedOn: report.reportedOn },
    reason: report.input.reason,
  })
}

function toldOf({ input, kind, ofLeadId }: Report) {
  return {
    kind,
    projectName: input.projectName,
    source: input.source,
    visitId: input.visitId,
    eventId: input.eventId,
    sourceNote: input.sourceNote,
    intendedAmount: input.intendedAmountYuan,
    contactName: input.contactName,
    contactPhone: input.contactPhone,
    summary: input.summary,
    ofLeadId,
    reason: input.reason,
  }
}
