import type { Change } from '@/features/audit/seal-change'
import { type BuildingFacts, buildingContributions } from '@/features/factories/figures'
import type { OccupancyState } from '@/features/factories/rules'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import type { Prisma } from '@/server/generated/prisma/client'
import { userId } from './area'
import { type Chance, chanceOf, stableId } from './chance'
import type { PlannedProject } from './plan'

/**
 * The report sets targets for standard factories and tells no actual state: all of this is made up. Two stock and two
 * new buildings of each park and platform company, and who of the signed projects negotiates, signed or moved in.
 */
const OWNERS = ['高端装备园区管委会', '电子信息园区管委会', '产业发展平台公司', '城市建设平台公司'].map(
  (name) => ({
    id: stableId('entity', name),
    code: { 高端装备园区管委会: 'ZB', 电子信息园区管委会: 'DZ', 产业发展平台公司: 'CF' }[name] ?? 'CJ',
  }),
)

const COMPLETED: CalendarDate[] = ['2020-11-30', '2022-06-30', '2023-09-28', '2024-10-31']
const FLOORS = 3
/** m² */
const HALL = 3200

type Unit = Prisma.FactoryUnitCreateManyInput & { id: string; area: number }
type Occupied = BuildingFacts['occupancies'][number] & { unitId: string }

export async function sealFactories(change: Change, projects: PlannedProject[], today: CalendarDate) {
  const chance = chanceOf('factories')
  const tenants = chance.shuffled(
    projects.flatMap((project) => (project.stage === 'SIGNED' ? [project] : [])),
  )
  for (const [park, owner] of OWNERS.entries()) {
    for (const [nth, completedOn] of COMPLETED.entries()) {
      const building = buildingRow(owner, nth + 1, completedOn)
      const units = unitRows(chance, building, nth)
      const occupied = units.flatMap((unit, index) => {
        const tenant = tenants[(park * 40 + nth * 12 + index) % tenants.length]
        return tenant ? occupancyOf(chance, unit, tenant, { nth, completedOn, today }) : []
      })
      await insert(change, building, units, occupied)
    }
  }
}

type Building = ReturnType<typeof buildingRow>

function buildingRow(owner: { id: string; code: string }, no: number, completedOn: CalendarDate) {
  return {
    id: stableId('building', owner.code, no),
    code: `${owner.code}-${no}`,
    name: `${no}号厂房`,
    ownerId: owner.id,
    address: '贵安新区（示意地址）',
    area: 24_000,
    completedOn: toDbDate(completedOn),
    byId: userId('coordinator'),
    illustrative: true,
  }
}

/** Four units a floor; the ground floor is high and strong and has a hall for large needs, the upper ones have not. */
function unitRows(chance: Chance, { id: buildingId, code }: Building, nth: number): Unit[] {
  return Array.from({ length: FLOORS * 4 }, (_, index) => {
    const floor = 1 + Math.floor(index / 4)
    const area = chance.pick([1200, 1500, 1800, 2000])
    return {
      id: stableId('unit', code, index),
      buildingId,
      code: `${floor}0${1 + (index % 4)}`,
      floor,
      area: index === 0 ? HALL : area,
      clearHeight: floor === 1 ? 7.5 + nth * 0.5 : 4.5,
      floorLoad: floor === 1 ? 3 : 1,
      powerKva: chance.pick([400, 630, 800]),
      illustrative: true,
    }
  })
}

type Around = { nth: number; completedOn: CalendarDate; today: CalendarDate }

/** Older buildings are fuller; a tenant negotiates after signing the project, then signs, then moves in. */
function occupancyOf(chance: Chance, unit: Unit, tenant: PlannedProject, around: Around): Occupied[] {
  if (tenant.stage !== 'SIGNED') return []
  const { nth, completedOn, today } = around
  const draw = chance.between(1, 100)
  const [filled, negotiated] = [[88, 80, 52, 30][nth] ?? 0, [94, 88, 70, 55][nth] ?? 0]
  if (draw > negotiated) return []
  const start = [tenant.signedOn, completedOn].sort().at(-1) ?? tenant.signedOn
  const asked = addDays(start, chance.between(10, 90))
  const steps: [OccupancyState, CalendarDate][] = [['NEGOTIATING', asked]]
  if (draw <= filled) steps.push(['SIGNED', addDays(asked, 20)])
  if (draw <= filled - 12) steps.push(['MOVED_IN', addDays(asked, 80)])
  const changes = steps.filter(([, on]) => on <= today).map(([state, on]) => ({ state, area: unit.area, on }))
  const id = stableId('occupancy', unit.id)
  return changes.length > 0 ? [{ id, unitId: unit.id, projectId: tenant.id, changes }] : []
}

async function insert(change: Change, building: Building, units: Unit[], occupied: Occupied[]) {
  const { tx, audit, figures } = change
  await tx.factoryBuilding.create({ data: building })
  await tx.factoryUnit.createMany({ data: units })
  await tx.occupancy.createMany({
    data: occupied.map(({ id, unitId, projectId, changes }) => {
      const { state, area } = changes.at(-1) ?? { state: 'NEGOTIATING' as const, area: 1 }
      return { id, unitId, projectId, state, area, illustrative: true }
    }),
  })
  await tx.occupancyChange.createMany({
    data: occupied.flatMap(({ id: occupancyId, changes }) =>
      changes.map(({ on, ...step }, index) => ({ occupancyId, seq: index + 1, ...step, on: toDbDate(on) })),
    ),
  })
  const { id, ownerId, code, name, area } = building
  const completedOn = building.completedOn.toISOString().slice(0, 10)
  audit({
    act: 'factories.addBuilding',
    record: 'FactoryBuilding',
    id,
    after: { code, name, area, completedOn },
  })
  figures([], buildingContributions({ id, ownerId, area, completedOn, occupancies: occupied }))
}
