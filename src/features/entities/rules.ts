import type { EntityKind, MembershipRole } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'

/** Evaluators belong to departments; officers and leaders may belong to any entity. */
export function fitsKind(kind: EntityKind, role: MembershipRole): boolean {
  return role !== 'EVALUATOR' || kind === 'DEPARTMENT'
}

export type Period = { startsOn: CalendarDate; endsOn: CalendarDate | null }

/** Ends are not included: one period may start on the day on which another ends. */
export function overlap(one: Period, other: Period): boolean {
  return (!one.endsOn || other.startsOn < one.endsOn) && (!other.endsOn || one.startsOn < other.endsOn)
}
