import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import type { Outcome } from '@/lib/outcome'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'

export const withStates = { states: { orderBy: { seq: 'asc' } } } satisfies Prisma.CommitmentInclude

export type StoredCommitment = ReturnType<typeof describeCommitment>

/** A change of one promise, under the lock of its project; for the officers and the leader who hold that project. */
export async function changeCommitment<T>(
  actor: Actor,
  commitmentId: string,
  work: (step: ProjectStep, stored: StoredCommitment) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const found = await db.commitment.findUnique({
    where: { id: commitmentId },
    select: { projectId: true },
  })
  if (!found) throw notFound()
  return changeProject(actor, found.projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const stored = await step.tx.commitment.findUniqueOrThrow({
      where: { id: commitmentId },
      include: withStates,
    })
    return work(step, describeCommitment(stored))
  })
}

type Stored = Prisma.CommitmentGetPayload<{ include: typeof withStates }>

/** A promise as plain values, with its changes of state. */
export function describeCommitment({ amount, dueOn, reviewedOn, states, ...stored }: Stored) {
  const { id, projectId, side, kind, clause, legalBasis, fairVerdict, exceptionArticle, state } = stored
  return {
    id,
    projectId,
    side,
    kind,
    clause,
    amountYuan: amount,
    dueOn: dueOn && fromDbDate(dueOn),
    legalBasis,
    fairVerdict,
    exceptionArticle,
    reviewedOn: reviewedOn && fromDbDate(reviewedOn),
    state,
    illustrative: stored.illustrative,
    version: stored.version,
    states: states.map(({ state, on, evidence, reason }) => ({
      state,
      on: fromDbDate(on),
      evidence,
      reason,
    })),
  }
}
