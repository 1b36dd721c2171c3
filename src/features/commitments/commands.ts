import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { changeCommitment } from './change-commitment'
import { type Clause, needsReview } from './rules'
import type { DraftCommitment, EditCommitment } from './schema'

/** A promise of one side. Incentives are drafted before signing, because the gate to 签约 asks for their review. */
export async function draftCommitment(
  actor: Actor,
  { projectId, ...input }: DraftCommitment,
): Promise<Outcome<{ commitmentId: string }>> {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    if (step.project.status === 'CLOSED') return refused('commitments.projectClosed')
    const refusal = refuseClause(step, input)
    if (refusal) return refusal
    const { id } = await step.tx.commitment.create({
      data: { projectId, byId: actor.userId || null, ...columnsOf(input) },
    })
    step.audit({ act: 'commitments.draft', record: 'Commitment', id, projectId, after: input })
    return accepted({ commitmentId: id })
  })
}

/** Only while the promise is open; a stale version is a conflict. */
export async function editCommitment(
  actor: Actor,
  { commitmentId, version, ...input }: EditCommitment,
): Promise<Outcome<{ commitmentId: string; version: number }>> {
  return changeCommitment(actor, commitmentId, async (step, stored) => {
    if (stored.version !== version) throw conflict(stored)
    if (stored.state !== 'OPEN') return refused('commitments.settled')
    const refusal = refuseClause(step, input, stored.dueOn)
    if (refusal) return refusal
    await step.tx.commitment.update({
      where: { id: commitmentId },
      data: { ...columnsOf(input), version: { increment: 1 } },
    })
    const { projectId, states: _, ...before } = stored
    step.audit({
      act: 'commitments.edit',
      record: 'Commitment',
      id: commitmentId,
      projectId,
      before,
      after: input,
    })
    return accepted({ commitmentId, version: version + 1 })
  })
}

function refuseClause(
  { project, today }: ProjectStep,
  clause: Clause & { dueOn?: CalendarDate | null },
  dueBefore: CalendarDate | null = null,
): Refused | null {
  if (needsReview(clause, project.signedOn)) {
    const fields = [{ path: 'fairVerdict', code: 'reviewNeeded' }]
    return refused('commitments.reviewFirst', { fields })
  }
  const { dueOn, reviewedOn } = clause
  const late = refuseDate(
    { path: 'reviewedOn', on: reviewedOn ?? today },
    { notAfter: [{ on: today, code: 'commitments.inTheFuture' }] },
  )
  if (late || !dueOn || dueOn === dueBefore) return late
  return refuseDate(
    { path: 'dueOn', on: dueOn },
    { notBefore: [{ on: project.signedOn, code: 'commitments.dueBeforeSigned' }] },
  )
}

function columnsOf({
  amountYuan,
  dueOn,
  reviewedOn,
  ...rest
}: Omit<DraftCommitment, 'projectId'> | Omit<EditCommitment, 'commitmentId' | 'version'>) {
  return {
    ...rest,
    amount: amountYuan ?? null,
    dueOn: dueOn ? toDbDate(dueOn) : null,
    reviewedOn: reviewedOn ? toDbDate(reviewedOn) : null,
  }
}
