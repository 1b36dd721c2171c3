import { type Contribution, contributionsOfStandings, type FigureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { isStockBuilding, type OccupancyState, takesRoom } from './rules'

/** What the figures read of one building with the occupancies of its units. */
export type BuildingFacts = {
  id: string
  ownerId: string
  /** Whole m². */
  area: number
  completedOn: CalendarDate
  occupancies: {
    id: string
    projectId: string
    changes: { state: OccupancyState; area: number; on: CalendarDate }[]
  }[]
}

/**
 * A building's area counts from the day of completion; of each occupancy the area signed for or moved into counts as
 * let, and what is moved into as occupied, from its day until it ends. Credited to the owner.
 */
export function buildingContributions(building: BuildingFacts): Contribution[] {
  const { id, ownerId: holderId, area, completedOn, occupancies } = building
  const group = isStockBuilding(completedOn) ? 'stock' : 'new'
  const figures = {
    area: `factories.${group}.area`,
    let: `factories.${group}.let`,
    occupied: `factories.${group}.occupied`,
  } satisfies Record<string, FigureKey>
  return [
    {
      figure: figures.area,
      on: completedOn,
      amount: BigInt(area),
      recordType: 'FactoryBuilding',
      recordId: id,
      holderId,
    },
    ...occupancies.flatMap(({ id: recordId, projectId, changes }) => {
      const record = { recordType: 'Occupancy', recordId, projectId } as const
      const days = changes.map(({ on }) => on)
      return contributionsOfStandings(record, days, (day) => {
        const now = changes.filter(({ on }) => on <= day).at(-1)
        if (!now || !takesRoom(now.state)) return []
        const amount = BigInt(now.area)
        return [
          { figure: figures.let, amount, holderId },
          ...(now.state === 'MOVED_IN' ? [{ figure: figures.occupied, amount, holderId }] : []),
        ]
      })
    }),
  ]
}
