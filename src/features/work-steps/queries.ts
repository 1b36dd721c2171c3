import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, daysBetween, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import type { FactorItem } from '@/server/generated/prisma/client'
import { canSettleFactor } from './policy'
import { missingForSupport, WORK_STEPS, type WorkStep } from './rules'

export type WorkStepRow = {
  step: WorkStep
  doneOn: CalendarDate | null
  note: string | null
  by: string | null
  illustrative: boolean
  /** 0 where nothing was ever said. */
  version: number
}

/** The five steps of a project in their order, what it needs by due date, and what 要素保障 still waits for. */
export async function listWorkSteps(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const [marked, found] = await Promise.all([
    db.projectWorkStep.findMany({ where: { projectId }, include: { by: { select: { name: true } } } }),
    db.factorItem.findMany({
      where: { projectId },
      include: { owner: { select: { id: true, name: true } } },
      orderBy: [{ state: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    }),
  ])
  const steps = WORK_STEPS.map((step): WorkStepRow => {
    const stored = marked.find((one) => one.step === step)
    return {
      step,
      doneOn: stored?.doneOn ? fromDbDate(stored.doneOn) : null,
      note: stored?.note ?? null,
      by: stored?.by?.name ?? null,
      illustrative: stored?.illustrative ?? false,
      version: stored?.version ?? 0,
    }
  })
  const day = today()
  const factors = found.map(({ owner, ...factor }) => ({
    ...describeFactor(factor),
    owner,
    overdueDays: overdueDays(factor, day),
    maySettle: canSettleFactor(actor, project, factor),
  }))
  const missing = missingForSupport(factors)
  return {
    steps,
    factors,
    missing: missing && { code: missing.code, open: missing.open.map(({ need }) => need) },
  }
}

export type WorkSteps = Awaited<ReturnType<typeof listWorkSteps>>
export type FactorRow = WorkSteps['factors'][number]

function describeFactor({ dueOn, settledOn, ...stored }: FactorItem) {
  const { id, projectId, kind, need, ownerId, state, note, illustrative, version } = stored
  return {
    id,
    projectId,
    kind,
    need,
    ownerId,
    dueOn: fromDbDate(dueOn),
    state,
    settledOn: settledOn && fromDbDate(settledOn),
    note,
    illustrative,
    version,
  }
}

function overdueDays({ state, dueOn }: FactorItem, day: CalendarDate): number | null {
  const due = fromDbDate(dueOn)
  return state === 'OPEN' && day > due ? daysBetween(due, day) : null
}

/** What the actor is to secure for projects by a day, the oldest first: part of one's own work. */
export async function listFactorsDue(actor: Actor, until: CalendarDate, limit = 100) {
  if (!actor.userId) return []
  const found = await db.factorItem.findMany({
    where: {
      ownerId: actor.userId,
      state: 'OPEN',
      dueOn: { lte: toDbDate(until) },
      project: { ...visibleProjects(actor), status: { in: ['ACTIVE', 'PAUSED'] } },
    },
    include: { project: { select: { id: true, no: true, name: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return found.map(({ project, ...factor }) => ({ ...describeFactor(factor), project }))
}
