import { addDays, type CalendarDate } from '@/lib/dates'

export const AGENDA_KINDS = [
  'visit',
  'visitStep',
  'round',
  'nextStep',
  'evaluation',
  'commitment',
  'milestone',
  'request',
  'factor',
  'supervision',
] as const
export type AgendaKind = (typeof AGENDA_KINDS)[number]

/** One whole day, or several, of a person's agenda. */
export type AgendaEntry = {
  uid: string
  kind: AgendaKind
  on: CalendarDate
  /** The last day, when there are several. */
  endsOn: CalendarDate | null
  /** What it is about: the project, the enterprise, or a visit's place. */
  about: string
  text: string | null
  href: string
  /** Still to be done. */
  open: boolean
  /** Which milestone, where the entry is one. */
  milestone?: 'REGISTERED' | 'STARTED' | 'COMPLETED' | 'IN_PRODUCTION' | 'ABOVE_SCALE'
}

export const DUTY_GROUPS = ['overdue', 'today', 'soon'] as const
export type DutyGroup = (typeof DUTY_GROUPS)[number]

/** Where a duty stands today; one of several days is today's on each of them. */
export function dutyGroup(
  { on, endsOn }: Pick<AgendaEntry, 'on' | 'endsOn'>,
  today: CalendarDate,
): DutyGroup {
  if ((endsOn ?? on) < today) return 'overdue'
  return on <= today ? 'today' : 'soon'
}

/** How far ahead the first page looks. */
export const DUTY_DAYS = 7

/** What a calendar program is given around a day. */
export function feedSpan(today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: addDays(today, -60), to: addDays(today, 400) }
}

/** What waits for an act of one's own without a date of its own, and where it is done. */
export const WAITING_PLACES = {
  screen: '/leads/inbox',
  appeals: '/leads/inbox',
  transfers: '/leads/inbox',
  plans: '/work-plans',
  briefs: '/briefs?status=REVIEW',
  evaluations: '/projects?stage=EVALUATION',
} as const
export type WaitingKind = keyof typeof WAITING_PLACES
