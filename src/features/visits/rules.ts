import { addDays, type CalendarDate } from '@/lib/dates'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'

/** OUTBOUND (走出去) and INBOUND (请进来) are visits to a figure; a CALL or MEETING is only a contact. */
export const VISIT_KINDS = ['OUTBOUND', 'INBOUND', 'CALL', 'MEETING'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

export const VISIT_STATUSES = ['PLANNED', 'HELD', 'CANCELLED'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** Days, from settings: how near two visits to one enterprise lie, so that the second is told of the first. */
export const VISIT_LIMITS = { 'visits.warningDays': 30 } as const

export type VisitPlan = {
  status: VisitStatus
  on: CalendarDate
  endsOn?: CalendarDate | null
  enterprises: { nextStep?: string | null; nextStepOn?: CalendarDate | null }[]
}

/** Why a visit cannot be recorded so; null when it can. */
export function wrongVisit(visit: VisitPlan, today: CalendarDate): Refused | null {
  const { status, on, endsOn, enterprises } = visit
  if (status === 'HELD' && on > today) {
    return refused('visits.heldInTheFuture', { fields: [{ path: 'on', code: 'inTheFuture' }] })
  }
  if (status === 'HELD' && endsOn && endsOn > today) {
    return refused('visits.notOverYet', { fields: [{ path: 'endsOn', code: 'inTheFuture' }] })
  }
  if (endsOn && endsOn < on) {
    return refused('visits.endsBeforeItStarts', {
      fields: [{ path: 'endsOn', code: 'endsBeforeItStarts', params: { on } }],
    })
  }
  if (status === 'HELD' && enterprises.length === 0) {
    return refused('visits.nobodyMet', { fields: [{ path: 'enterprises', code: 'visitWithoutEnterprise' }] })
  }
  const unsaid = enterprises.flatMap(({ nextStep, nextStepOn }, index): FieldProblem[] =>
    nextStepOn && !nextStep ? [{ path: `enterprises.${index}.nextStep`, code: 'required' }] : [],
  )
  if (unsaid.length) return refused('visits.nextStepUnsaid', { fields: unsaid })
  const early = enterprises.flatMap(({ nextStepOn }, index): FieldProblem[] =>
    nextStepOn && nextStepOn < on
      ? [{ path: `enterprises.${index}.nextStepOn`, code: 'nextStepBeforeVisit', params: { on } }]
      : [],
  )
  return early.length ? refused('visits.nextStepBeforeVisit', { fields: early }) : null
}

/** 主要领导 on a day: the dated list holds from `startsOn` up to, not including, `endsOn`. */
export function isListedOn(
  leader: { startsOn: CalendarDate; endsOn: CalendarDate | null },
  day: CalendarDate,
): boolean {
  return leader.startsOn <= day && (leader.endsOn === null || day < leader.endsOn)
}

export type MonthDay = { date: CalendarDate; inMonth: boolean }

/** The weeks that hold a month, Monday first, each of seven days. */
export function weeksOf(firstOfMonth: CalendarDate): MonthDay[][] {
  const monday = addDays(firstOfMonth, -weekdayOf(firstOfMonth))
  const month = firstOfMonth.slice(0, 7)
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => {
      const date = addDays(monday, week * 7 + day)
      return { date, inMonth: date.startsWith(month) }
    }),
  )
  return weeks.filter((days) => days.some(({ inMonth }) => inMonth))
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
