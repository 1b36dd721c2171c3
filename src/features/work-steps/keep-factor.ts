import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { readsProject } from '@/features/pipeline/list-readers'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import type { FactorItem } from '@/server/generated/prisma/client'
import { canSettleFactor } from './policy'
import type { AddFactor, EditFactor, ReopenFactor, SettleFactor } from './schema'

type Written = Promise<Outcome<{ factorId: string; version: number }>>

/** One thing that the project needs, with who sees to it by when. */
export async function addFactor(actor: Actor, { projectId, ...needed }: AddFactor): Written {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const refusal = await refuseOwner(step, needed.ownerId)
    if (refusal) return refusal
    const { id } = await step.tx.factorItem.create({
      data: { ...needed, dueOn: toDbDate(needed.dueOn), projectId, byId: actor.userId || null },
    })
    step.audit({ act: 'work-steps.addFactor', record: 'FactorItem', id, projectId, after: needed })
    await openSupportAgain(step)
    return accepted({ factorId: id, version: 1 })
  })
}

/** Only while it is open; a stale version is a conflict. */
export async function editFactor(actor: Actor, { factorId, version, ...needed }: EditFactor): Written {
  return changeFactor(actor, { factorId, version }, async (step, stored) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    if (stored.state !== 'OPEN') return refused('work-steps.settledAlready')
    const refusal = needed.ownerId === stored.ownerId ? null : await refuseOwner(step, needed.ownerId)
    if (refusal) return refusal
    const { kind, need, ownerId, dueOn } = stored
    const before = { kind, need, ownerId, dueOn: fromDbDate(dueOn) }
    const data = { ...needed, dueOn: toDbDate(needed.dueOn) }
    return write(step, stored, 'editFactor', { data, before, after: needed })
  })
}

/** Secured, or dropped with a note, on a day that is not in the future; its owner may say so too. */
export async function settleFactor(
  actor: Actor,
  { factorId, version, state, settledOn, note }: SettleFactor,
): Written {
  return changeFactor(actor, { factorId, version }, async (step, stored) => {
    if (stored.state !== 'OPEN') return refused('work-steps.settledAlready')
    const future = refuseDate(
      { path: 'settledOn', on: settledOn },
      { notAfter: [{ on: step.today, code: 'work-steps.inTheFuture' }] },
    )
    if (future) return future
    const data = { state, settledOn: toDbDate(settledOn), note }
    return write(step, stored, 'settleFactor', {
      data,
      before: { state: 'OPEN' },
      after: { state, on: settledOn, note },
    })
  })
}

/** Not secured after all, or needed again. */
export async function reopenFactor(actor: Actor, seen: ReopenFactor): Written {
  return changeFactor(actor, seen, async (step, stored) => {
    if (stored.state === 'OPEN') return refused('work-steps.openAlready')
    const { state, settledOn, note } = stored
    const before = { state, settledOn: settledOn && fromDbDate(settledOn), note }
    const data = { state: 'OPEN' as const, settledOn: null }
    const outcome = await write(step, stored, 'reopenFactor', { data, before, after: { state: 'OPEN' } })
    await openSupportAgain(step)
    return outcome
  })
}

async function changeFactor(
  actor: Actor,
  { factorId, version }: ReopenFactor,
  work: (step: ProjectStep, stored: FactorItem) => Written,
): Written {
  const found = await db.factorItem.findUnique({ where: { id: factorId }, select: { projectId: true } })
  if (!found) throw notFound()
  return changeProject(actor, found.projectId, async (step) => {
    const stored = await step.tx.factorItem.findUniqueOrThrow({ where: { id: factorId } })
    if (!canSettleFactor(actor, step.project, stored)) throw forbidden()
    if (stored.version !== version) throw conflict(presentFactor(stored))
    return work(step, stored)
  })
}

function presentFactor({ kind, need, ownerId, dueOn, state, note, version }: FactorItem) {
  return { kind, need, ownerId, dueOn: fromDbDate(dueOn), state, note, version }
}

type Edit = { data: object; before: object; after: object }

async function write(
  { tx, audit }: ProjectStep,
  { id, projectId, version }: FactorItem,
  act: string,
  { data, before, after }: Edit,
): Written {
  await tx.factorItem.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  audit({ act: `work-steps.${act}`, record: 'FactorItem', id, projectId, before, after })
  return accepted({ factorId: id, version: version + 1 })
}

async function refuseOwner({ tx, project }: ProjectStep, ownerId: string): Promise<Refused | null> {
  if (await readsProject(tx, project.id, ownerId)) return null
  return refused('work-steps.ownerReadsNothing', { fields: [{ path: 'ownerId', code: 'ownerReadsNothing' }] })
}

/** 要素保障 is not done while something is open: what was marked is taken back, and said so. */
async function openSupportAgain({ tx, project, audit }: ProjectStep) {
  const projectId = project.id
  const key = { projectId_step: { projectId, step: 'FACTOR_SUPPORT' as const } }
  const marked = await tx.projectWorkStep.findUnique({ where: key })
  if (!marked?.doneOn) return
  await tx.projectWorkStep.update({ where: key, data: { doneOn: null, version: { increment: 1 } } })
  audit({
    act: 'work-steps.unmark',
    record: 'ProjectWorkStep',
    id: marked.id,
    projectId,
    before: { step: marked.step, doneOn: fromDbDate(marked.doneOn) },
    after: { step: marked.step, doneOn: null },
  })
}
