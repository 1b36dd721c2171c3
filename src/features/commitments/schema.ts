import { z } from 'zod'
import {
  calendarDate,
  optionalDate,
  optionalLine,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { COMMITMENT_KINDS, COMMITMENT_SIDES, FAIR_VERDICTS, PROMISE_VIEWS, problemsOfClause } from './rules'

const clause = {
  side: z.enum(COMMITMENT_SIDES),
  kind: z.enum(COMMITMENT_KINDS),
  clause: text(2000),
  amountYuan: optionalYuan,
  dueOn: optionalDate,
  legalBasis: optionalText(500),
  fairVerdict: z
    .enum(FAIR_VERDICTS)
    .or(z.literal(''))
    .nullish()
    .transform((chosen) => chosen || null),
  /** The article of 公平竞争审查条例 that allows an exception, such as 第十二条. */
  exceptionArticle: optionalText(200),
  reviewedOn: optionalDate,
}

export const draftCommitmentInput = z
  .strictObject({ projectId: recordId, ...clause })
  .superRefine((input, context) => report(problemsOfClause(input), context))
export type DraftCommitment = z.output<typeof draftCommitmentInput>

export const editCommitmentInput = z
  .strictObject({ commitmentId: recordId, version, ...clause })
  .superRefine((input, context) => report(problemsOfClause(input), context))
export type EditCommitment = z.output<typeof editCommitmentInput>

function report(problems: FieldProblem[], context: z.core.$RefinementCtx) {
  for (const { path, code } of problems) context.addIssue({ code: 'custom', message: code, path: [path] })
}

export const fulfilCommitmentInput = z.strictObject({
  commitmentId: recordId,
  on: calendarDate,
  evidence: text(500, 2),
})
export type FulfilCommitment = z.output<typeof fulfilCommitmentInput>

export const waiveCommitmentInput = z.strictObject({ commitmentId: recordId, on: calendarDate, reason })
export type WaiveCommitment = z.output<typeof waiveCommitmentInput>

export const reopenCommitmentInput = waiveCommitmentInput
export type ReopenCommitment = z.output<typeof reopenCommitmentInput>

/** The filters of the list, under the names that the address bar and the API use. */
export const promiseFilters = z.strictObject({
  view: z.enum(PROMISE_VIEWS).optional(),
  q: optionalLine(100),
  side: z.enum(COMMITMENT_SIDES).optional(),
  kind: z.enum(COMMITMENT_KINDS).optional(),
  holder: optionalRecordId,
  /** NONE: an incentive without a verdict. */
  verdict: z.enum([...FAIR_VERDICTS, 'NONE']).optional(),
  cursor: z.string().max(400).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type PromiseFilters = Partial<z.output<typeof promiseFilters>>

export const dueWithin = wholeNumber({ min: 0, max: 3660 })
