import { addDays, addMonths, type CalendarDate, firstOfMonth, lastOfMonth } from '@/lib/dates'

/** The last day of the month before. */
export function monthEndBefore(date: CalendarDate): CalendarDate {
  return addDays(firstOfMonth(date), -1)
}

/** The end of this month, or of the next one on the last day itself. */
export function monthEndAfter(date: CalendarDate): CalendarDate {
  return lastOfMonth(addDays(date, 1))
}

export function yearBefore(date: CalendarDate): CalendarDate {
  return addMonths(date, -12)
}

/** A part in tenths of a percent of the whole, 183 for 18.3 %; null where there is nothing to share. */
export function shareOf(part: bigint, whole: bigint): number | null {
  return whole > 0n ? Number((part * 2000n + whole) / (whole * 2n)) : null
}
