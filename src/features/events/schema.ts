import { z } from 'zod'
import { namedEnterprise } from '@/features/enterprises/schema'
import {
  calendarDate,
  line,
  optionalDate,
  optionalLine,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { EVENT_KINDS, EVENT_SORTS, TARGET_SORTS } from './rules'

const MOST_ENTREPRENEURS = 10_000

const event = {
  name: line(100, 2),
  kind: z.enum(EVENT_KINDS),
  startsOn: calendarDate,
  endsOn: calendarDate,
  place: optionalLine(200),
  host: optionalLine(200),
  costYuan: optionalYuan,
  note: optionalText(2000),
}

export const createEventInput = z.strictObject(event)
export type CreateEvent = z.output<typeof createEventInput>

export const editEventInput = z.strictObject({ eventId: recordId, version, ...event })
export type EditEvent = z.output<typeof editEventInput>

const page = {
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
}

export const eventFilters = z.strictObject({
  kind: z.enum(EVENT_KINDS).optional(),
  q: optionalLine(100),
  from: optionalDate,
  to: optionalDate,
  sort: z.enum([...EVENT_SORTS, ...EVENT_SORTS.map((key) => `-${key}` as const)]).optional(),
  ...page,
})
export type EventFilters = Partial<z.output<typeof eventFilters>>

/** An enterprise that is known by its id, or a new one by its name. */
const enterprise = namedEnterprise.superRefine(({ id, name }, context) => {
  if (id || name) return
  context.addIssue({ code: 'custom', message: 'required', path: ['name'] })
})

const attendance = {
  entrepreneurs: wholeNumber({ min: 0, max: MOST_ENTREPRENEURS }),
  note: optionalText(500),
}

export const addAttendanceInput = z.strictObject({ eventId: recordId, enterprise, ...attendance })
export type AddAttendance = z.output<typeof addAttendanceInput>

const attended = { eventId: recordId, enterpriseId: recordId, version }

export const editAttendanceInput = z.strictObject({ ...attended, ...attendance })
export type EditAttendance = z.output<typeof editAttendanceInput>

export const removeAttendanceInput = z.strictObject({ ...attended, reason })
export type RemoveAttendance = z.output<typeof removeAttendanceInput>

export const attendanceFilters = z.strictObject({ eventId: recordId, q: optionalLine(100), ...page })
export type AttendanceFilters = Partial<z.output<typeof attendanceFilters>> & { eventId: string }

const followed = {
  /** Who follows it. */
  entityId: recordId,
  officerId: optionalRecordId,
  chosenOn: calendarDate,
  note: optionalText(500),
}

export const chooseTargetInput = z.strictObject({ eventId: recordId, enterprise, ...followed })
export type ChooseTarget = z.output<typeof chooseTargetInput>

export const editTargetInput = z.strictObject({ targetId: recordId, version, ...followed })
export type EditTarget = z.output<typeof editTargetInput>

export const dropTargetInput = z.strictObject({
  targetId: recordId,
  version,
  droppedOn: calendarDate,
  reason,
})
export type DropTarget = z.output<typeof dropTargetInput>

export const resumeTargetInput = z.strictObject({ targetId: recordId, version, reason })
export type ResumeTarget = z.output<typeof resumeTargetInput>

export const targetFilters = z.strictObject({
  event: recordId.optional(),
  holder: recordId.optional(),
  enterprise: recordId.optional(),
  /** Whether the reader sees a lead of it. */
  lead: z.enum(['yes', 'no']).optional(),
  state: z.enum(['open', 'dropped']).optional(),
  q: optionalLine(100),
  sort: z.enum([...TARGET_SORTS, ...TARGET_SORTS.map((key) => `-${key}` as const)]).optional(),
  ...page,
})
export type TargetFilters = Partial<z.output<typeof targetFilters>>
