import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, daysBetween, fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { MILESTONE_KINDS, type MilestoneKind } from './rules'

export type MilestoneRow = {
  kind: MilestoneKind
  /** Null while neither planned nor achieved. */
  id: string | null
  version: number
  plannedOn: CalendarDate | null
  achievedOn: CalendarDate | null
  /** Days behind the plan: achieved late, or not achieved by `day`; negative when it was early. */
  slipDays: number | null
  note: string | null
  illustrative: boolean
}

/** The five milestones of a project in their order, those without a row too. */
export async function listMilestones(
  actor: Actor,
  projectId: string,
  day: CalendarDate,
): Promise<MilestoneRow[]> {
  await getProjectInView(actor, projectId)
  const milestones = await db.milestone.findMany({ where: { projectId } })
  return MILESTONE_KINDS.map((kind) => {
    const milestone = milestones.find((one) => one.kind === kind)
    const plannedOn = milestone?.plannedOn ? fromDbDate(milestone.plannedOn) : null
    const achievedOn = milestone?.achievedOn ? fromDbDate(milestone.achievedOn) : null
    return {
      kind,
      id: milestone?.id ?? null,
      version: milestone?.version ?? 0,
      plannedOn,
      achievedOn,
      slipDays: slipOf(plannedOn, achievedOn, day),
      note: milestone?.note ?? null,
      illustrative: milestone?.illustrative ?? false,
    }
  })
}

function slipOf(plannedOn: CalendarDate | null, achievedOn: CalendarDate | null, day: CalendarDate) {
  if (!plannedOn) return null
  if (achievedOn) return daysBetween(plannedOn, achievedOn)
  return day > plannedOn ? daysBetween(plannedOn, day) : null
}
