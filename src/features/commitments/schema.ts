import { z } from 'zod'
import {
  calendarDate,
  optionalDate,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { COMMITMENT_KINDS, COMMITMENT_SIDES, FAIR_VERDICTS, problemsOfClause } from './rules'

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

export const dueWithin = wholeNumber({ min: 0, max: 3660 })
