import { refuseDate } from '@/lib/date-bounds'
import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

export const MOST_AREA = 10_000_000

export const OCCUPANCY_STATES = ['NEGOTIATING', 'SIGNED', 'MOVED_IN', 'ENDED'] as const
export type OccupancyState = (typeof OCCUPANCY_STATES)[number]

/** Which units the finder shows: with room for anybody, all let, or all. */
export const VACANCIES = ['free', 'let', 'all'] as const
export type Vacancy = (typeof VACANCIES)[number]

/** Stock is what was completed in 2022 or earlier (factoryTargets of the 2023 report); the rest is new. */
export const FIRST_NEW_YEAR = 2023
export function isStockBuilding(completedOn: CalendarDate): boolean {
  return Number(completedOn.slice(0, 4)) < FIRST_NEW_YEAR
}

/** Signed or moved in takes room; to negotiate does not keep others away. */
export function takesRoom(state: OccupancyState): boolean {
  return state === 'SIGNED' || state === 'MOVED_IN'
}

const NEXT: Record<OccupancyState, OccupancyState[]> = {
  NEGOTIATING: ['SIGNED', 'ENDED'],
  SIGNED: ['SIGNED', 'MOVED_IN', 'ENDED'],
  MOVED_IN: ['MOVED_IN', 'ENDED'],
  ENDED: [],
}

/** Where an occupancy can go from here; the same state again changes the area. */
export function nextStates(state: OccupancyState): OccupancyState[] {
  return NEXT[state]
}

type Step = { state: OccupancyState; on: CalendarDate }

/** Why an occupancy cannot go on so; null when it can. States follow one another, dates do not go back. */
export function wrongOccupancyStep(last: Step, next: Step, today: CalendarDate): Refused | null {
  if (!nextStates(last.state).includes(next.state)) {
    return refused(`factories.${last.state === 'ENDED' ? 'endedAlready' : 'stateOutOfOrder'}`, {
      fields: [{ path: 'state', code: 'stateOutOfOrder' }],
    })
  }
  return refuseDate(
    { path: 'on', on: next.on },
    {
      notBefore: [{ on: last.on, code: 'factories.beforeLastStep' }],
      notAfter: [{ on: today, code: 'factories.inTheFuture' }],
    },
  )
}

/** Refuses an area that is more than what is left; `code` says of what. */
export function refuseArea(
  area: number,
  left: number,
  code: 'unitsAboveBuilding' | 'occupancyAboveUnit',
): Refused | null {
  if (area <= left) return null
  const params = { left: Math.max(left, 0) }
  return refused(`factories.${code}`, { params, fields: [{ path: 'area', code, params }] })
}
