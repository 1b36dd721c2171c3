import { z } from 'zod'
import { calendarDate } from '@/lib/inputs'

/** A wall without a date follows the calendar: each of its answers is as of the day on which it is given. */
export const screenInput = z.strictObject({ asOf: calendarDate.optional() })
export type AskScreen = z.infer<typeof screenInput>

/** What the address bar asks for; a date that is written wrong is none. */
export function readScreenView(params: Record<string, string | string[] | undefined>): AskScreen {
  return { asOf: screenInput.shape.asOf.catch(undefined).parse(params.asOf) }
}
