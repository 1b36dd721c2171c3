import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import type { Refused } from '@/lib/outcome'
import type { LossReason, MoveAct } from '@/server/generated/prisma/enums'
import type { ProjectStep } from './change-project'
import { refusalOfDate, type Stage, type Status } from './rules'

export type Move = {
  act: MoveAct
  toStage: Stage
  toStatus: Status
  on: CalendarDate
  reason?: string | null
  lossReason?: LossReason | null
  skippedGates?: string[]
}

/**
 * Appends one move to the ledger of moves, with its audit entry, and lets the project follow.
 * Returns a refusal when the date lies before the previous move or after today; null when it is done.
 */
export async function appendMove(step: ProjectStep, move: Move): Promise<Refused | null> {
  const { tx, project, actor, today } = step
  const previous = await tx.projectMove.findFirst({
    where: { projectId: project.id },
    orderBy: { seq: 'desc' },
  })
  const wrongDay = refusalOfDate(move.on, previous ? fromDbDate(previous.on) : move.on, today)
  if (wrongDay) return wrongDay
  await tx.projectMove.create({
    data: {
      projectId: project.id,
      seq: (previous?.seq ?? 0) + 1,
      act: move.act,
      fromStage: previous?.toStage,
      fromStatus: previous?.toStatus,
      toStage: move.toStage,
      toStatus: move.toStatus,
      on: toDbDate(move.on),
      reason: move.reason,
      lossReason: move.lossReason,
      skippedGates: move.skippedGates ?? [],
      byId: actor.userId || null,
    },
  })
  await tx.project.update({
    where: { id: project.id },
    data: {
      stage: move.toStage,
      status: move.toStatus,
      ...(previous?.toStage === move.toStage ? {} : { stageSince: toDbDate(move.on) }),
      version: { increment: 1 },
    },
  })
  step.audit({
    act: `project.${move.act.toLowerCase()}`,
    record: 'Project',
    id: project.id,
    projectId: project.id,
    before: { stage: previous?.toStage, status: previous?.toStatus },
    after: {
      stage: move.toStage,
      status: move.toStatus,
      on: move.on,
      lossReason: move.lossReason,
      skippedGates: move.skippedGates,
    },
    reason: move.reason,
  })
  return null
}
