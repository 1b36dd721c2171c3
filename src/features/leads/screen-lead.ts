import { appendHolding, appendOfficer } from '@/features/pipeline/append-holding'
import { appendMove } from '@/features/pipeline/append-move'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { carriesOn } from '@/features/pipeline/policy'
import { refusalOfAct } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import type { Lead } from '@/server/generated/prisma/client'
import { canScreenLead } from './policy'
import { findVisibleLead, readAsCorrected } from './queries'
import { findHolder } from './read-report'
import { opensProject } from './rules'
import type { ScreenLead } from './schema'

/**
 * 研判: the holder's leader or the coordinator accepts a report (and may name the officer), rejects it, which loses the
 * project, or assigns it to another entity, whose leader then accepts or rejects in turn.
 */
export async function screenLead(
  actor: Actor,
  input: ScreenLead,
): Promise<Outcome<{ leadId: string; projectId: string }>> {
  const lead = await findVisibleLead(actor, input.leadId)
  return changeProject(actor, lead.projectId, async (step) => {
    if (!canScreenLead(actor, step.project)) throw forbidden()
    const on = input.on ?? step.today
    const refusal = (await refuseScreening(step, lead, on)) ?? (await carryOut(step, input, on))
    if (refusal) return refusal
    await writeScreening(step, input, on)
    return accepted({ leadId: lead.id, projectId: lead.projectId })
  })
}

/** Why this report cannot be screened on that day; null when it can. */
async function refuseScreening(step: ProjectStep, lead: Lead, on: CalendarDate): Promise<Refused | null> {
  if (!opensProject(lead.kind)) return refused('leads.notToScreen')
  const withdrawal = await step.tx.leadWithdrawal.findUnique({ where: { leadId: lead.id } })
  if (withdrawal) return refused('leads.withdrawnAlready')
  const earlier = await step.tx.leadScreening.findMany({
    where: { leadId: lead.id },
    orderBy: [{ on: 'desc' }],
  })
  if (earlier.some(({ verdict }) => verdict === 'ACCEPT')) return refused('leads.acceptedAlready')
  if (step.project.status !== 'ACTIVE') return refused('leads.projectNotActive')
  const { reportedOn } = await readAsCorrected(step.tx, lead)
  const notBefore = earlier[0] ? fromDbDate(earlier[0].on) : reportedOn
  if (on < notBefore) return refuseDay('beforeReport', notBefore)
  return on > step.today ? refuseDay('inTheFuture', step.today) : null
}

function refuseDay(code: string, on: CalendarDate): Refused {
  return refused('leads.unfit', { fields: [{ path: 'on', code, params: { on } }] })
}

async function carryOut(step: ProjectStep, input: ScreenLead, on: CalendarDate): Promise<Refused | null> {
  const { verdict, reason, assignedToId, officerId } = input
  if (verdict === 'REJECT') return loseRejected(step, on, reason)
  if (verdict === 'ASSIGN' && assignedToId) return assignTo(step, assignedToId, on, reason)
  if (officerId && officerId !== step.project.officerId) return nameOfficer(step, officerId, on)
  return null
}

/** A gate may have been skipped before anybody screened the report: what is signed meanwhile is not lost by a verdict. */
async function loseRejected(step: ProjectStep, on: CalendarDate, reason?: string | null) {
  const move = { act: 'LOSE', toStage: step.project.stage, toStatus: 'LOST' } as const
  return refusalOfAct('LOSE', step.project) ?? appendMove(step, { ...move, on, reason, lossReason: 'OTHER' })
}

async function assignTo(step: ProjectStep, entityId: string, on: CalendarDate, reason?: string | null) {
  if (entityId === step.project.holderId) {
    return refused('leads.unfit', { fields: [{ path: 'assignedToId', code: 'holderAlready' }] })
  }
  if (!(await findHolder(step.tx, entityId, step.today))) {
    return refused('leads.unfit', { fields: [{ path: 'assignedToId', code: 'holderUnknown' }] })
  }
  return appendHolding(step, { entityId, on, reason })
}

async function nameOfficer(step: ProjectStep, officerId: string, on: CalendarDate): Promise<Refused | null> {
  const { tx, project, today } = step
  const membership = await tx.membership.findFirst({
    where: { userId: officerId, entityId: project.holderId, ...carriesOn(today) },
    select: { id: true },
  })
  if (!membership) {
    return refused('leads.unfit', { fields: [{ path: 'officerId', code: 'officerNotMember' }] })
  }
  return appendOfficer(step, { officerId, on })
}

async function writeScreening(step: ProjectStep, input: ScreenLead, on: CalendarDate) {
  const { tx, project, actor, audit } = step
  const { leadId, verdict, reason } = input
  const assignedToId = verdict === 'ASSIGN' ? input.assignedToId : null
  await tx.leadScreening.create({
    data: {
      leadId,
      projectId: project.id,
      verdict,
      assignedToId,
      reason,
      on: toDbDate(on),
      byId: actor.userId || null,
    },
  })
  audit({
    act: 'lead.screen',
    record: 'Lead',
    id: leadId,
    projectId: project.id,
    after: { verdict, on, assignedToId, officerId: verdict === 'ACCEPT' ? input.officerId : null },
    reason,
  })
}
