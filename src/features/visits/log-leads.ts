import type { Change } from '@/features/audit/seal-change'
import type { Duplicate } from '@/features/leads/find-duplicates'
import { type LoggedLead, logLeadInside } from '@/features/leads/log-lead'
import type { Actor } from '@/lib/actor'
import { accepted, type FieldProblem, type Outcome, type Refusal, refused } from '@/lib/outcome'
import type { Met } from './meet-enterprises'

export type VisitLead = LoggedLead & { enterpriseId: string }

/** An open project of an enterprise that was to become a lead; `row` is its place in the list. */
export type DuplicateInRow = Duplicate & { row: number }

/**
 * Logs the leads told with a visit, for its entity unless said otherwise; the project that a lead opens becomes the one
 * that the enterprise was met for. All problems of all of them are told at once.
 */
export async function logLeadsOfVisit(
  change: Change,
  actor: Actor,
  visit: { id: string; entityId: string },
  met: Met[],
): Promise<Outcome<VisitLead[]>> {
  const leads: VisitLead[] = []
  const refusals: { row: number; refusal: Refusal }[] = []
  for (const [row, { lead, enterpriseId }] of met.entries()) {
    if (!lead) continue
    const logged = await logLeadInside(change, actor, {
      ...lead,
      holderId: lead.holderId ?? visit.entityId,
      enterprise: { id: enterpriseId, name: undefined, creditCode: undefined },
      chainId: undefined,
      source: 'VISIT',
      visitId: visit.id,
      eventId: null,
      reportedOn: null,
    })
    if (!logged.ok) refusals.push({ row, refusal: logged.refusal })
    else leads.push({ ...logged.value, enterpriseId })
  }
  if (refusals.length > 0) return refuseTogether(refusals)
  for (const { enterpriseId, projectId } of leads) {
    if (projectId) await nameProject(change, visit.id, enterpriseId, projectId)
  }
  return accepted(leads)
}

async function nameProject({ tx }: Change, visitId: string, enterpriseId: string, projectId: string) {
  await tx.visitEnterprise.updateMany({
    where: { visitId, enterpriseId, projectId: null },
    data: { projectId },
  })
}

function refuseTogether(refusals: { row: number; refusal: Refusal }[]) {
  const fields = refusals.flatMap(({ row, refusal }) =>
    (refusal.fields ?? []).map(
      (problem): FieldProblem => ({ ...problem, path: `enterprises.${row}.lead.${problem.path}` }),
    ),
  )
  const duplicates = refusals.flatMap(({ row, refusal }) =>
    duplicatesOf(refusal).map((duplicate): DuplicateInRow => ({ ...duplicate, row })),
  )
  if (duplicates.length > 0) {
    return refused('leads.duplicate', {
      params: { count: duplicates.length },
      fields,
      details: { duplicates },
    })
  }
  return refused(refusals[0]?.refusal.code ?? 'leads.unfit', { fields })
}

function duplicatesOf({ code, details }: Refusal): Duplicate[] {
  return code === 'leads.duplicate' ? (details as { duplicates: Duplicate[] }).duplicates : []
}
