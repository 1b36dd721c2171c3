import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { changeCommitment } from './change-commitment'
import { type CommitmentState, needsReview } from './rules'
import type { FulfilCommitment, ReopenCommitment, WaiveCommitment } from './schema'

type Settled = Promise<Outcome<{ commitmentId: string }>>

/** Kept, with its evidence, on a day from the contract's own on: before it nothing was promised. */
export async function fulfilCommitment(
  actor: Actor,
  { commitmentId, on, evidence }: FulfilCommitment,
): Settled {
  return appendState(actor, commitmentId, { state: 'FULFILLED', on, evidence })
}

/** Given up, with a reason; it no longer keeps the project from closing. */
export async function waiveCommitment(actor: Actor, { commitmentId, on, reason }: WaiveCommitment): Settled {
  return appendState(actor, commitmentId, { state: 'WAIVED', on, reason })
}

/** Fulfilled or waived too early: open again, with a reason. */
export async function reopenCommitment(
  actor: Actor,
  { commitmentId, on, reason }: ReopenCommitment,
): Settled {
  return appendState(actor, commitmentId, { state: 'OPEN', on, reason })
}

type NewState = { state: CommitmentState; on: CalendarDate; evidence?: string; reason?: string }

const ACTS = { FULFILLED: 'fulfil', WAIVED: 'waive', OPEN: 'reopen' } as const

async function appendState(actor: Actor, commitmentId: string, change: NewState): Settled {
  return changeCommitment(actor, commitmentId, async ({ tx, project, today, audit }, stored) => {
    const { state, on, evidence, reason } = change
    if ((stored.state === 'OPEN') === (state === 'OPEN')) {
      return refused(state === 'OPEN' ? 'commitments.openAlready' : 'commitments.settled')
    }
    if (state === 'OPEN' && project.status === 'CLOSED') return refused('commitments.reopenProjectFirst')
    if (state === 'OPEN' && needsReview(stored, project.signedOn)) return refused('commitments.reviewFirst')
    if (state === 'FULFILLED' && !project.signedOn) return refused('commitments.notSigned')
    const signedOn = state === 'FULFILLED' ? project.signedOn : null
    const outOfRange = refuseDate(
      { path: 'on', on },
      {
        notBefore: [
          { on: stored.states.at(-1)?.on, code: 'commitments.beforePrevious' },
          { on: signedOn, code: 'commitments.beforeSigned' },
        ],
        notAfter: [{ on: today, code: 'commitments.inTheFuture' }],
      },
    )
    if (outOfRange) return outOfRange
    await tx.commitmentStateChange.create({
      data: {
        ...change,
        commitmentId,
        seq: stored.states.length + 1,
        on: toDbDate(on),
        byId: actor.userId || null,
      },
    })
    await tx.commitment.update({
      where: { id: commitmentId },
      data: { state, version: { increment: 1 } },
    })
    audit({
      act: `commitments.${ACTS[state]}`,
      record: 'Commitment',
      id: commitmentId,
      projectId: stored.projectId,
      before: { state: stored.state },
      after: { state, on, evidence },
      reason,
    })
    return accepted({ commitmentId })
  })
}
