import { randomUUID } from 'node:crypto'
import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canDraftPlansOf, canReadPlansOf } from './policy'
import { carriesToday, lockPlan } from './queries'
import { versionInForce } from './rules'
import type { DraftWorkPlan, EditWorkPlan, RecordProgress, RenewWorkPlan, WrittenPlan } from './schema'

type Written = Promise<Outcome<{ planId: string; seq: number; version: number }>>

/** The first draft of an entity's plan of a year; half written is fine, and there is one plan a year. */
export async function draftWorkPlan(actor: Actor, input: DraftWorkPlan): Written {
  return inChange(actor, async (change) => {
    const { entityId, year, ...content } = input
    if (!canReadPlansOf(actor, entityId)) throw notFound()
    if (!canDraftPlansOf(actor, entityId)) throw forbidden()
    const stands = await change.tx.workPlan.findUnique({ where: { entityId_year: { entityId, year } } })
    if (stands) {
      const fields = [{ path: 'year', code: 'planStandsAlready' }]
      return refused('work-plans.standsAlready', { params: { year }, fields })
    }
    const refusal = await refuseSteps(change, { entityId, year }, content)
    if (refusal) return refusal
    const { id } = await change.tx.workPlan.create({ data: { entityId, year } })
    await appendVersion(change, actor, { planId: id, seq: 1, known: new Set() }, content)
    change.audit({
      act: 'work-plans.draft',
      record: 'WorkPlan',
      id,
      after: { entityId, year, ...told(content) },
    })
    return accepted({ planId: id, seq: 1, version: 1 })
  })
}

/** Only a draft is edited; a stale version is a conflict that shows what the others wrote. */
export async function editWorkPlan(actor: Actor, { planId, version, ...content }: EditWorkPlan): Written {
  return inChange(actor, async (change) => {
    const plan = await lockOwnPlan(change, actor, planId)
    const { latest } = plan
    if (latest.state !== 'DRAFT') return refused('work-plans.notADraft')
    if (latest.version !== version) throw conflict(inForm(latest))
    const refusal = await refuseSteps(change, plan, content)
    if (refusal) return refusal
    const { steps, ...parts } = content
    await change.tx.workPlanStep.deleteMany({ where: { versionId: latest.id } })
    await change.tx.workPlanVersion.update({
      where: { id: latest.id },
      data: { ...parts, version: { increment: 1 }, steps: { create: stepRows(steps, keysOf(plan)) } },
    })
    const { version: _, ...before } = inForm(latest)
    change.audit({
      act: 'work-plans.edit',
      record: 'WorkPlan',
      id: planId,
      before: told(before),
      after: told(content),
    })
    return accepted({ planId, seq: latest.seq, version: version + 1 })
  })
}

/** After an approval or a return: a new draft with the words of the last version, whose steps keep their progress. */
export async function renewWorkPlan(actor: Actor, { planId }: RenewWorkPlan): Written {
  return inChange(actor, async (change) => {
    const plan = await lockOwnPlan(change, actor, planId)
    const { latest } = plan
    if (latest.state === 'DRAFT') return refused('work-plans.draftStands')
    if (latest.state === 'SUBMITTED') return refused('work-plans.waitsForLeader')
    const { version: _, ...content } = inForm(latest)
    const seq = latest.seq + 1
    await appendVersion(change, actor, { planId, seq, known: keysOf(plan) }, content)
    change.audit({ act: 'work-plans.renew', record: 'WorkPlan', id: planId, after: { seq } })
    return accepted({ planId, seq, version: 1 })
  })
}

