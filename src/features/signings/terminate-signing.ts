import { appendMove } from '@/features/pipeline/append-move'
import type { ProjectStep } from '@/features/pipeline/change-project'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { changeSigning, findEffectiveInvestment, type StoredSigning } from './change-signing'
import type { TerminateSigning } from './schema'

/**
 * Ends the investment contract in force: from its day on neither the contract nor the increases on it count, and the
 * project is back in 洽谈 or lost. What counted until then stays.
 */
export async function terminateSigning(
  actor: Actor,
  input: TerminateSigning,
): Promise<Outcome<{ terminationId: string }>> {
  return changeSigning(actor, input.signingId, (step, signing) => terminateInside(step, signing, input))
}

/** The same for a contract that is locked already. */
export async function terminateInside(
  step: ProjectStep,
  signing: StoredSigning,
  input: TerminateSigning,
): Promise<Outcome<{ terminationId: string }>> {
  const effective = await findEffectiveInvestment(step.tx, signing.projectId)
  if (effective?.id !== signing.id) return refused('signings.notInForce')
  const outOfRange = refuseDate(
    { path: 'on', on: input.on },
    {
      notBefore: [{ on: effective.changedOn, code: 'signings.beforeLastChange' }],
      notAfter: [{ on: step.today, code: 'signings.inTheFuture' }],
    },
  )
  const refusal = outOfRange ?? (await moveAfterTermination(step, input))
  if (refusal) return refusal
  const ended = [signing.id, ...effective.increases.map(({ id }) => id)]
  await step.tx.signing.updateMany({
    where: { id: { in: ended } },
    data: { terminatedOn: toDbDate(input.on), version: { increment: 1 } },
  })
  return accepted({ terminationId: await createTermination(step, signing, input) })
}

async function moveAfterTermination(
  step: ProjectStep,
  { on, reason, afterwards, lossReason }: TerminateSigning,
): Promise<Refused | null> {
  const lost = afterwards === 'LOST'
  return appendMove(step, {
    act: 'TERMINATE',
    toStage: lost ? step.project.stage : 'NEGOTIATION',
    toStatus: lost ? 'LOST' : 'ACTIVE',
    lossReason: lost ? lossReason : null,
    on,
    reason,
  })
}

async function createTermination(
  step: ProjectStep,
  signing: StoredSigning,
  { on, reason, afterwards: then }: TerminateSigning,
): Promise<string> {
  const { id } = await step.tx.signingTermination.create({
    data: { signingId: signing.id, on: toDbDate(on), reason, then, byId: step.actor.userId || null },
  })
  step.audit({
    act: 'signings.terminate',
    record: 'Signing',
    id: signing.id,
    projectId: signing.projectId,
    after: { terminatedOn: on, afterwards: then },
    reason,
  })
  return id
}
