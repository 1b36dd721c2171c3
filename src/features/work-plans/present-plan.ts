import type { PlanVersion, WorkPlanDetail } from './queries'
import type { PlanState } from './rules'

/** The latest version as its buttons need it. */
export type LatestVersion = {
  planId: string
  seq: number
  version: number
  state: PlanState
  /** Nothing is missing for its submission. */
  whole: boolean
  mayDraft: boolean
  maySettle: boolean
}

/** The version that a page shows — the one asked for, else the one in force, else the latest — and the one beside it. */
export function presentPlan(plan: WorkPlanDetail, asked: { version?: number; compare?: number }) {
  const version = (seq: number | null | undefined) => plan.versions.find((one) => one.seq === seq) ?? null
  const latest = plan.versions[0] as PlanVersion
  const shown = version(asked.version) ?? version(plan.inForce) ?? latest
  const before = version(asked.compare)
  const { draft: mayDraft, settle: maySettle } = plan.rights
  const inHand: LatestVersion = {
    planId: plan.id,
    seq: latest.seq,
    version: latest.version,
    state: latest.state,
    whole: latest.missing.length === 0,
    mayDraft,
    maySettle,
  }
  return { shown, before: before && before.seq < shown.seq ? before : null, latest: inHand }
}

/** The open draft as its form has it; null when there is none. An owner who has left the entity is to be chosen anew. */
export function draftInHand(plan: WorkPlanDetail, owners: { id: string }[]) {
  const [latest] = plan.versions
  if (latest?.state !== 'DRAFT') return null
  const { seq, version, industryToday, strengths, problems, nextSteps, steps } = latest
  const stays = (id: string | undefined) => owners.some((owner) => owner.id === id)
  return {
    planId: plan.id,
    seq,
    version,
    industryToday,
    strengths,
    problems,
    nextSteps,
    steps: steps.map(({ key, text, owner, dueOn }) => ({
      key,
      text,
      ownerId: owner && stays(owner.id) ? owner.id : '',
      dueOn,
    })),
  }
}
