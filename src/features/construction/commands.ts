import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { type MilestoneKind, needsReason, needsSigning, neighboursOf, neighboursOfPlan } from './rules'
import type { AchieveMilestone, EditMilestone, PlanMilestone } from './schema'

type Written = Promise<Outcome<{ milestoneId: string }>>

/** The planned date of a milestone; a plan that stands already is edited instead. */
export async function planMilestone(actor: Actor, input: PlanMilestone): Written {
  return changeMilestones(actor, input.projectId, async (step, milestones) => {
    const stored = milestones.find(({ kind }) => kind === input.kind)
    if (stored?.plannedOn) return refused('construction.alreadyPlanned', { params: { on: stored.plannedOn } })
    const { plannedOn, note } = input
    const refusal = refusePlan(step, input.kind, plannedOn, milestones)
    return refusal ?? write(step, 'plan', input.kind, stored, { plannedOn, ...(note ? { note } : {}) })
  })
}

/** The day on which a milestone was reached, planned or not. */
export async function achieveMilestone(actor: Actor, input: AchieveMilestone): Written {
  return changeMilestones(actor, input.projectId, async (step, milestones) => {
    const stored = milestones.find(({ kind }) => kind === input.kind)
    if (stored?.achievedOn) {
      return refused('construction.alreadyAchieved', { params: { on: stored.achievedOn } })
    }
    const { achievedOn, note } = input
    const refusal = refuseAchieved(step, input.kind, achievedOn, milestones)
    return refusal ?? write(step, 'achieve', input.kind, stored, { achievedOn, ...(note ? { note } : {}) })
  })
}

/** Both dates and the note as they should stand; a plan that moves later says why. A stale version is a conflict. */
export async function editMilestone(
  actor: Actor,
  { milestoneId, version, plannedOn = null, achievedOn = null, note = null, reason = null }: EditMilestone,
): Written {
  const found = await db.milestone.findUnique({ where: { id: milestoneId }, select: { projectId: true } })
  if (!found) throw notFound()
  return changeMilestones(actor, found.projectId, async (step, milestones) => {
    const stored = milestones.find(({ id }) => id === milestoneId)
    if (!stored) throw notFound()
    if (stored.version !== version) throw conflict(stored)
    if (needsReason(stored.plannedOn, plannedOn) && !reason)
      return refused('construction.whyLater', WHY_LATER)
    const replanned = plannedOn && plannedOn !== stored.plannedOn && !achievedOn
    const moved = achievedOn && achievedOn !== stored.achievedOn
    const refusal =
      (replanned && refusePlan(step, stored.kind, plannedOn, milestones)) ||
      (moved && refuseAchieved(step, stored.kind, achievedOn, milestones))
    return refusal || write(step, 'edit', stored.kind, stored, { plannedOn, achievedOn, note, reason })
  })
}

const WHY_LATER = { fields: [{ path: 'reason', code: 'required' }] }

type StoredMilestone = Awaited<ReturnType<typeof readMilestones>>[number]

async function changeMilestones(
  actor: Actor,
  projectId: string,
  work: (step: ProjectStep, milestones: StoredMilestone[]) => Written,
): Written {
  return changeProject(actor, projectId, async (step) => {
    if (!canCarryProject(actor, step.project)) throw forbidden()
    return work(step, await readMilestones(step))
  })
}

async function readMilestones({ tx, project }: ProjectStep) {
  const milestones = await tx.milestone.findMany({ where: { projectId: project.id } })
  return milestones.map(({ id, kind, version, note, plannedOn, achievedOn }) => ({
    id,
    kind,
    version,
    note,
    plannedOn: plannedOn && fromDbDate(plannedOn),
    achievedOn: achievedOn && fromDbDate(achievedOn),
  }))
}

function refuseAchieved(
  { project, today }: ProjectStep,
  kind: MilestoneKind,
  achievedOn: CalendarDate,
  milestones: StoredMilestone[],
): Refused | null {
  if (needsSigning(kind) && !project.signedOn) return refused('construction.notSigned')
  const { notBefore, notAfter } = neighboursOf(kind, milestones)
  return refuseDate(
    { path: 'achievedOn', on: achievedOn },
    {
      notBefore: [
        { on: needsSigning(kind) ? project.signedOn : null, code: 'construction.beforeSigned' },
        { on: notBefore, code: 'construction.beforeEarlierMilestone' },
      ],
      notAfter: [
        { on: today, code: 'construction.inTheFuture' },
        { on: notAfter, code: 'construction.afterLaterMilestone' },
      ],
    },
  )
}

/** Plans keep the order of the milestones and follow the contract; what slips together is moved from the last one on. */
function refusePlan(
  { project }: ProjectStep,
  kind: MilestoneKind,
  plannedOn: CalendarDate,
  milestones: StoredMilestone[],
): Refused | null {
  const { notBefore, notAfter } = neighboursOfPlan(kind, milestones)
  return refuseDate(
    { path: 'plannedOn', on: plannedOn },
    {
      notBefore: [
        { on: needsSigning(kind) ? project.signedOn : null, code: 'construction.planBeforeSigned' },
        { on: notBefore, code: 'construction.planBeforeEarlier' },
      ],
      notAfter: [{ on: notAfter, code: 'construction.planAfterLater' }],
    },
  )
}

type Dates = {
  plannedOn?: CalendarDate | null
  achievedOn?: CalendarDate | null
  note?: string | null
  reason?: string | null
}

async function write(
  { tx, actor, project, audit }: ProjectStep,
  act: 'plan' | 'achieve' | 'edit',
  kind: MilestoneKind,
  stored: StoredMilestone | undefined,
  { plannedOn, achievedOn, note, reason }: Dates,
): Written {
  const data = {
    plannedOn: plannedOn && toDbDate(plannedOn),
    achievedOn: achievedOn && toDbDate(achievedOn),
    note,
  }
  const { id } = await tx.milestone.upsert({
    where: { projectId_kind: { projectId: project.id, kind } },
    create: { ...data, projectId: project.id, kind, byId: actor.userId || null },
    update: { ...data, version: { increment: 1 } },
  })
  if (plannedOn !== undefined && plannedOn !== (stored?.plannedOn ?? null)) {
    await appendPlan(tx, actor, { milestoneId: id, plannedOn, reason })
  }
  audit({
    act: `construction.${act}`,
    record: 'Milestone',
    id,
    projectId: project.id,
    before: stored && { kind, plannedOn: stored.plannedOn, achievedOn: stored.achievedOn },
    after: { kind, plannedOn, achievedOn, note },
    reason,
  })
  return accepted({ milestoneId: id })
}

type NewPlan = { milestoneId: string; plannedOn: CalendarDate | null; reason?: string | null }

async function appendPlan(tx: Tx, actor: Actor, { milestoneId, plannedOn, reason }: NewPlan) {
  const seq = 1 + (await tx.milestonePlan.count({ where: { milestoneId } }))
  const data = { milestoneId, seq, plannedOn: plannedOn && toDbDate(plannedOn), reason }
  await tx.milestonePlan.create({ data: { ...data, byId: actor.userId || null } })
}
