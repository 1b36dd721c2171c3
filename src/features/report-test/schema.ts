import { z } from 'zod'
import { calendarDate } from '@/lib/inputs'
import { PRINTED_AS_OF } from './printed-statements'
import { VERDICTS, type Verdict } from './rules'

export const reportTestInput = z.strictObject({
  /** The report's own day when nothing is said. */
  asOf: calendarDate.default(PRINTED_AS_OF),
  verdict: z.enum(VERDICTS).optional(),
})
export type AskReportTest = z.input<typeof reportTestInput>

/** What the address bar asks for; what is written wrong is left out. */
export function readReportTestView(params: Record<string, string | string[] | undefined>): {
  asOf: string
  verdict: Verdict | undefined
} {
  const { asOf, verdict } = reportTestInput.shape
  return {
    asOf: asOf.catch(PRINTED_AS_OF).parse(params.asOf),
    verdict: verdict.catch(undefined).parse(params.verdict),
  }
}
