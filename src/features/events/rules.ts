import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

export const EVENT_KINDS = ['EXPO', 'FORUM', 'CONFERENCE', 'DELEGATION'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** What the list of events sorts by: its day, and each step of its yield. */
export const EVENT_SORTS = ['startsOn', 'firms', 'targets', 'leads', 'signed'] as const
export type EventSort = (typeof EVENT_SORTS)[number]

export const TARGET_SORTS = ['chosenOn', 'enterprise'] as const
export type TargetSort = (typeof TARGET_SORTS)[number]

/** What came of an event in the ledger; the two steps before, who came and who was chosen, are its own lists. */
export const EVENT_FIGURES = ['leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount'] as const

type Days = { startsOn: CalendarDate; endsOn: CalendarDate }

export function wrongDatesOfEvent(event: Days): Refused | null {
  if (event.endsOn >= event.startsOn) return null
  return refused('events.endsBeforeItStarts', {
    fields: [{ path: 'endsOn', code: 'endsBeforeItStarts', params: { on: event.startsOn } }],
  })
}

export type EventPhase = 'AHEAD' | 'UNDER_WAY' | 'OVER'

export function phaseOfEvent({ startsOn, endsOn }: Days, today: CalendarDate): EventPhase {
  if (today < startsOn) return 'AHEAD'
  return today <= endsOn ? 'UNDER_WAY' : 'OVER'
}
