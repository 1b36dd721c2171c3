import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { canDraftPlansOf, canSettlePlansOf, isOwnDraft } from './policy'
import { describeVersion, findPlanLeaders, lockPlan } from './queries'
import { missingForSubmission, type PlanState } from './rules'
import type { ApproveWorkPlan, ReturnWorkPlan, SubmitWorkPlan } from './schema'

type Settled = Promise<Outcome<{ planId: string; seq: number }>>

/** A draft that is whole goes to the entity's leader; from then on nobody edits it. */
export async function submitWorkPlan(actor: Actor, { planId, version }: SubmitWorkPlan): Settled {
  return inChange(actor, async (change) => {
    const { entityId, latest } = await lockPlan(change.tx, actor, planId)
    if (!canDraftPlansOf(actor, entityId)) throw forbidden()
    if (latest.state !== 'DRAFT') return refused('work-plans.notADraft')
    if (latest.version !== version) throw conflict(describeVersion(latest))
    const missing = missingForSubmission(latest)
    if (missing.length > 0) return refused('work-plans.incomplete', { details: { missing } })
    return changeState(change, { planId, latest }, { state: 'SUBMITTED', submittedAt: new Date() })
  })
}

/** Approved by the leader, the version is the one that holds. */
export async function approveWorkPlan(actor: Actor, { planId, version, note }: ApproveWorkPlan): Settled {
  return settle(actor, { planId, version, note: note ?? null, state: 'APPROVED' })
}

/** Returned with a note; the officers go on with a new version. */
export async function returnWorkPlan(actor: Actor, { planId, version, note }: ReturnWorkPlan): Settled {
  return settle(actor, { planId, version, note, state: 'RETURNED' })
}

type Verdict = { planId: string; version: number; note: string | null; state: 'APPROVED' | 'RETURNED' }

async function settle(actor: Actor, { planId, version, note, state }: Verdict): Settled {
  return inChange(actor, async (change) => {
    const { entityId, latest } = await lockPlan(change.tx, actor, planId)
    if (!canSettlePlansOf(actor, entityId)) throw forbidden()
    if (latest.state !== 'SUBMITTED') return refused('work-plans.notSubmitted')
    if (latest.version !== version) throw conflict(describeVersion(latest))
    if (isOwnDraft(actor, latest.byId, await findPlanLeaders(change.tx, entityId)))
      return refused('work-plans.ownDraft')
    return changeState(
      change,
      { planId, latest },
      { state, settledAt: new Date(), settledNote: note, settledById: actor.userId || null },
    )
  })
}

type NewState = {
  state: PlanState
  submittedAt?: Date
  settledAt?: Date
  settledNote?: string | null
  settledById?: string | null
}

const ACTS = { DRAFT: 'draft', SUBMITTED: 'submit', APPROVED: 'approve', RETURNED: 'return' } as const

type InHand = { planId: string; latest: Awaited<ReturnType<typeof lockPlan>>['latest'] }

async function changeState({ tx, audit }: Change, { planId, latest }: InHand, next: NewState): Settled {
  const { id, seq, state } = latest
  await tx.workPlanVersion.update({ where: { id }, data: { ...next, version: { increment: 1 } } })
  audit({
    act: `work-plans.${ACTS[next.state]}`,
    record: 'WorkPlan',
    id: planId,
    before: { seq, state },
    after: { seq, state: next.state },
    reason: next.settledNote,
  })
  return accepted({ planId, seq })
}
