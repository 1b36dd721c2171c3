import { type CalendarDate, daysBetween } from '@/lib/dates'

export const REQUEST_KINDS = [
  'LAND',
  'UTILITIES',
  'FINANCING',
  'STAFF',
  'PERMITS',
  'POLICY',
  'LOGISTICS',
  'OTHER',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** Asked, answered, and closed with how satisfied the enterprise is. */
export const REQUEST_STATES = ['OPEN', 'RESOLVED', 'CLOSED'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** Days past its due date while nobody has answered; null when it is not. */
export function overdueDays(
  { state, dueOn }: { state: RequestState; dueOn: CalendarDate },
  day: CalendarDate,
): number | null {
  return state === 'OPEN' && day > dueOn ? daysBetween(dueOn, day) : null
}

/** What fits where a request stands. */
export type RequestAct = 'edit' | 'resolve' | 'close' | 'reopen'

export function fits(act: RequestAct, state: RequestState): boolean {
  const states: Record<RequestAct, RequestState[]> = {
    edit: ['OPEN'],
    resolve: ['OPEN'],
    close: ['RESOLVED'],
    reopen: ['RESOLVED', 'CLOSED'],
  }
  return states[act].includes(state)
}
