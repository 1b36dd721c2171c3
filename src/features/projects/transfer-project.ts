import { appendHolding } from '@/features/pipeline/append-holding'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject, holdersOn } from '@/features/pipeline/policy'
import { refusalOfDate } from '@/features/pipeline/rules'
import { type Actor, hasAreaRole } from '@/lib/actor'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import type { TransferRequest } from '@/server/generated/prisma/client'
import { canAnswerTransfer, type TransferAnswer } from './policy'
import type { AnswerTransfer, AskTransfer, SettleTransfer } from './schema'

type Transferred = { projectId: string; transferId: string }

/** The holder asks another entity to take the project over; until that is settled the other one reads it too. */
export async function askTransfer(
  actor: Actor,
  { projectId, toEntityId, on, reason }: AskTransfer,
): Promise<Outcome<Transferred>> {
  return changeProject(actor, projectId, async (step) => {
    const { tx, project } = step
    if (!canCarryProject(actor, project)) throw forbidden()
    const unfit = await refusalOfRequest(step, toEntityId, on)
    if (unfit) return unfit
    const { id } = await tx.transferRequest.create({
      data: {
        projectId,
        fromEntityId: project.holderId,
        toEntityId,
        reason,
        requestedById: actor.userId || null,
        requestedOn: toDbDate(on),
      },
    })
    step.audit({
      act: 'project.askTransfer',
      record: 'TransferRequest',
      id,
      projectId,
      after: { toEntityId, on },
      reason,
    })
    return accepted({ projectId, transferId: id })
  })
}

async function refusalOfRequest(
  { tx, project, today }: ProjectStep,
  toEntityId: string,
  on: string,
): Promise<Refused | null> {
  if (project.status !== 'ACTIVE' && project.status !== 'PAUSED') return refused('projects.transferOpenOnly')
  if (toEntityId === project.holderId) return refused('projects.transferToHolder')
  const entity = await tx.promotionEntity.findFirst({
    where: { id: toEntityId, ...holdersOn(today) },
  })
  if (!entity) return refused('projects.noSuchEntity', { fields: [{ path: 'toEntityId', code: 'invalid' }] })
  const open = await tx.transferRequest.findFirst({ where: { projectId: project.id, outcome: null } })
  if (open) return refused('projects.transferUnderWay')
  const held = await tx.projectHolding.findFirst({
    where: { projectId: project.id },
    orderBy: { seq: 'desc' },
  })
  return refusalOfDate(on, held ? fromDbDate(held.on) : on, today)
}

/** The leader of the entity that is asked takes the project over, from a day on; nobody is its officer yet. */
export async function acceptTransfer(actor: Actor, input: AnswerTransfer): Promise<Outcome<Transferred>> {
  return answerTransfer(actor, input, {
    outcome: 'ACCEPTED',
    answer: 'accept',
  })
}

export async function declineTransfer(actor: Actor, input: AnswerTransfer): Promise<Outcome<Transferred>> {
  return answerTransfer(actor, input, {
    outcome: 'DECLINED',
    answer: 'decline',
  })
}

/** The holder takes its request back. */
export async function withdrawTransfer(actor: Actor, input: AnswerTransfer): Promise<Outcome<Transferred>> {
  return answerTransfer(actor, input, {
    outcome: 'WITHDRAWN',
    answer: 'withdraw',
  })
}

/** The coordinator decides a disputed transfer, either way. */
export async function settleTransfer(
  actor: Actor,
  { outcome, ...input }: SettleTransfer,
): Promise<Outcome<Transferred>> {
  return answerTransfer(actor, input, {
    outcome,
    answer: outcome === 'ACCEPTED' ? 'settleAccept' : 'settleDecline',
  })
}

type Answer = { outcome: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'; answer: TransferAnswer }

async function answerTransfer(
  actor: Actor,
  { projectId, on, note }: AnswerTransfer,
  { outcome, answer }: Answer,
): Promise<Outcome<Transferred>> {
  return changeProject(actor, projectId, async (step) => {
    const request = await step.tx.transferRequest.findFirst({ where: { projectId, outcome: null } })
    if (!request) {
      if (!hasAreaRole(actor, 'COORDINATOR') && !canCarryProject(actor, step.project)) throw forbidden()
      return refused('projects.noOpenTransfer')
    }
    if (!canAnswerTransfer(actor, answer, request)) throw forbidden()
    const wrongDay = refusalOfDate(on, fromDbDate(request.requestedOn), step.today)
    if (wrongDay) return wrongDay
    await step.tx.transferRequest.update({
      where: { id: request.id },
      data: {
        outcome,
        settledNote: note,
        settledOn: toDbDate(on),
        settledById: actor.userId || null,
        version: { increment: 1 },
      },
    })
    step.audit({
      act: `project.${ACTS[outcome]}`,
      record: 'TransferRequest',
      id: request.id,
      projectId,
      after: { toEntityId: request.toEntityId, on },
      reason: note,
    })
    const moved = outcome === 'ACCEPTED' ? await handOver(step, request, on) : null
    return moved ?? accepted({ projectId, transferId: request.id })
  })
}

const ACTS = {
  ACCEPTED: 'acceptTransfer',
  DECLINED: 'declineTransfer',
  WITHDRAWN: 'withdrawTransfer',
} as const

/** What was signed until now stays counted where it was: each signing keeps its own holder. */
function handOver(step: ProjectStep, request: TransferRequest, on: string) {
  return appendHolding(step, { entityId: request.toEntityId, on, reason: request.reason })
}
