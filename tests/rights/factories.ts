import { addBuilding, editBuilding } from '@/features/factories/commands'
import { addUnit, editUnit } from '@/features/factories/keep-unit'
import {
  findVacantUnits,
  listBuildings,
  listFactoryOwners,
  listUnits,
} from '@/features/factories/list-buildings'
import { listUnitsOfEnterprise } from '@/features/factories/list-enterprise-units'
import { endOccupancy, matchUnit, moveOccupancy } from '@/features/factories/move-occupancy'
import { getBuilding, listProjectOccupancies } from '@/features/factories/queries'
import { summariseParks } from '@/features/factories/summarise-parks'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Place } from './places'
import type { Write } from './project-writes'
import type { Read } from './reads'
import { BUSINESS, CARRIERS, type Role, type World } from './world'

const WITH_AUDITOR: Role[] = [...BUSINESS, 'auditor']
const forRoles = (call: Place['call']): Place => ({ may: WITH_AUDITOR, otherwise: 'forbidden', call })
const COORDINATOR: Role[] = ['coordinator']

/** A building is everybody's to read; the project in it only its readers'. */
export const FACTORY_READS: Record<string, Read> = {
  'factories/getBuilding': {
    sees: 'readers',
    call: async (a, w) => getBuilding(a, (await anOccupancy(w)).buildingId),
  },
  'factories/listProjectOccupancies': {
    sees: 'readers',
    call: async (a, w) => {
      await anOccupancy(w)
      return listProjectOccupancies(a, w.projectId)
    },
    tells: (answer) => answer.includes('NEGOTIATING'),
  },
  'factories/listUnitsOfEnterprise': {
    sees: 'readers',
    call: async (a, w) => {
      await anOccupancy(w)
      return listUnitsOfEnterprise(a, w.enterpriseId)
    },
    tells: (answer) => answer.includes('NEGOTIATING'),
  },
}

export const FACTORY_PLACES: Record<string, Place> = {
  'factories/listBuildings': forRoles((a) => listBuildings(a, {})),
  'factories/listUnits': forRoles((a) => listUnits(a, {})),
  'factories/findVacantUnits': forRoles((a) => findVacantUnits(a, { q: null })),
  'factories/listFactoryOwners': forRoles((a) => listFactoryOwners(a)),
  'factories/summariseParks': forRoles((a) => summariseParks(a)),
}

/** Who carries the project may begin and break off; to sign and to move in is the owner's and the coordinator's. */
export const FACTORY_PROJECT_WRITES: Record<string, Write> = {
  'factories/matchUnit': {
    may: [...CARRIERS, 'coordinator'],
    stage: 'CONSTRUCTION',
    hidden: true,
    call: async (a, w) => {
      const unit = await aUnit(w)
      return matchUnit(a, { projectId: w.projectId, unitId: unit.id, area: 10, on: w.day, note: null })
    },
  },
  'factories/endOccupancy': {
    may: [...CARRIERS, 'coordinator'],
    stage: 'CONSTRUCTION',
    call: async (a, w) => {
      const { id } = await anOccupancy(w)
      return endOccupancy(a, { occupancyId: id, version: 1, on: w.day, note: '不再需要' })
    },
  },
  'factories/moveOccupancy': {
    may: COORDINATOR,
    stage: 'CONSTRUCTION',
    call: async (a, w) => {
      const { id } = await anOccupancy(w)
      return moveOccupancy(a, {
        occupancyId: id,
        version: 1,
        state: 'SIGNED',
        area: 10,
        on: w.day,
        note: null,
      })
    },
  },
}

export const FACTORY_OTHER_WRITES: Record<string, Write> = {
  'factories/addBuilding': {
    may: COORDINATOR,
    call: (a, w) => addBuilding(a, { ...building(w), completedOn: w.day }),
  },
  'factories/editBuilding': {
    may: COORDINATOR,
    call: async (a: Actor, w: World) => {
      const { buildingId } = await aUnit(w)
      return editBuilding(a, { buildingId, version: 1, ...building(w), completedOn: w.day })
    },
  },
  'factories/addUnit': {
    may: COORDINATOR,
    call: async (a, w) =>
      addUnit(a, { buildingId: (await aUnit(w)).buildingId, code: no(), floor: 1, area: 10 }),
  },
  'factories/editUnit': {
    may: COORDINATOR,
    call: async (a, w) =>
      editUnit(a, { unitId: (await aUnit(w)).id, version: 1, code: no(), floor: 2, area: 90 }),
  },
}

let unique = 0
const no = () => `厂${++unique}`
const building = (world: World) => ({
  code: no(),
  name: '某厂房',
  ownerId: world.parkId,
  area: 1000,
  address: null,
})

async function aUnit(world: World) {
  const completedOn = toDbDate('2020-01-01')
  const data = { ...building(world), completedOn, units: { create: { code: no(), area: 100 } } }
  const { units } = await db.factoryBuilding.create({ data, include: { units: true } })
  const [unit] = units
  if (!unit) throw new Error('no unit')
  return unit
}

async function anOccupancy(world: World) {
  const unit = await aUnit(world)
  const first = { seq: 1, state: 'NEGOTIATING', area: 10, on: toDbDate(world.day) } as const
  const occupancy = await db.occupancy.create({
    data: {
      unitId: unit.id,
      projectId: world.projectId,
      area: 10,
      state: 'NEGOTIATING',
      changes: { create: first },
    },
  })
  return { ...occupancy, buildingId: unit.buildingId }
}
