import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

export const EVENT_KINDS = ['EXPO', 'FORUM', 'CONFERENCE', 'DELEGATION'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export function wrongDatesOfEvent(event: { startsOn: CalendarDate; endsOn: CalendarDate }): Refused | null {
  if (event.endsOn >= event.startsOn) return null
  return refused('events.endsBeforeItStarts', {
    fields: [{ path: 'endsOn', code: 'endsBeforeItStarts', params: { on: event.startsOn } }],
  })
}
