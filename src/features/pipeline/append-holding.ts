import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import type { Refused } from '@/lib/outcome'
import type { ProjectStep } from './change-project'
import { refusalOfDate } from './rules'

/** Another entity holds the project from a day on, and nobody is its officer until one is assigned. Null when done. */
export async function appendHolding(
  step: ProjectStep,
  holding: { entityId: string; on: CalendarDate; reason?: string | null },
): Promise<Refused | null> {
  const { tx, project, actor, today } = step
  const previous = await tx.projectHolding.findFirst({
    where: { projectId: project.id },
    orderBy: { seq: 'desc' },
  })
  const wrongDay = refusalOfDate(holding.on, previous ? fromDbDate(previous.on) : holding.on, today)
  if (wrongDay) return wrongDay
  await tx.projectHolding.create({
    data: {
      projectId: project.id,
      seq: (previous?.seq ?? 0) + 1,
      entityId: holding.entityId,
      on: toDbDate(holding.on),
      reason: holding.reason,
      byId: actor.userId || null,
    },
  })
  await tx.project.update({
    where: { id: project.id },
    data: { holderId: holding.entityId, version: { increment: 1 } },
  })
  step.audit({
    act: 'project.hold',
    record: 'Project',
    id: project.id,
    projectId: project.id,
    before: { holderId: project.holderId },
    after: { holderId: holding.entityId, on: holding.on },
    reason: holding.reason,
  })
  await withdrawOpenTransfer(step)
  return project.officerId ? appendOfficer(step, { officerId: null, on: holding.on }) : null
}

/** What the holder before asked for binds nobody once another entity holds the project. */
async function withdrawOpenTransfer({ tx, project, today, audit }: ProjectStep) {
  const open = await tx.transferRequest.findFirst({ where: { projectId: project.id, outcome: null } })
  if (!open) return
  const { id, toEntityId } = open
  const data = { outcome: 'WITHDRAWN' as const, settledOn: toDbDate(today), version: { increment: 1 } }
  await tx.transferRequest.update({ where: { id }, data })
  const after = { toEntityId, on: today }
  audit({ act: 'project.withdrawTransfer', record: 'TransferRequest', id, projectId: project.id, after })
}

/** Who carries the project from a day on; null takes the officer away. Null when done. */
export async function appendOfficer(
  step: ProjectStep,
  row: { officerId: string | null; on: CalendarDate },
): Promise<Refused | null> {
  const { tx, project, actor, today } = step
  const previous = await tx.projectOfficer.findFirst({
    where: { projectId: project.id },
    orderBy: { seq: 'desc' },
  })
  const wrongDay = refusalOfDate(row.on, previous ? fromDbDate(previous.on) : row.on, today)
  if (wrongDay) return wrongDay
  await tx.projectOfficer.create({
    data: {
      projectId: project.id,
      seq: (previous?.seq ?? 0) + 1,
      officerId: row.officerId,
      on: toDbDate(row.on),
      byId: actor.userId || null,
    },
  })
  await tx.project.update({
    where: { id: project.id },
    data: { officerId: row.officerId, version: { increment: 1 } },
  })
  step.audit({
    act: 'project.assignOfficer',
    record: 'Project',
    id: project.id,
    projectId: project.id,
    before: { officerId: project.officerId },
    after: { officerId: row.officerId, on: row.on },
  })
  return null
}
