import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalReason,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
} from '@/lib/inputs'
import { LOSS_REASONS, STAGES, STATUSES } from './rules'

/** `to` is the stage that the writer means, so that a move made meanwhile by somebody else is not made twice. */
export const advanceProjectInput = z.strictObject({
  projectId: recordId,
  on: calendarDate,
  to: z.enum(STAGES).optional(),
  skipReason: optionalReason,
})
export type AdvanceProject = z.output<typeof advanceProjectInput>

export const sendBackProjectInput = z.strictObject({
  projectId: recordId,
  on: calendarDate,
  to: z.enum(STAGES),
  reason,
})
export type SendBackProject = z.output<typeof sendBackProjectInput>

/** Pausing, resuming, reopening: a day and why. */
export const changeStatusInput = z.strictObject({ projectId: recordId, on: calendarDate, reason })
export type ChangeStatus = z.output<typeof changeStatusInput>

export const loseProjectInput = z.strictObject({
  projectId: recordId,
  on: calendarDate,
  lossReason: z.enum(LOSS_REASONS),
  note: reason,
})
export type LoseProject = z.output<typeof loseProjectInput>

export const closeProjectInput = z.strictObject({
  projectId: recordId,
  on: calendarDate,
  note: optionalText(500),
})
export type CloseProject = z.output<typeof closeProjectInput>

export const PROJECT_SORTS = ['amount', 'activity', 'stageSince', 'name', 'signedOn'] as const
export type ProjectSort = (typeof PROJECT_SORTS)[number]

const yesOrNo = z.enum(['yes', 'no'])

/** The filters of every list of projects, under the names that the address bar and the API use. */
export const projectFilters = z.strictObject({
  q: line(100, 0).optional(),
  holder: optionalRecordId,
  stage: z.enum(STAGES).optional(),
  /** `OPEN`: all that stand on the board. */
  status: z.enum([...STATUSES, 'OPEN']).optional(),
  chain: optionalRecordId,
  officer: optionalRecordId,
  campaign: optionalRecordId,
  /** With an effective investment signing, or without one. */
  signed: yesOrNo.optional(),
  /** Projects whose officer is the reader. */
  mine: yesOrNo.optional(),
  illustrative: yesOrNo.optional(),
  min: optionalYuan,
  max: optionalYuan,
})
export type ProjectFilters = z.output<typeof projectFilters>

export const projectListInput = projectFilters.extend({
  sort: z.enum([...PROJECT_SORTS, ...PROJECT_SORTS.map((key) => `-${key}` as const)]).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})
export type ProjectListInput = z.output<typeof projectListInput>

export const boardColumnInput = z.strictObject({
  stage: z.enum(STAGES),
  filters: projectFilters,
  cursor: z.string().max(400).optional(),
})
export type BoardColumnInput = z.output<typeof boardColumnInput>

/** Who may be asked to do something of a project, by name. */
export const findReadersInput = z.strictObject({ projectId: recordId, q: line(100, 0).optional() })
export type FindReaders = z.output<typeof findReadersInput>

/** What an address bar says, as far as it makes sense; what does not is left out. */
export function readFilters<Schema extends z.ZodObject>(
  schema: Schema,
  said: Record<string, string | string[] | undefined>,
): z.output<Schema> {
  const kept = Object.entries(said).filter(
    ([name, value]) =>
      typeof value === 'string' && value !== '' && schema.shape[name]?.safeParse(value).success,
  )
  return schema.parse(Object.fromEntries(kept))
}
