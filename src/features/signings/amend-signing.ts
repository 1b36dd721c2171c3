import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { changeSigning, type StoredSigning } from './change-signing'
import type { AmendSigning } from './schema'

/**
 * The contract changed: its whole amount from a day on, appended. What was counted before that day stays. An amendment
 * of the same day replaces the earlier one.
 */
export async function amendSigning(
  actor: Actor,
  { signingId, effectiveOn, amountYuan, reason }: AmendSigning,
): Promise<Outcome<{ amendmentId: string }>> {
  return changeSigning(actor, signingId, async (step, signing) => {
    if (signing.kind === 'FRAMEWORK') return refused('signings.frameworkIsNotAmended')
    const outOfRange = refuseDate(
      { path: 'effectiveOn', on: effectiveOn },
      {
        notBefore: [{ on: signing.signedOn, code: 'signings.beforeSigned' }],
        notAfter: [
          { on: signing.terminatedOn, code: 'signings.afterTermination' },
          { on: step.today, code: 'signings.inTheFuture' },
        ],
      },
    )
    if (outOfRange) return outOfRange
    const { id } = await step.tx.signingAmendment.create({
      data: {
        signingId,
        seq: nextSeq(signing),
        effectiveOn: toDbDate(effectiveOn),
        amount: amountYuan,
        reason,
        byId: actor.userId || null,
      },
    })
    step.audit({
      act: 'signings.amend',
      record: 'Signing',
      id: signingId,
      projectId: signing.projectId,
      before: { amountYuan: amountOn(signing, effectiveOn) },
      after: { amountYuan, effectiveOn },
      reason,
    })
    return accepted({ amendmentId: id })
  })
}

function nextSeq({ amendments }: StoredSigning): number {
  return Math.max(0, ...amendments.map(({ seq }) => seq)) + 1
}

function amountOn({ amount, amendments }: StoredSigning, day: string): bigint {
  return amendments.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)?.amount ?? amount
}
