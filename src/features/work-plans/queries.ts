import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { canDraftPlansOf, canSettlePlansOf, isOwnDraft, visiblePlans } from './policy'
import { missingForSubmission, type PlanStep, type StepProgress, versionInForce } from './rules'

const named = { select: { id: true, name: true } } as const

const withContent = {
  by: named,
  settledBy: named,
  steps: { include: { owner: named }, orderBy: { position: 'asc' } },
} satisfies Prisma.WorkPlanVersionInclude

type StoredVersion = Prisma.WorkPlanVersionGetPayload<{ include: typeof withContent }>

export type PlanVersion = ReturnType<typeof describeVersion>
export type ProgressRow = {
  stepKey: string
  progress: StepProgress
  on: CalendarDate
  note: string | null
  by: string | null
}
export type WorkPlanDetail = Awaited<ReturnType<typeof getWorkPlan>>

/**
 * A plan with all its versions, the latest first, and what became of its steps, in order. `inForce` is the number of the
 * version that holds, null while none is approved; `version` is that of the latest one, for the next change.
 */
export async function getWorkPlan(actor: Actor, planId: string) {
  const plan = await db.workPlan.findFirst({
    where: { id: planId, ...visiblePlans(actor) },
    include: {
      entity: { select: { id: true, name: true, nameEn: true, kind: true } },
      versions: { include: withContent, orderBy: { seq: 'desc' } },
    },
  })
  const [latest] = plan?.versions ?? []
  if (!plan || !latest) throw notFound()
  const { id, year, illustrative, entity } = plan
  const versions = plan.versions.map(describeVersion)
  const leads = canSettlePlansOf(actor, entity.id)
  const ownDraft = leads && isOwnDraft(actor, latest.byId, await findPlanLeaders(db, entity.id))
  return {
    id,
    year,
    illustrative,
    entity,
    version: latest.version,
    inForce: versionInForce(versions)?.seq ?? null,
    versions,
    progress: await listProgress(planId),
    /** The latest version is the reader's own, for another leader to decide on. */
    ownDraft,
    rights: {
      draft: canDraftPlansOf(actor, entity.id),
      settle: leads && !ownDraft,
    },
  }
}

export function describeVersion({ by, settledBy, steps, ...stored }: StoredVersion) {
  const { seq, state, industryToday, strengths, problems, nextSteps, settledNote } = stored
  const content = { industryToday, strengths, problems, nextSteps }
  return {
    seq,
    state,
    ...content,
    steps: steps.map(
      ({ key, text, owner, dueOn }): PlanStep => ({ key, text, owner, dueOn: fromDbDate(dueOn) }),
    ),
    missing: missingForSubmission({ ...content, steps }),
    by,
    recordedAt: stored.recordedAt.toISOString(),
    submittedAt: stored.submittedAt?.toISOString() ?? null,
    settledBy,
    settledAt: stored.settledAt?.toISOString() ?? null,
    settledNote,
    version: stored.version,
  }
}

async function listProgress(planId: string): Promise<ProgressRow[]> {
  const rows = await db.workPlanProgress.findMany({
    where: { planId },
    include: { by: { select: { name: true } } },
    orderBy: [{ stepKey: 'asc' }, { seq: 'asc' }],
  })
  return rows.map(({ stepKey, progress, on, note, by }) => ({
    stepKey,
    progress,
    on: fromDbDate(on),
    note,
    by: by?.name ?? null,
  }))
}

/** The plan of an id with its latest version, locked; notFound for what the actor may not read. */
export async function lockPlan(tx: Tx, actor: Actor, planId: string) {
  await tx.$queryRaw`select from "WorkPlan" where "id" = ${planId}::uuid for update`
  const plan = await tx.workPlan.findFirst({
    where: { id: planId, ...visiblePlans(actor) },
    include: { versions: { include: withContent, orderBy: { seq: 'desc' } } },
  })
  const [latest] = plan?.versions ?? []
  if (!plan || !latest) throw notFound()
  return { id: plan.id, year: plan.year, entityId: plan.entityId, versions: plan.versions, latest }
}

/** The actor's own entities, each with its officers and leaders of today, who may own a step. */
export async function listDraftChoices(actor: Actor) {
  const entities = await db.promotionEntity.findMany({
    where: { id: { in: promotedEntityIdsOf(actor) } },
    select: {
      id: true,
      name: true,
      nameEn: true,
      memberships: {
        where: { ...carriesToday(), user: { disabledAt: null } },
        select: { user: { select: { id: true, name: true } } },
        orderBy: [{ role: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
  return entities.map(({ memberships, ...entity }) => ({
    ...entity,
    // Somebody may be both an officer and a leader.
    owners: [...new Map(memberships.map(({ user }) => [user.id, user])).values()],
  }))
}

/** The people who lead an entity today. */
export async function findPlanLeaders(tx: Tx | typeof db, entityId: string): Promise<string[]> {
  const leaders = await tx.membership.findMany({
    where: { ...carriesToday(), entityId, role: 'LEADER', user: { disabledAt: null } },
    select: { userId: true },
  })
  return leaders.map(({ userId }) => userId)
}

/** Where-clause of the memberships by which somebody works for an entity today. */
export function carriesToday() {
  const day = toDbDate(today())
  return {
    role: { in: ['OFFICER' as const, 'LEADER' as const] },
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gt: day } }],
  }
}
