import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { notFound } from '@/server/errors'
import { lockVisit } from './change-visit'
import type { SettleNextStep } from './schema'

/** A next step is done, or is not yet after all. It changes nothing else of the visit, so it asks for no version. */
export async function settleNextStep(actor: Actor, input: SettleNextStep): Promise<Outcome<{ id: string }>> {
  const { visitId, enterpriseId, done } = input
  return inChange(actor, async (change) => {
    const stored = await lockVisit(change, actor, visitId)
    const met = stored.enterprises.find((one) => one.enterpriseId === enterpriseId)
    if (!met) throw notFound()
    if (!met.nextStep) return refused('visits.noNextStep')
    const nextStepDoneOn = done ? today() : null
    await change.tx.visitEnterprise.update({
      where: { visitId_enterpriseId: { visitId, enterpriseId } },
      data: { nextStepDoneOn: nextStepDoneOn && toDbDate(nextStepDoneOn) },
    })
    change.audit({
      act: done ? 'visits.doNextStep' : 'visits.reopenNextStep',
      record: 'Visit',
      id: visitId,
      projectId: met.projectId,
      before: { entityId: stored.entityId, nextStepDoneOn: met.nextStepDoneOn },
      after: { entityId: stored.entityId, nextStep: met.nextStep, nextStepDoneOn },
    })
    return accepted({ id: visitId })
  })
}
