import { appendHolding, appendOfficer } from '@/features/pipeline/append-holding'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { carriesOn } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import type { Lead } from '@/server/generated/prisma/client'
import { canRuleOnAppeals } from './policy'
import { findVisibleLead } from './queries'
import { findHolder } from './read-report'
import type { RuleOnAppeal } from './schema'

/** The coordinator decides an appeal: upheld, the project goes to the appellant's entity from today; dismissed, it stays. */
export async function ruleOnAppeal(
  actor: Actor,
  { leadId, verdict, reason }: RuleOnAppeal,
): Promise<Outcome<{ leadId: string; projectId: string }>> {
  const lead = await findVisibleLead(actor, leadId)
  return changeProject(actor, lead.projectId, async (step) => {
    if (!canRuleOnAppeals(actor)) throw forbidden()
    const refusal =
      (await refuseRuling(step, lead)) ?? (verdict === 'UPHELD' ? await handOver(step, lead, reason) : null)
    if (refusal) return refusal
    await step.tx.appealRuling.create({
      data: { leadId, verdict, reason, on: toDbDate(step.today), byId: actor.userId || null },
    })
    step.audit({
      act: 'lead.rule',
      record: 'Lead',
      id: leadId,
      projectId: lead.projectId,
      after: { verdict, on: step.today },
      reason,
    })
    return accepted({ leadId, projectId: lead.projectId })
  })
}

async function refuseRuling({ tx }: ProjectStep, lead: Lead): Promise<Refused | null> {
  if (lead.kind !== 'APPEAL') return refused('leads.noAppeal')
  const where = { leadId: lead.id }
  if (await tx.leadWithdrawal.findUnique({ where })) return refused('leads.withdrawnAlready')
  return (await tx.appealRuling.findUnique({ where })) ? refused('leads.ruledAlready') : null
}

/** The appellant's entity holds the project; who appealed carries it, when a member there still. */
async function handOver(step: ProjectStep, lead: Lead, reason: string): Promise<Refused | null> {
  const { tx, project, today } = step
  if (project.status !== 'ACTIVE' && project.status !== 'PAUSED') return refused('leads.projectNotOpen')
  if (project.holderId === lead.entityId) return refused('leads.holderAlready')
  if (!(await findHolder(tx, lead.entityId, today))) return refused('leads.holderGone')
  const refusal = await appendHolding(step, { entityId: lead.entityId, on: today, reason })
  if (refusal || !lead.reportedById) return refusal
  const membership = await tx.membership.findFirst({
    where: { userId: lead.reportedById, entityId: lead.entityId, ...carriesOn(today) },
    select: { id: true },
  })
  if (!membership) return null
  const passedOn = { ...step, project: { ...project, holderId: lead.entityId, officerId: null } }
  return appendOfficer(passedOn, { officerId: lead.reportedById, on: today })
}
