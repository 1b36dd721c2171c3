import { type Change, inChange } from '@/features/audit/seal-change'
import { changeProjectInside, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import type { Outcome } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'

export type StoredSigning = Awaited<ReturnType<typeof readSigning>>

/** A change of one signing, under the lock of its project; for the officers and the leader who hold that project. */
export async function changeSigning<T>(
  actor: Actor,
  signingId: string,
  work: (step: ProjectStep, signing: StoredSigning) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inChange(actor, (change) => changeSigningInside(change, actor, signingId, work))
}

/** The same within an act that does more, such as the undoing of an import. */
export async function changeSigningInside<T>(
  change: Change,
  actor: Actor,
  signingId: string,
  work: (step: ProjectStep, signing: StoredSigning) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const found = await change.tx.signing.findUnique({ where: { id: signingId }, select: { projectId: true } })
  if (!found) throw notFound()
  return changeProjectInside(change, actor, found.projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    return work(step, await readSigning(step.tx, signingId))
  })
}

async function readSigning(tx: Tx, signingId: string) {
  const { signedOn, terminatedOn, rateOn, amendments, ...signing } = await tx.signing.findUniqueOrThrow({
    where: { id: signingId },
    include: { amendments: { orderBy: [{ effectiveOn: 'asc' }, { seq: 'asc' }] } },
  })
  return {
    ...signing,
    signedOn: fromDbDate(signedOn),
    terminatedOn: terminatedOn && fromDbDate(terminatedOn),
    rateOn: rateOn && fromDbDate(rateOn),
    amendments: amendments.map(({ effectiveOn, seq, amount }) => ({
      effectiveOn: fromDbDate(effectiveOn),
      seq,
      amount,
    })),
  }
}

/** The one investment contract of a project that is in force, the increases on it, and the last day one of them changed. */
export async function findEffectiveInvestment(tx: Tx, projectId: string) {
  const effective = await tx.signing.findMany({
    where: { projectId, kind: { in: ['INVESTMENT', 'INCREASE'] }, terminatedOn: null },
    select: {
      id: true,
      kind: true,
      contractNo: true,
      signedOn: true,
      amendments: { select: { effectiveOn: true } },
    },
  })
  const investment = effective.find(({ kind }) => kind === 'INVESTMENT')
  if (!investment) return null
  const increases = effective.filter(({ kind }) => kind === 'INCREASE')
  const days = effective.flatMap(({ signedOn, amendments }) => [
    signedOn,
    ...amendments.map(({ effectiveOn }) => effectiveOn),
  ])
  return {
    id: investment.id,
    contractNo: investment.contractNo,
    signedOn: fromDbDate(investment.signedOn),
    increases: increases.map(({ id, signedOn }) => ({ id, signedOn: fromDbDate(signedOn) })),
    changedOn: days.map(fromDbDate).sort().at(-1),
  }
}
