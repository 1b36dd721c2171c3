import { type Change, inChange } from '@/features/audit/seal-change'
import { appendMove } from '@/features/pipeline/append-move'
import { changeProjectInside, type ProjectStep } from '@/features/pipeline/change-project'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type FieldProblem, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
import type { Lead, Prisma } from '@/server/generated/prisma/client'
import { canAmendLead } from './policy'
import { findVisibleLead, readAsCorrected } from './queries'
import { refuseSource } from './read-report'
import { type CorrectionChanges, changesBetween, opensProject } from './rules'
import type { CorrectLead, WithdrawLead } from './schema'

/** "We typed it wrong": appends what changed and why; the report itself stays as it was written. */
export async function correctLead(
  actor: Actor,
  { leadId, reason, ...corrected }: CorrectLead,
): Promise<Outcome<{ leadId: string }>> {
  const lead = await findVisibleLead(actor, leadId)
  if (!canAmendLead(actor, lead)) throw forbidden()
  return inChange(actor, (amending) =>
    amend(amending, actor, lead, async (change) => {
      const now = await readAsCorrected(change.tx, lead)
      const changes = changesBetween(now, { ...corrected, reportedOn: corrected.reportedOn ?? undefined })
      if (Object.keys(changes).length === 0) return refused('leads.nothingCorrected')
      const fields = await refuseCorrection(change, actor, leadId, changes, { ...now, ...defined(corrected) })
      if (fields.length > 0) return refused('leads.unfit', { fields })
      const byId = actor.userId || null
      await change.tx.leadCorrection.create({
        data: { leadId, changes: changes as Prisma.InputJsonObject, reason, byId },
      })
      change.audit({
        act: 'lead.correct',
        record: 'Lead',
        id: leadId,
        projectId: lead.projectId,
        before: sideOf(changes, 'from'),
        after: sideOf(changes, 'to'),
        reason,
      })
      return accepted({ leadId })
    }),
  )
}

/** What hangs on the project's figures goes through its lock; a report on somebody else's project moves no figure. */
async function amend<T>(
  change: Change,
  actor: Actor,
  lead: Lead,
  work: (change: Change, step?: ProjectStep) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!opensProject(lead.kind)) return work(change)
  return changeProjectInside(change, actor, lead.projectId, (step) => work(step, step))
}

type Sourced = { source: string; visitId?: string | null; eventId?: string | null }

async function refuseCorrection(
  { tx }: Change,
  actor: Actor,
  leadId: string,
  { reportedOn, visitId, eventId }: CorrectionChanges,
  after: Sourced,
): Promise<FieldProblem[]> {
  const mismatched = [
    ...(after.visitId && after.source !== 'VISIT' ? [{ path: 'visitId', code: 'visitNotTheSource' }] : []),
    ...(after.eventId && after.source !== 'EVENT' ? [{ path: 'eventId', code: 'eventNotTheSource' }] : []),
  ]
  return [
    ...mismatched,
    ...(reportedOn?.to ? await refuseLate(tx, leadId, reportedOn.to) : []),
    ...(await refuseSource(tx, actor, { visitId: visitId?.to, eventId: eventId?.to })),
  ]
}

/** Nothing was reported after it was screened or taken back, nor after today. */
async function refuseLate(tx: Tx, leadId: string, reportedOn: CalendarDate): Promise<FieldProblem[]> {
  const screening = await tx.leadScreening.findFirst({
    where: { leadId },
    orderBy: { on: 'asc' },
    select: { on: true },
  })
  const withdrawal = await tx.leadWithdrawal.findUnique({ where: { leadId }, select: { on: true } })
  const followed = [screening, withdrawal].flatMap((later) => (later ? [fromDbDate(later.on)] : []))
  const first = followed.sort().at(0)
  if (first && reportedOn > first) return [{ path: 'reportedOn', code: 'dateTooLate', params: { on: first } }]
  return reportedOn > today() ? [{ path: 'reportedOn', code: 'inTheFuture' }] : []
}

function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as Partial<Fields>
}

// Telephone numbers stay out of the history, which more people read than may read them.
function sideOf(changes: CorrectionChanges, side: 'from' | 'to') {
  const shown = Object.entries(changes).filter(([field]) => field !== 'contactPhone')
  return Object.fromEntries(shown.map(([field, change]) => [field, change[side]]))
}

/** Takes a report back from a day on. While its project is still at 发掘, nothing else carries it, so it is lost too. */
export async function withdrawLead(actor: Actor, input: WithdrawLead): Promise<Outcome<{ leadId: string }>> {
  return inChange(actor, (change) => withdrawLeadInside(change, actor, input))
}

/** The same within an act that does more, such as the undoing of an import. */
export async function withdrawLeadInside(
  outer: Change,
  actor: Actor,
  { leadId, reason, ...input }: WithdrawLead,
): Promise<Outcome<{ leadId: string }>> {
  const lead = await findVisibleLead(actor, leadId)
  if (!canAmendLead(actor, lead)) throw forbidden()
  return amend(outer, actor, lead, async (change, step) => {
    const on = input.on ?? today()
    const refusal =
      (await refuseWithdrawal(change, lead, on)) ?? (step ? await loseUntouched(step, on, reason) : null)
    if (refusal) return refusal
    const byId = actor.userId || null
    await change.tx.leadWithdrawal.create({ data: { leadId, on: toDbDate(on), reason, byId } })
    const { projectId } = lead
    change.audit({ act: 'lead.withdraw', record: 'Lead', id: leadId, projectId, after: { on }, reason })
    return accepted({ leadId })
  })
}

async function refuseWithdrawal({ tx }: Change, lead: Lead, on: CalendarDate): Promise<Refused | null> {
  if (await tx.leadWithdrawal.findUnique({ where: { leadId: lead.id } })) {
    return refused('leads.withdrawnAlready')
  }
  if (await tx.appealRuling.findUnique({ where: { leadId: lead.id } })) return refused('leads.ruledAlready')
  const { reportedOn } = await readAsCorrected(tx, lead)
  const code = on < reportedOn ? 'beforeReport' : on > today() ? 'inTheFuture' : null
  return code ? refused('leads.unfit', { fields: [{ path: 'on', code, params: { on: reportedOn } }] }) : null
}

async function loseUntouched(step: ProjectStep, on: CalendarDate, reason: string): Promise<Refused | null> {
  const { stage, status } = step.project
  if (stage !== 'DISCOVERY' || (status !== 'ACTIVE' && status !== 'PAUSED')) return null
  return appendMove(step, { act: 'LOSE', toStage: stage, toStatus: 'LOST', on, reason, lossReason: 'OTHER' })
}
