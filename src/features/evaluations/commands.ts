import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject, isOwnProject, visibleProjects } from '@/features/pipeline/policy'
import type { EvaluationKind } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import type { Evaluation } from '@/server/generated/prisma/client'
import { canWithdraw, evaluatesFor, isOpen } from './policy'
import { describeEvaluation, findRequirements } from './queries'
import { DEFAULT_DAYS, wrongConclusion, wrongTimeToAsk } from './rules'
import type { AskEvaluation, ConcludeEvaluation, WithdrawEvaluation } from './schema'

type Saved = { id: string; version: number }

/** Asks a department for its verdict. Who was asked before and failed it, or before a send-back, is asked anew. */
export async function askEvaluation(actor: Actor, input: AskEvaluation): Promise<Outcome<Saved>> {
  const { projectId, kind, request } = input
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    const wrongTime = wrongTimeToAsk(step.project)
    if (wrongTime) return wrongTime
    const open = await step.tx.evaluation.count({
      where: { projectId, kind, concludedOn: null, withdrawnOn: null },
    })
    if (open) return refused('evaluations.alreadyAsked')
    const asked = await whomAndUntilWhen(step, input)
    if ('refusal' in asked) return asked
    const evaluation = await step.tx.evaluation.create({
      data: {
        projectId,
        kind,
        request,
        departmentId: asked.departmentId,
        askedOn: toDbDate(asked.askedOn),
        dueOn: toDbDate(asked.dueOn),
        askedById: actor.userId || null,
      },
    })
    audit(step, 'evaluations.ask', null, evaluation)
    return accepted({ id: evaluation.id, version: evaluation.version })
  })
}

/** The department and the days given, or those of the requirement for the project's industry. */
async function whomAndUntilWhen(step: ProjectStep, input: AskEvaluation) {
  const { tx, project, today } = step
  const requirements = await findRequirements(tx, project.chainId)
  const requirement = requirements.find(({ kind }) => kind === input.kind)
  const departmentId = input.departmentId ?? requirement?.departmentId
  const department = departmentId
    ? await tx.promotionEntity.findUnique({ where: { id: departmentId } })
    : null
  if (department?.kind !== 'DEPARTMENT') {
    return refused('evaluations.noDepartment', { fields: [{ path: 'departmentId', code: 'required' }] })
  }
  const askedOn = input.askedOn ?? today
  const dueOn = input.dueOn ?? addDays(askedOn, requirement?.days ?? DEFAULT_DAYS)
  const refusal = await refuseDays(step, { kind: input.kind, askedOn, dueOn })
  return refusal ?? { departmentId: department.id, askedOn, dueOn }
}

type Days = { kind: EvaluationKind; askedOn: CalendarDate; dueOn: CalendarDate }

/** What was asked on paper may be written down later, but nothing is asked before the talks, or before it was asked last. */
async function refuseDays(
  { tx, project, today }: ProjectStep,
  { kind, askedOn, dueOn }: Days,
): Promise<Refused | null> {
  const talks = await tx.projectMove.findFirst({
    where: { projectId: project.id, toStage: 'NEGOTIATION' },
    orderBy: { seq: 'desc' },
    select: { on: true },
  })
  const earlier = await tx.evaluation.aggregate({
    where: { projectId: project.id, kind, withdrawnOn: null },
    _max: { askedOn: true },
  })
  const last = earlier._max.askedOn
  const asked = refuseDate(
    { path: 'askedOn', on: askedOn },
    {
      notBefore: [
        { on: talks && fromDbDate(talks.on), code: 'evaluations.askedBeforeTalks' },
        { on: last && fromDbDate(last), code: 'evaluations.askedBeforeLast' },
      ],
      notAfter: [{ on: today, code: 'evaluations.askedInTheFuture' }],
    },
  )
  const due = { path: 'dueOn', on: dueOn }
  return asked ?? refuseDate(due, { notBefore: [{ on: askedOn, code: 'evaluations.dueBeforeAsked' }] })
}

/** The department's verdict, given once. Nobody gives it for a project that an entity of their own holds. */
export async function concludeEvaluation(actor: Actor, input: ConcludeEvaluation): Promise<Outcome<Saved>> {
  const { evaluationId, version, verdict, opinion, conditions, concludedOn } = input
  return changeEvaluation(actor, { evaluationId, version }, async (step, stored) => {
    if (!evaluatesFor(actor, stored)) throw forbidden()
    if (isOwnProject(actor, step.project)) return refused('evaluations.ownProject')
    const refusal =
      noLongerOpen(stored) ??
      wrongConclusion(input, { askedOn: fromDbDate(stored.askedOn), today: step.today })
    if (refusal) return refusal
    if (stored.version !== version) throw conflict(describeEvaluation(stored))
    const concluded = await step.tx.evaluation.update({
      where: { id: evaluationId },
      data: {
        verdict,
        opinion,
        conditions: verdict === 'CONDITIONAL' ? conditions : null,
        concludedOn: toDbDate(concludedOn),
        // Taken under the project's lock, it orders this against a send-back of the same day.
        concludedAt: new Date(),
        concludedById: actor.userId || null,
        version: { increment: 1 },
      },
    })
    audit(step, 'evaluations.conclude', stored, concluded)
    return accepted({ id: concluded.id, version: concluded.version })
  })
}

export async function withdrawEvaluation(actor: Actor, input: WithdrawEvaluation): Promise<Outcome<Saved>> {
  const { evaluationId, version, reason } = input
  return changeEvaluation(actor, { evaluationId, version }, async (step, stored) => {
    if (!canWithdraw(actor, stored, step.project)) throw forbidden()
    const refusal = noLongerOpen(stored)
    if (refusal) return refusal
    if (stored.version !== version) throw conflict(describeEvaluation(stored))
    const withdrawn = await step.tx.evaluation.update({
      where: { id: evaluationId },
      data: { withdrawnOn: toDbDate(step.today), version: { increment: 1 } },
    })
    audit(step, 'evaluations.withdraw', stored, withdrawn, reason)
    return accepted({ id: withdrawn.id, version: withdrawn.version })
  })
}

/** A change of one evaluation under the lock of its project. */
async function changeEvaluation(
  actor: Actor,
  { evaluationId }: { evaluationId: string; version: number },
  work: (step: ProjectStep, stored: Evaluation) => Promise<Outcome<Saved>>,
): Promise<Outcome<Saved>> {
  const found = await db.evaluation.findFirst({
    where: { id: evaluationId, project: visibleProjects(actor) },
    select: { projectId: true },
  })
  if (!found) throw notFound()
  return changeProject(actor, found.projectId, async (step) =>
    work(step, await step.tx.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })),
  )
}

function noLongerOpen(stored: Evaluation): Refused | null {
  if (isOpen(stored)) return null
  return refused(stored.concludedOn ? 'evaluations.concludedAlready' : 'evaluations.withdrawn')
}

function audit(
  step: ProjectStep,
  act: string,
  before: Evaluation | null,
  after: Evaluation,
  reason?: string,
): void {
  step.audit({
    act,
    record: 'Evaluation',
    id: after.id,
    projectId: after.projectId,
    before: before && auditedEvaluation(before),
    after: auditedEvaluation(after),
    reason,
  })
}

function auditedEvaluation(evaluation: Evaluation) {
  const { daysLeft: _, illustrative: __, ...facts } = describeEvaluation(evaluation)
  return facts
}
