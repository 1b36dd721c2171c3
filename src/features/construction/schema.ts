import { z } from 'zod'
import { calendarDate, optionalDate, optionalText, recordId, version } from '@/lib/inputs'
import { MILESTONE_KINDS } from './rules'

const kind = z.enum(MILESTONE_KINDS)

export const planMilestoneInput = z.strictObject({
  projectId: recordId,
  kind,
  plannedOn: calendarDate,
  note: optionalText(500),
})
export type PlanMilestone = z.output<typeof planMilestoneInput>

export const achieveMilestoneInput = z.strictObject({
  projectId: recordId,
  kind,
  achievedOn: calendarDate,
  note: optionalText(500),
})
export type AchieveMilestone = z.output<typeof achieveMilestoneInput>

export const editMilestoneInput = z.strictObject({
  milestoneId: recordId,
  version,
  plannedOn: optionalDate,
  achievedOn: optionalDate,
  note: optionalText(500),
})
export type EditMilestone = z.output<typeof editMilestoneInput>
