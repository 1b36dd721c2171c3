import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

/** A day that a date may not pass, and the refusal that says why; without a day it does not bind. */
export type DateBound = { on: CalendarDate | null | undefined; code: string }

type DateInForm = { path: string; on: CalendarDate }

/** Refuses a date that lies before one of `notBefore` or after one of `notAfter`; null when it lies between. */
export function refuseDate(
  { path, on }: DateInForm,
  { notBefore = [], notAfter = [] }: { notBefore?: DateBound[]; notAfter?: DateBound[] },
): Refused | null {
  const early = notBefore.find((bound) => bound.on && on < bound.on)
  if (early?.on) return refusedDate(path, early.on, early.code, 'dateTooEarly')
  const late = notAfter.find((bound) => bound.on && on > bound.on)
  if (late?.on) return refusedDate(path, late.on, late.code, 'dateTooLate')
  return null
}

function refusedDate(path: string, on: CalendarDate, code: string, fieldCode: string): Refused {
  return refused(code, { params: { on }, fields: [{ path, code: fieldCode, params: { on } }] })
}
