import { z } from 'zod'
import { LOSS_REASONS } from '@/features/pipeline/rules'
import { currency, foreignMoney } from '@/lib/foreign-money'
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
  yuan,
} from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { AFTER_TERMINATION, problemsOfMoney, SIGNING_KINDS } from './rules'

const contract = {
  contractNo: line(80),
  signedOn: calendarDate,
  /** What counts, in yuan, also when the contract is in other money. */
  amountYuan: yuan,
  ...foreignMoney,
  parties: text(500),
  eventId: optionalRecordId,
  note: optionalText(2000),
}

export const recordSigningInput = z
  .strictObject({ projectId: recordId, kind: z.enum(SIGNING_KINDS), ...contract })
  .superRefine((input, context) => report(problemsOfMoney(input.kind, input), context))
export type RecordSigning = z.output<typeof recordSigningInput>

function report(problems: FieldProblem[], context: z.core.$RefinementCtx) {
  for (const { path, code, params } of problems) {
    context.addIssue({ code: 'custom', message: code, path: [path], params })
  }
}

export const amendSigningInput = z.strictObject({
  signingId: recordId,
  effectiveOn: calendarDate,
  /** The whole new amount, not the difference. */
  amountYuan: yuan.refine((amount) => amount >= 1n, { error: 'tooSmall', params: { min: 1 } }),
  reason,
})
export type AmendSigning = z.output<typeof amendSigningInput>

export const terminateSigningInput = z
  .strictObject({
    signingId: recordId,
    on: calendarDate,
    reason,
    afterwards: z.enum(AFTER_TERMINATION),
    lossReason: z
      .enum(LOSS_REASONS)
      .or(z.literal(''))
      .nullish()
      .transform((chosen) => chosen || null),
  })
  .refine(({ afterwards, lossReason }) => afterwards !== 'LOST' || lossReason, {
    error: 'required',
    path: ['lossReason'],
  })
export type TerminateSigning = z.output<typeof terminateSigningInput>

/** What stands in the contract; a field that is left out stays as it is. */
export const correctSigningInput = z.strictObject({
  signingId: recordId,
  version,
  ...z.strictObject({ ...contract, currency }).partial().shape,
  reason,
})
export type CorrectSigning = z.output<typeof correctSigningInput>

/** The filters of the list, under the names that the address bar and the API use. */
export const signingFilters = z.strictObject({
  holder: recordId.optional(),
  event: recordId.optional(),
  chain: recordId.optional(),
  kind: z.enum(SIGNING_KINDS).optional(),
  effective: z.enum(['yes', 'no']).optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  q: optionalLine(200),
  sort: z.enum(['signedOn', '-signedOn', 'amount', '-amount']).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type SigningFilters = Partial<z.output<typeof signingFilters>>
