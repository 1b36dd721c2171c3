import { z } from 'zod'
import type { CalendarDate } from '@/lib/dates'
import { calendarDate } from '@/lib/inputs'

export type DashboardView = { asOf: CalendarDate; months: 12 | 24 }

/** What the address bar asks for; what it does not say, or says wrong, is today and twelve months. */
export function readDashboardView(
  params: Record<string, string | string[] | undefined>,
  today: CalendarDate,
): DashboardView {
  return {
    asOf: calendarDate.catch(today).parse(params.asOf),
    months: z.literal('24').safeParse(params.months).success ? 24 : 12,
  }
}
