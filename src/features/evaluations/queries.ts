import { isOwnProject, visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import { type Actor, isBusinessRole } from '@/lib/actor'
import { daysBetween, fromDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Evaluation, Prisma } from '@/server/generated/prisma/client'
import { canConclude, canReadRequirements, canSetRequirements, canWithdraw, evaluatesFor } from './policy'

const named = { select: { id: true, name: true, nameEn: true } } as const
const person = { select: { id: true, name: true } } as const
const withPeople = {
  department: named,
  askedBy: person,
  concludedBy: person,
} as const satisfies Prisma.EvaluationInclude

type EvaluationWithPeople = Prisma.EvaluationGetPayload<{ include: typeof withPeople }>

/** The evaluations of a project, the latest asked first, withdrawn ones too. */
export async function listEvaluations(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const found = await db.evaluation.findMany({
    where: { projectId },
    include: withPeople,
    orderBy: [{ askedOn: 'desc' }, { recordedAt: 'desc' }],
  })
  return found.map((evaluation) => describeInView(actor, evaluation, project))
}

export type EvaluationRow = Awaited<ReturnType<typeof listEvaluations>>[number]

export async function getEvaluation(actor: Actor, evaluationId: string) {
  const evaluation = await db.evaluation.findFirst({
    where: { id: evaluationId, project: visibleProjects(actor) },
    include: withPeople,
  })
  if (!evaluation) throw notFound()
  const project = await getProjectInView(actor, evaluation.projectId)
  return {
    ...describeInView(actor, evaluation, project),
    // Said on the page, so that an evaluator knows why the form is missing.
    ownProject: evaluatesFor(actor, evaluation) && isOwnProject(actor, project),
  }
}

export type EvaluationInView = Awaited<ReturnType<typeof getEvaluation>>

type ProjectInView = Awaited<ReturnType<typeof getProjectInView>>

function describeInView(actor: Actor, evaluation: EvaluationWithPeople, project: ProjectInView) {
  const { department, askedBy, concludedBy } = evaluation
  return {
    ...describeEvaluation(evaluation),
    department,
    askedBy,
    concludedBy,
    rights: {
      conclude: canConclude(actor, evaluation, project),
      attach: !evaluation.withdrawnOn && evaluatesFor(actor, evaluation) && !isOwnProject(actor, project),
      withdraw: !evaluation.concludedOn && !evaluation.withdrawnOn && canWithdraw(actor, evaluation, project),
    },
  }
}

/** An evaluation as plain values; `daysLeft` to its due date, negative when overdue, null when it is no longer open. */
export function describeEvaluation(evaluation: Evaluation) {
  const { id, projectId, kind, departmentId, request, verdict, opinion, conditions } = evaluation
  const concludedOn = evaluation.concludedOn && fromDbDate(evaluation.concludedOn)
  const withdrawnOn = evaluation.withdrawnOn && fromDbDate(evaluation.withdrawnOn)
  const dueOn = fromDbDate(evaluation.dueOn)
  return {
    id,
    projectId,
    kind,
    departmentId,
    request,
    askedOn: fromDbDate(evaluation.askedOn),
    dueOn,
    daysLeft: concludedOn || withdrawnOn ? null : daysBetween(today(), dueOn),
    verdict,
    opinion,
    conditions,
    concludedOn,
    withdrawnOn,
    illustrative: evaluation.illustrative,
    version: evaluation.version,
  }
}

/** What is required of a project's industry and of whom it is asked: its own row of a kind, else the general one. */
export async function findRequirements(tx: Tx | typeof db, chainId: string | null) {
  const found = await tx.evaluationRequirement.findMany({
    where: { OR: [{ chainId: null }, ...(chainId ? [{ chainId }] : [])] },
    include: { department: named },
  })
  return found.filter(
    ({ kind, chainId: own }) => own !== null || !found.some((other) => other.kind === kind && other.chainId),
  )
}

/** What a project needs before 决策, by kind, with the department and the days that asking proposes. */
export async function listRequiredEvaluations(actor: Actor, projectId: string) {
  const { chainId } = await getProjectInView(actor, projectId)
  const requirements = await findRequirements(db, chainId)
  return requirements.map(({ kind, required, department, days }) => ({ kind, required, department, days }))
}

export type RequiredEvaluation = Awaited<ReturnType<typeof listRequiredEvaluations>>[number]

/** All requirements, for those who set them and those who look them up. */
export async function listRequirements(actor: Actor) {
  if (!canReadRequirements(actor)) throw forbidden()
  const found = await db.evaluationRequirement.findMany({
    include: { department: named, chain: named },
    orderBy: [{ kind: 'asc' }, { chain: { no: 'asc' } }],
  })
  return found.map(({ id, kind, chain, department, days, required, version }) => ({
    id,
    kind,
    chain,
    department,
    days,
    required,
    version,
  }))
}

export type RequirementRow = Awaited<ReturnType<typeof listRequirements>>[number]

/** The departments that can be asked and the industries that can differ. */
export async function listEvaluationChoices(actor: Actor) {
  if (!isBusinessRole(actor) && !canSetRequirements(actor)) throw forbidden()
  const [departments, chains] = await Promise.all([
    db.promotionEntity.findMany({ where: { kind: 'DEPARTMENT' }, ...named, orderBy: { no: 'asc' } }),
    db.industryChain.findMany({ ...named, orderBy: { no: 'asc' } }),
  ])
  return { departments, chains }
}
