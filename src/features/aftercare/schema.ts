import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalDate,
  optionalLine,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { REQUEST_KINDS, REQUEST_STATES } from './rules'

const asked = {
  kind: z.enum(REQUEST_KINDS),
  title: line(120),
  detail: optionalText(2000),
  raisedOn: calendarDate,
  /** Who of the enterprise asked. */
  raisedBy: optionalLine(80),
  ownerId: recordId,
  dueOn: calendarDate,
}

export const raiseRequestInput = z.strictObject({ projectId: recordId, ...asked })
export type RaiseRequest = z.output<typeof raiseRequestInput>

export const editRequestInput = z.strictObject({ requestId: recordId, version, ...asked })
export type EditRequest = z.output<typeof editRequestInput>

export const resolveRequestInput = z.strictObject({
  requestId: recordId,
  version,
  resolvedOn: calendarDate,
  reply: text(2000, 2),
})
export type ResolveRequest = z.output<typeof resolveRequestInput>

export const closeRequestInput = z.strictObject({
  requestId: recordId,
  version,
  closedOn: calendarDate,
  /** What the enterprise says: 1 not at all, 5 entirely. */
  satisfaction: wholeNumber({ min: 1, max: 5 }),
  comment: optionalText(500),
})
export type CloseRequest = z.output<typeof closeRequestInput>

export const reopenRequestInput = z.strictObject({
  requestId: recordId,
  version,
  /** By when it is to be answered anew; as before when left out. */
  dueOn: optionalDate,
  reason,
})
export type ReopenRequest = z.output<typeof reopenRequestInput>

export const REQUEST_SORTS = ['next', 'dueOn', '-dueOn', 'raisedOn', '-raisedOn'] as const

/** The filters of the list, under the names that the address bar and the API use. */
export const requestFilters = z.strictObject({
  q: optionalLine(100),
  state: z.enum(REQUEST_STATES).optional(),
  kind: z.enum(REQUEST_KINDS).optional(),
  holder: optionalRecordId,
  /** Those whose owner is the reader. */
  mine: z.enum(['yes']).optional(),
  overdue: z.enum(['yes']).optional(),
  sort: z.enum(REQUEST_SORTS).optional(),
  cursor: z.string().max(400).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type RequestFilters = Partial<z.output<typeof requestFilters>>

export const findServedProjectsInput = z.strictObject({ q: line(100, 0).optional() })
export type FindServedProjects = z.output<typeof findServedProjectsInput>
