import { z } from 'zod'
import { calendarDate } from '@/lib/inputs'

/** A stretch of one's own days. */
export const agendaInput = z.strictObject({ from: calendarDate, to: calendarDate })
export type AskAgenda = z.output<typeof agendaInput>
