import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import type { RecordInvestment, VoidInvestment } from './schema'

type Written = Promise<Outcome<{ investmentId: string; version: number }>>

/** Money that has arrived, or fixed assets built, from the contract's day on and not in the future. */
export async function recordInvestment(actor: Actor, input: RecordInvestment): Written {
  return changeProject(actor, input.projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const refusal = refuseDay(step, input)
    if (refusal) return refusal
    const { projectId, on, amountYuan, rateOn, ...rest } = input
    const { id } = await step.tx.investmentRecord.create({
      data: {
        ...rest,
        projectId,
        on: toDbDate(on),
        amount: amountYuan,
        rateOn: rateOn && toDbDate(rateOn),
        byId: actor.userId || null,
      },
    })
    const { projectId: _, ...after } = input
    step.audit({ act: 'construction.recordInvestment', record: 'InvestmentRecord', id, projectId, after })
    return accepted({ investmentId: id, version: 1 })
  })
}

/** Written down wrong: it counts no more on any date, and stays on the page with the reason. */
export async function voidInvestment(
  actor: Actor,
  { investmentId, version, reason }: VoidInvestment,
): Written {
  const found = await db.investmentRecord.findUnique({
    where: { id: investmentId },
    select: { projectId: true },
  })
  if (!found) throw notFound()
  return changeProject(actor, found.projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const stored = await step.tx.investmentRecord.findUniqueOrThrow({ where: { id: investmentId } })
    const { kind, on, amount, voidedAt } = stored
    if (voidedAt) return refused('construction.voidedAlready')
    if (stored.version !== version) throw conflict({ version: stored.version })
    await step.tx.investmentRecord.update({
      where: { id: investmentId },
      data: { voidedAt: new Date(), voidReason: reason, version: { increment: 1 } },
    })
    step.audit({
      act: 'construction.voidInvestment',
      record: 'InvestmentRecord',
      id: investmentId,
      projectId: found.projectId,
      before: { kind, on: fromDbDate(on), amountYuan: amount },
      reason,
    })
    return accepted({ investmentId, version: version + 1 })
  })
}

function refuseDay({ project, today }: ProjectStep, { on }: RecordInvestment): Refused | null {
  if (!project.signedOn) return refused('construction.noMoneyBeforeSigning')
  return refuseDate(
    { path: 'on', on },
    {
      notBefore: [{ on: project.signedOn, code: 'construction.moneyBeforeSigned' }],
      notAfter: [{ on: today, code: 'construction.moneyInTheFuture' }],
    },
  )
}
