import type { FigureKey } from '@/features/figures/rules'
import { ENTITY_KINDS, type EntityKind, type MembershipRole } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'

/** Who promotes, in the order in which the area lists them; departments evaluate and have a page of their own. */
export const PROMOTING_KINDS = ENTITY_KINDS.filter((kind) => kind !== 'DEPARTMENT')

/** Evaluators belong to departments; officers and leaders may belong to any entity. */
export function fitsKind(kind: EntityKind, role: MembershipRole): boolean {
  return role !== 'EVALUATOR' || kind === 'DEPARTMENT'
}

/** Roles that somebody can have in an entity of a kind, the usual one first. */
export function rolesIn(kind: EntityKind): MembershipRole[] {
  return kind === 'DEPARTMENT' ? ['EVALUATOR', 'LEADER', 'OFFICER'] : ['OFFICER', 'LEADER']
}

export type Period = { startsOn: CalendarDate; endsOn: CalendarDate | null }

/** Ends are not included: one period may start on the day on which another ends; an empty one meets none. */
export function overlap(one: Period, other: Period): boolean {
  const [, latestStart = ''] = [one.startsOn, other.startsOn].sort()
  return [one, other].every(({ endsOn }) => !endsOn || latestStart < endsOn)
}

export type Standing = 'PRESENT' | 'COMING' | 'PAST'

/** Whether something dated holds on a day, will hold, or is over. */
export function standingOf({ startsOn, endsOn }: Period, day: CalendarDate): Standing {
  if (endsOn && endsOn <= day) return 'PAST'
  return startsOn > day ? 'COMING' : 'PRESENT'
}

/** The page of an entity in the admin's rooms. */
export function entityPath({ kind, id }: { kind: EntityKind; id: string }): string {
  return `/admin/${kind === 'DEPARTMENT' ? 'departments' : 'entities'}/${id}`
}

/** What the scoreboard compares, in its order. */
export const SCORES = [
  'leads.count',
  'negotiating.count',
  'signed.count',
  'signed.amount',
  'visits.outbound.count',
  'visits.inbound.count',
  'serviceRequests.count',
] as const satisfies FigureKey[]
export type ScoreKey = (typeof SCORES)[number]

/** What the year of one entity is told by, in the order of its page. */
export const YEAR_FIGURES = [
  'signed.amount',
  'signed.count',
  'leads.count',
  'negotiating.count',
  'visits.outbound.count',
  'visits.inbound.count',
  'started.count',
  'fundsInPlace.amount',
] as const satisfies FigureKey[]

/** What stands beside it where an entity has some. */
export const SIDE_FIGURES = [
  'funds.count',
  'funds.size',
  'directInvestments.count',
  'directInvestments.demand',
  'factories.stock.area',
  'factories.new.area',
] as const satisfies FigureKey[]
