import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import { appendMove, type Move } from './append-move'
import { changeProject, type ProjectStep } from './change-project'
import { canCarryProject, canSkipGates } from './policy'
import { findGateFacts } from './queries'
import {
  type GateDemand,
  type ManualAct,
  missingForClosing,
  missingForGate,
  refusalOfAct,
  refusalOfDate,
  type Stage,
  type Status,
  stageAfter,
  stagesToSendBackTo,
  stageToReopenAt,
} from './rules'
import type { AdvanceProject, ChangeStatus, CloseProject, LoseProject, SendBackProject } from './schema'

export type Moved = { projectId: string; stage: Stage; status: Status }

/**
 * To the next stage. A closed gate is refused as `pipeline.gateClosed`, with what is missing in `details.missing`;
 * with `skipReason` the holder's leader or leadership passes it, and what was missing stays written on the move.
 */
export async function advanceProject(actor: Actor, input: AdvanceProject): Promise<Outcome<Moved>> {
  return changeProject(actor, input.projectId, (step) => advanceInside(step, input))
}

/** The same for a project that is locked already. */
export async function advanceInside(step: ProjectStep, input: AdvanceProject): Promise<Outcome<Moved>> {
  const { project, actor } = step
  const skips = Boolean(input.skipReason) && canSkipGates(actor, project)
  if (!canCarryProject(actor, project) && !skips) throw forbidden()
  const to = stageAfter(project.stage)
  const unfit = refusalOfAct('ADVANCE', project)
  if (unfit || !to) return unfit ?? refused('pipeline.closeInstead')
  if (input.to && input.to !== to) return refused('pipeline.oneStageAtATime')
  if (to === 'SIGNING') return refused('pipeline.signToAdvance')
  const missing = await missingFor(step, to, input.on)
  if (!Array.isArray(missing)) return missing
  const needed = missing.map(({ key }) => key)
  if (missing.length > 0 && !input.skipReason) return gateClosed(to, missing)
  if (missing.length > 0 ? !skips : !canCarryProject(actor, project)) throw forbidden()
  return move(step, {
    act: 'ADVANCE',
    toStage: to,
    toStatus: project.status,
    on: input.on,
    skippedGates: needed,
    reason: missing.length > 0 ? input.skipReason : null,
  })
}

/** What the gate still asks for; a date that no move may have is said before that. */
async function missingFor(
  { tx, project, today }: ProjectStep,
  to: Stage,
  on: string,
): Promise<GateDemand[] | Refused> {
  const facts = await findGateFacts(tx, project.id)
  if (!facts) return []
  return refusalOfDate(on, facts.lastMoveOn, today) ?? missingForGate(to, facts, on)
}

function gateClosed(to: Stage, missing: GateDemand[]) {
  return refused('pipeline.gateClosed', { params: { count: missing.length }, details: { to, missing } })
}

/** To an earlier stage. What was evaluated and decided before the same moment no longer opens a gate. */
export async function sendBackProject(actor: Actor, input: SendBackProject): Promise<Outcome<Moved>> {
  return carry(actor, input.projectId, 'SEND_BACK', async (step) => {
    const { project } = step
    if (!stagesToSendBackTo(project).includes(input.to)) {
      return refused(project.signedOn ? 'pipeline.signedStays' : 'pipeline.notEarlier')
    }
    const { on, to: toStage, reason } = input
    return move(step, { act: 'SEND_BACK', toStage, toStatus: project.status, on, reason })
  })
}

export async function pauseProject(actor: Actor, { projectId, on, reason }: ChangeStatus) {
  return carry(actor, projectId, 'PAUSE', (step) =>
    move(step, { act: 'PAUSE', toStage: step.project.stage, toStatus: 'PAUSED', on, reason }),
  )
}

export async function resumeProject(actor: Actor, { projectId, on, reason }: ChangeStatus) {
  return carry(actor, projectId, 'RESUME', (step) =>
    move(step, { act: 'RESUME', toStage: step.project.stage, toStatus: 'ACTIVE', on, reason }),
  )
}

/** Given up, with a reason of the list and a note; a signed project only after its contract is terminated. */
export async function loseProject(actor: Actor, { projectId, on, lossReason, note }: LoseProject) {
  return carry(actor, projectId, 'LOSE', (step) =>
    move(step, {
      act: 'LOSE',
      toStage: step.project.stage,
      toStatus: 'LOST',
      on,
      lossReason,
      reason: note,
    }),
  )
}

/** A lost or closed project works on where it stood. */
export async function reopenProject(actor: Actor, { projectId, on, reason }: ChangeStatus) {
  return carry(actor, projectId, 'REOPEN', async (step) => {
    if (await isTakenBack(step)) return refused('pipeline.leadWithdrawn')
    const toStage = stageToReopenAt(step.project)
    return move(step, { act: 'REOPEN', toStage, toStatus: 'ACTIVE', on, reason })
  })
}

/** At 发掘 a project is no more than its report: once that is withdrawn no gate opens for it, only a new report helps. */
async function isTakenBack({ tx, project }: ProjectStep): Promise<boolean> {
  if (project.stage !== 'DISCOVERY') return false
  const opening = { projectId: project.id, kind: { in: ['FIRST' as const, 'SEPARATE' as const] } }
  return (await tx.leadWithdrawal.count({ where: { lead: opening } })) > 0
}

/** Done: every commitment is fulfilled or waived. */
export async function closeProject(actor: Actor, { projectId, on, note }: CloseProject) {
  return carry(actor, projectId, 'CLOSE', async (step) => {
    const facts = await findGateFacts(step.tx, projectId)
    const missing = facts ? missingForClosing(facts) : []
    if (missing.length > 0) return refused('pipeline.notYetClosable', { details: { missing } })
    const early = refuseDate(
      { path: 'on', on },
      { notBefore: [{ on: await lastSettledOn(step), code: 'pipeline.beforeLastSettled' }] },
    )
    if (early) return early
    return move(step, { act: 'CLOSE', toStage: step.project.stage, toStatus: 'CLOSED', on, reason: note })
  })
}

async function lastSettledOn({ tx, project }: ProjectStep): Promise<CalendarDate | null> {
  const { _max } = await tx.commitmentStateChange.aggregate({
    where: { commitment: { projectId: project.id } },
    _max: { on: true },
  })
  return _max.on && fromDbDate(_max.on)
}

/** An act of those who carry the project, where it stands so that the act fits. */
async function carry(
  actor: Actor,
  projectId: string,
  act: ManualAct,
  work: (step: ProjectStep) => Promise<Outcome<Moved>>,
): Promise<Outcome<Moved>> {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    return refusalOfAct(act, step.project) ?? work(step)
  })
}

async function move(step: ProjectStep, made: Move): Promise<Outcome<Moved>> {
  const wrong = await appendMove(step, made)
  return wrong ?? accepted({ projectId: step.project.id, stage: made.toStage, status: made.toStatus })
}
