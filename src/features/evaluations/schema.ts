import { z } from 'zod'
import { EVALUATION_KINDS } from '@/features/pipeline/rules'
import {
  calendarDate,
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
import { VERDICTS } from './rules'

/** Without department or due date, those of the requirement for the project's industry; without `askedOn`, today. */
export const askEvaluationInput = z.strictObject({
  projectId: recordId,
  kind: z.enum(EVALUATION_KINDS),
  departmentId: optionalRecordId,
  askedOn: optionalDate,
  dueOn: optionalDate,
  request: optionalText(1000),
})
export type AskEvaluation = z.output<typeof askEvaluationInput>

export const concludeEvaluationInput = z.strictObject({
  evaluationId: recordId,
  version,
  verdict: z.enum(VERDICTS),
  opinion: text(4000),
  conditions: optionalText(2000),
  concludedOn: calendarDate,
})
export type ConcludeEvaluation = z.output<typeof concludeEvaluationInput>

export const withdrawEvaluationInput = z.strictObject({ evaluationId: recordId, version, reason })
export type WithdrawEvaluation = z.output<typeof withdrawEvaluationInput>

/** A requirement without an industry holds for every industry that has none of its own. `version`: none for a new one. */
export const setRequirementInput = z.strictObject({
  kind: z.enum(EVALUATION_KINDS),
  chainId: optionalRecordId,
  departmentId: recordId,
  days: wholeNumber({ min: 1, max: 365 }),
  required: z.boolean(),
  version: version.nullish(),
})
export type SetRequirement = z.output<typeof setRequirementInput>

export const evaluationFilters = z.strictObject({
  tab: z.enum(['open', 'concluded']).optional(),
  kind: z.enum(EVALUATION_KINDS).optional(),
  q: optionalLine(100),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type EvaluationFilters = Partial<z.output<typeof evaluationFilters>>
