import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { missingForSupport } from './rules'
import type { MarkWorkStep } from './schema'

/**
 * A step is done on a day that is not in the future, or not done after all. 要素保障 is done when all that the project
 * needs is secured or dropped.
 */
export async function markWorkStep(
  actor: Actor,
  input: MarkWorkStep,
): Promise<Outcome<{ step: string; version: number }>> {
  const { projectId, step: workStep, version, doneOn = null, note = null } = input
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const key = { projectId_step: { projectId, step: workStep } }
    const stored = await step.tx.projectWorkStep.findUnique({ where: key })
    if ((stored?.version ?? 0) !== version) throw conflict(presentStep(stored))
    const refusal = doneOn && (await refuseMark(step, { ...input, doneOn }))
    if (refusal) return refusal
    const data = { doneOn: doneOn && toDbDate(doneOn), note, byId: actor.userId || null }
    const { id } = await step.tx.projectWorkStep.upsert({
      where: key,
      create: { ...data, projectId, step: workStep },
      update: { ...data, version: { increment: 1 }, recordedAt: new Date() },
    })
    step.audit({
      act: doneOn ? 'work-steps.mark' : 'work-steps.unmark',
      record: 'ProjectWorkStep',
      id,
      projectId,
      before: stored && { step: workStep, doneOn: stored.doneOn && fromDbDate(stored.doneOn) },
      after: { step: workStep, doneOn, note },
    })
    return accepted({ step: workStep, version: version + 1 })
  })
}

function presentStep(stored: { doneOn: Date | null; note: string | null; version: number } | null) {
  return {
    doneOn: stored?.doneOn ? fromDbDate(stored.doneOn) : null,
    note: stored?.note ?? null,
    version: stored?.version ?? 0,
  }
}

async function refuseMark(
  { tx, today }: ProjectStep,
  { projectId, step, doneOn }: MarkWorkStep & { doneOn: string },
): Promise<Refused | null> {
  const future = refuseDate(
    { path: 'doneOn', on: doneOn },
    { notAfter: [{ on: today, code: 'work-steps.inTheFuture' }] },
  )
  if (future || step !== 'FACTOR_SUPPORT') return future
  const factors = await tx.factorItem.findMany({ where: { projectId }, orderBy: { dueOn: 'asc' } })
  const missing = missingForSupport(factors)
  if (!missing) return null
  const needs = missing.open.map(({ need }) => need).join('、')
  return refused(`work-steps.${missing.code}`, { params: { count: missing.open.length, needs } })
}
