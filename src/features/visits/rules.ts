import type { CalendarDate } from '@/lib/dates'
import { type FieldProblem, type Refused, refused } from '@/lib/outcome'

/** OUTBOUND (走出去) and INBOUND (请进来) are visits to a figure; a CALL or MEETING is only a contact. */
export const VISIT_KINDS = ['OUTBOUND', 'INBOUND', 'CALL', 'MEETING'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

export const VISIT_STATUSES = ['PLANNED', 'HELD', 'CANCELLED'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

export type VisitPlan = {
  status: VisitStatus
  on: CalendarDate
  endsOn?: CalendarDate | null
  enterprises: { nextStepOn?: CalendarDate | null }[]
}

/** Why a visit cannot be recorded so; null when it can. */
export function wrongVisit(visit: VisitPlan, today: CalendarDate): Refused | null {
  const { status, on, endsOn, enterprises } = visit
  if (status === 'HELD' && on > today) {
    return refused('visits.heldInTheFuture', { fields: [{ path: 'on', code: 'inTheFuture' }] })
  }
  if (endsOn && endsOn < on) {
    return refused('visits.endsBeforeItStarts', {
      fields: [{ path: 'endsOn', code: 'endsBeforeItStarts', params: { on } }],
    })
  }
  if (status === 'HELD' && enterprises.length === 0) {
    return refused('visits.nobodyMet', { fields: [{ path: 'enterprises', code: 'visitWithoutEnterprise' }] })
  }
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
