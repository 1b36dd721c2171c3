import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { firstOfMonth, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import type { PredictScale } from './schema'

/** In which month the project passes the threshold of its sector; the earlier predictions stay, a later month says why. */
export async function predictScale(
  actor: Actor,
  input: PredictScale,
): Promise<Outcome<{ predictionId: string }>> {
  return changeProject(actor, input.projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    if (!step.project.signedOn) return refused('construction.noPredictionBeforeSigning')
    const previous = await findLatest(step)
    const on = input.on ?? step.today
    const refusal = await refusePrediction(step, { ...input, on }, previous)
    if (refusal) return refusal
    const { projectId, sector, predictedMonth, yearlyRevenueYuan, reason } = input
    const { id } = await step.tx.scalePrediction.create({
      data: {
        projectId,
        seq: (previous?.seq ?? 0) + 1,
        sector,
        predictedMonth: toDbDate(predictedMonth),
        yearlyRevenue: yearlyRevenueYuan,
        on: toDbDate(on),
        reason,
        byId: actor.userId || null,
      },
    })
    step.audit({
      act: 'construction.predictScale',
      record: 'ScalePrediction',
      id,
      projectId,
      before: previous && { sector: previous.sector, predictedMonth: previous.predictedMonth },
      after: { sector, predictedMonth, yearlyRevenueYuan, on },
      reason,
    })
    return accepted({ predictionId: id })
  })
}

async function findLatest({ tx, project }: ProjectStep) {
  const found = await tx.scalePrediction.findFirst({
    where: { projectId: project.id },
    orderBy: { seq: 'desc' },
  })
  return found && { ...found, on: fromDbDate(found.on), predictedMonth: fromDbDate(found.predictedMonth) }
}

type Previous = Awaited<ReturnType<typeof findLatest>>

async function refusePrediction(
  { tx, project, today }: ProjectStep,
  { on, predictedMonth, reason }: PredictScale & { on: string },
  previous: Previous,
): Promise<Refused | null> {
  const reached = await tx.milestone.findFirst({
    where: { projectId: project.id, kind: 'ABOVE_SCALE', achievedOn: { not: null } },
  })
  if (reached?.achievedOn) {
    return refused('construction.aboveScaleAlready', { params: { on: fromDbDate(reached.achievedOn) } })
  }
  const later = previous && predictedMonth > previous.predictedMonth
  if (later && !reason) {
    return refused('construction.whyLater', { fields: [{ path: 'reason', code: 'required' }] })
  }
  if (predictedMonth < firstOfMonth(on)) {
    const fields = [{ path: 'predictedMonth', code: 'dateTooEarly', params: { on: firstOfMonth(on) } }]
    return refused('construction.predictedMonthPassed', { fields })
  }
  return refuseDate(
    { path: 'on', on },
    {
      notBefore: [
        { on: project.signedOn, code: 'construction.predictionBeforeSigned' },
        { on: previous?.on, code: 'construction.predictionBeforePrevious' },
      ],
      notAfter: [{ on: today, code: 'construction.predictionInTheFuture' }],
    },
  )
}