/** What became of a step of the version in force, dated and appended. */
export async function recordProgress(
  actor: Actor,
  { planId, stepKey, progress, on, note }: RecordProgress,
): Promise<Outcome<{ planId: string; stepKey: string }>> {
  return inChange(actor, async (change) => {
    const plan = await lockOwnPlan(change, actor, planId)
    const step = versionInForce(plan.versions)?.steps.find(({ key }) => key === stepKey)
    if (!step) return refused('work-plans.noSuchStep')
    const { tx } = change
    const last = await tx.workPlanProgress.findFirst({ where: { stepKey }, orderBy: { seq: 'desc' } })
    if (last?.progress === progress) return refused('work-plans.progressStands')
    const outOfRange = refuseDate(
      { path: 'on', on },
      {
        notBefore: [{ on: last && fromDbDate(last.on), code: 'work-plans.beforePrevious' }],
        notAfter: [{ on: today(), code: 'work-plans.inTheFuture' }],
      },
    )
    if (outOfRange) return outOfRange
    const seq = (last?.seq ?? 0) + 1
    await tx.workPlanProgress.create({
      data: { planId, stepKey, seq, progress, on: toDbDate(on), note, byId: actor.userId || null },
    })
    change.audit({
      act: 'work-plans.progress',
      record: 'WorkPlan',
      id: planId,
      before: { step: step.text, progress: last?.progress ?? null },
      after: { step: step.text, progress, on, note },
    })
    return accepted({ planId, stepKey })
  })
}

export type LockedPlan = Awaited<ReturnType<typeof lockPlan>>

/** Locked, for the people who write the plans of its entity. */
async function lockOwnPlan({ tx }: Change, actor: Actor, planId: string): Promise<LockedPlan> {
  const plan = await lockPlan(tx, actor, planId)
  if (!canDraftPlansOf(actor, plan.entityId)) throw forbidden()
  return plan
}

type NewVersion = { planId: string; seq: number; known: Set<string> }

async function appendVersion(
  { tx }: Change,
  actor: Actor,
  { planId, seq, known }: NewVersion,
  { steps, ...parts }: WrittenPlan,
) {
  await tx.workPlanVersion.create({
    data: { planId, seq, ...parts, byId: actor.userId || null, steps: { create: stepRows(steps, known) } },
  })
}

/** A key that the plan does not know, or that stands twice, is no key: the step is a new one. */
function stepRows(steps: WrittenPlan['steps'], known: Set<string>) {
  const free = new Set(known)
  return steps.map(({ key, text, ownerId, dueOn }, position) => ({
    key: key && free.delete(key) ? key : randomUUID(),
    position,
    text,
    ownerId: ownerId ?? null,
    dueOn: toDbDate(dueOn),
  }))
}

function keysOf({ versions }: LockedPlan): Set<string> {
  return new Set(versions.flatMap(({ steps }) => steps.map(({ key }) => key)))
}

/** Every owner works for the entity today, and no step is due before the plan's year begins. */
async function refuseSteps(
  { tx }: Change,
  { entityId, year }: { entityId: string; year: number },
  { steps }: WrittenPlan,
): Promise<Refused | null> {
  const early = steps.findIndex(({ dueOn }) => dueOn < `${year}-01-01`)
  if (early >= 0) {
    const fields = [{ path: `steps.${early}.dueOn`, code: 'dueBeforeYear', params: { year } }]
    return refused('work-plans.dueBeforeYear', { params: { year, no: early + 1 }, fields })
  }
  const ids = steps.flatMap(({ ownerId }) => ownerId ?? [])
  const owners = await tx.membership.findMany({
    where: { ...carriesToday(), entityId, userId: { in: ids }, user: { disabledAt: null } },
    select: { userId: true },
  })
  const stranger = steps.findIndex(
    ({ ownerId }) => ownerId && !owners.some(({ userId }) => userId === ownerId),
  )
  if (stranger < 0) return null
  const fields = [{ path: `steps.${stranger}.ownerId`, code: 'ownerNotOfEntity' }]
  return refused('work-plans.ownerNotOfEntity', { params: { no: stranger + 1 }, fields })
}

/** A stored version as its form has it. */
function inForm({ industryToday, strengths, problems, nextSteps, steps, version }: LockedPlan['latest']) {
  return {
    industryToday,
    strengths,
    problems,
    nextSteps,
    steps: steps.map(({ key, text, ownerId, dueOn }) => ({ key, text, ownerId, dueOn: fromDbDate(dueOn) })),
    version,
  }
}

/** For the audit log: each step as one line of text. */
function told({ steps, ...parts }: WrittenPlan) {
  return { ...parts, steps: steps.map(({ text, dueOn }) => `${text}（${dueOn}）`) }
}
