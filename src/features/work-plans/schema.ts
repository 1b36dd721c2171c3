import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalLine,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { PLAN_STATES, STEP_PROGRESS } from './rules'

/** A draft may be half written; what is missing is asked for when it is submitted. */
const part = text(5000, 0)

const step = z.strictObject({
  /** Of a step that an earlier version had; a new step gets its own. */
  key: optionalRecordId,
  text: line(300),
  ownerId: optionalRecordId,
  dueOn: calendarDate,
})

const content = {
  industryToday: part,
  strengths: part,
  problems: part,
  nextSteps: part,
  steps: z.array(step).max(50),
}

export const draftWorkPlanInput = z.strictObject({
  entityId: recordId,
  year: wholeNumber({ min: 2000, max: 2100 }),
  ...content,
})
export type DraftWorkPlan = z.output<typeof draftWorkPlanInput>
export type WrittenPlan = Omit<DraftWorkPlan, 'entityId' | 'year'>

export const editWorkPlanInput = z.strictObject({ planId: recordId, version, ...content })
export type EditWorkPlan = z.output<typeof editWorkPlanInput>

export const renewWorkPlanInput = z.strictObject({ planId: recordId })
export type RenewWorkPlan = z.output<typeof renewWorkPlanInput>

export const submitWorkPlanInput = z.strictObject({ planId: recordId, version })
export type SubmitWorkPlan = z.output<typeof submitWorkPlanInput>

export const approveWorkPlanInput = z.strictObject({ planId: recordId, version, note: optionalText(500) })
export type ApproveWorkPlan = z.output<typeof approveWorkPlanInput>

export const returnWorkPlanInput = z.strictObject({ planId: recordId, version, note: reason })
export type ReturnWorkPlan = z.output<typeof returnWorkPlanInput>

export const recordProgressInput = z.strictObject({
  planId: recordId,
  stepKey: recordId,
  progress: z.enum(STEP_PROGRESS),
  on: calendarDate,
  note: optionalText(500),
})
export type RecordProgress = z.output<typeof recordProgressInput>

export const PLAN_SORTS = ['-year', 'year', '-overdue', '-done', 'done'] as const

/** The filters of the list, under the names that the address bar and the API use. */
export const workPlanFilters = z.strictObject({
  q: optionalLine(100),
  year: wholeNumber({ min: 2000, max: 2100 }).optional(),
  entity: recordId.optional(),
  state: z.enum(PLAN_STATES).optional(),
  sort: z.enum(PLAN_SORTS).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type WorkPlanFilters = Partial<z.output<typeof workPlanFilters>>

/** Which version a page shows, and whether against the one before it. */
export const shownVersion = z.strictObject({
  version: wholeNumber({ min: 1, max: 10_000 }).optional(),
  compare: wholeNumber({ min: 1, max: 10_000 }).optional(),
})

/** What the form of a new plan opens with. */
export const newPlan = z.strictObject({
  entity: recordId.optional(),
  year: wholeNumber({ min: 2000, max: 2100 }).optional(),
})
