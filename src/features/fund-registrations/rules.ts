import type { CalendarDate } from '@/lib/dates'

/** Of a capital call: `PAID`, waiting for its day, or past it. A voided one is none of these. */
export const CALL_STATES = ['PAID', 'WAITING', 'OVERDUE', 'VOIDED'] as const
export type CallState = (typeof CALL_STATES)[number]

type DatedCall = { dueOn: CalendarDate | null; paidOn: CalendarDate | null; voidReason: string | null }

export function callState({ dueOn, paidOn, voidReason }: DatedCall, today: CalendarDate): CallState {
  if (voidReason !== null) return 'VOIDED'
  if (paidOn) return 'PAID'
  return dueOn && dueOn < today ? 'OVERDUE' : 'WAITING'
}
