import { beforeAll, describe, expect, it } from 'vitest'
import { summariseFigures } from '@/features/figures/queries'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  aHolderOf,
  aMember,
  anEntity,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addBuilding, editBuilding } from './commands'
import { addUnit, editUnit } from './keep-unit'
import { listBuildings, listUnits } from './list-buildings'
import { endOccupancy, matchUnit, moveOccupancy } from './move-occupancy'
import { getBuilding } from './queries'
import { summariseParks } from './summarise-parks'

withEmptyDatabase()

let coordinator: Actor
let park: { id: string }
let keeper: Actor
let force: Awaited<ReturnType<typeof aTaskForce>>

beforeAll(async () => {
  coordinator = await aHolderOf('COORDINATOR')
  park = await anEntity('PARK')
  keeper = await aMember(park.id)
  force = await aTaskForce()
})

describe('the units of a building', () => {
  it('never take more than the building has', async () => {
    const building = await aBuilding(1000)
    await aUnitIn(building, 700)
    expect(await addUnit(keeper, { buildingId: building, ...unit(301) })).toMatchObject({
      ok: false,
      refusal: { code: 'factories.unitsAboveBuilding', fields: [{ path: 'area', params: { left: 300 } }] },
    })
    expect((await addUnit(keeper, { buildingId: building, ...unit(300) })).ok).toBe(true)
    const { version, name, code, ownerId, completedOn } = await getBuilding(keeper, building)
    const smaller = { buildingId: building, version, name, code, ownerId, completedOn, area: 999 }
    expect(await editBuilding(keeper, smaller)).toMatchObject({
      ok: false,
      refusal: { code: 'factories.buildingBelowUnits' },
    })
  })

  it('are kept by the owner’s people, not by another park’s', async () => {
    const building = await aBuilding(1000)
    const other = await aMember((await anEntity('PARK')).id)
    await expect(addUnit(other, { buildingId: building, ...unit(10) })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('stay at least as large as what is let in them', async () => {
    const { unitId } = await letTo(await aSignedProject(), 100, 80)
    const { version, ...stored } = await db.factoryUnit.findUniqueOrThrow({ where: { id: unitId } })
    const smaller = { unitId, version, code: stored.code, floor: 1, area: 79 }
    expect(await editUnit(keeper, smaller)).toMatchObject({ refusal: { code: 'factories.unitBelowLet' } })
  })
})

describe('an occupancy', () => {
  it('begins only when the project is signed', async () => {
    const project = await aProject({ holderId: force.entity.id, stage: 'DECISION' })
    const unitId = await aUnitIn(await aBuilding(100), 100)
    const asked = { projectId: project.id, unitId, area: 50, on: today(), note: null }
    expect(await matchUnit(force.officer, asked)).toMatchObject({ refusal: { code: 'factories.notSigned' } })
  })

  it('is begun by the project’s officer, and signed by the owner’s people', async () => {
    const project = await aSignedProject()
    const unitId = await aUnitIn(await aBuilding(100), 100)
    const { occupancyId } = acceptedValue(await match(force.officer, project, unitId, 60))
    const sign = { occupancyId, version: 1, state: 'SIGNED', area: 60, on: today(), note: null } as const
    await expect(moveOccupancy(force.officer, sign)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await moveOccupancy(keeper, sign)).ok).toBe(true)
  })

  it('does not sign for more than others leave, however many negotiate', async () => {
    const [one, other] = [await aSignedProject(), await aSignedProject()]
    const unitId = await aUnitIn(await aBuilding(100), 100)
    const first = acceptedValue(await match(coordinator, one, unitId, 70))
    const second = acceptedValue(await match(coordinator, other, unitId, 70))
    const step = { version: 1, state: 'SIGNED', on: today(), note: null } as const
    await moveOccupancy(keeper, { ...step, occupancyId: first.occupancyId, area: 70 })
    expect(await moveOccupancy(keeper, { ...step, occupancyId: second.occupancyId, area: 70 })).toMatchObject(
      {
        refusal: { code: 'factories.occupancyAboveUnit', fields: [{ path: 'area', params: { left: 30 } }] },
      },
    )
    expect((await moveOccupancy(keeper, { ...step, occupancyId: second.occupancyId, area: 30 })).ok).toBe(
      true,
    )
  })

  it('does not sign for a day on which another still held the room, though it has left since', async () => {
    const weekAgo = addDays(today(), -7)
    const { unitId, occupancyId: left } = await letTo(await aSignedProject(), 100, 100, weekAgo)
    await endOccupancy(keeper, { occupancyId: left, version: 2, on: today(), note: '退租' })
    const next = await match(coordinator, await aSignedProject(), unitId, 100, weekAgo)
    const { occupancyId } = acceptedValue(next)
    const step = { occupancyId, version: 1, state: 'SIGNED', area: 100, note: null } as const
    expect(await moveOccupancy(keeper, { ...step, on: addDays(today(), -1) })).toMatchObject({
      refusal: { code: 'factories.occupancyAboveUnit', fields: [{ path: 'area', params: { left: 0 } }] },
    })
    expect((await moveOccupancy(keeper, { ...step, on: today() })).ok).toBe(true)
  })

  it('of two who sign for the same room at once, one gets it', async () => {
    const unitId = await aUnitIn(await aBuilding(100), 100)
    const ids = await Promise.all(
      [await aSignedProject(), await aSignedProject()].map(
        async (project) => acceptedValue(await match(coordinator, project, unitId, 100)).occupancyId,
      ),
    )
    const signed = await Promise.all(
      ids.map((occupancyId) =>
        moveOccupancy(keeper, {
          occupancyId,
          version: 1,
          state: 'SIGNED',
          area: 100,
          on: today(),
          note: null,
        }),
      ),
    )
    expect(signed.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('never goes back in state or date', async () => {
    const { occupancyId } = await letTo(await aSignedProject(), 100, 100)
    const step = { occupancyId, version: 2, area: 100, note: null }
    expect(await moveOccupancy(keeper, { ...step, state: 'NEGOTIATING', on: today() })).toMatchObject({
      refusal: { code: 'factories.stateOutOfOrder' },
    })
    expect(await moveOccupancy(keeper, { ...step, state: 'MOVED_IN', on: '2020-01-01' })).toMatchObject({
      refusal: { code: 'factories.beforeLastStep' },
    })
  })
})

describe('a building', () => {
  it('is not completed after somebody signed for a part of it', async () => {
    const signedOn = addDays(today(), -2)
    const { unitId } = await letTo(await aSignedProject(), 100, 100, signedOn)
    const { buildingId } = await db.factoryUnit.findUniqueOrThrow({ where: { id: unitId } })
    const edit = { buildingId, version: 1, name: '厂房', code: code(), ownerId: park.id, area: 100 }
    expect(await editBuilding(keeper, { ...edit, completedOn: addDays(signedOn, 1) })).toMatchObject({
      refusal: { code: 'factories.completedAfterLet', fields: [{ path: 'completedOn' }] },
    })
    expect((await editBuilding(keeper, { ...edit, completedOn: signedOn })).ok).toBe(true)
  })
})

describe('the figures of factories', () => {
  it('count what is signed as let and what is moved into as occupied too, until it ends', async () => {
    const before = await standing()
    const { occupancyId } = await letTo(await aSignedProject(), 500, 400)
    expect(await since(before)).toEqual({ area: 500n, let: 400n, occupied: 0n })
    await moveOccupancy(keeper, {
      occupancyId,
      version: 2,
      state: 'MOVED_IN',
      area: 450,
      on: today(),
      note: null,
    })
    expect(await since(before)).toEqual({ area: 500n, let: 450n, occupied: 450n })
    await endOccupancy(keeper, { occupancyId, version: 3, on: today(), note: '退租' })
    expect(await since(before)).toEqual({ area: 500n, let: 0n, occupied: 0n })
  })

  it('equal the sums by park and the foot of the list', async () => {
    const parks = await summariseParks(coordinator)
    const stock = parks.find(({ owner, isStock }) => owner === null && isStock)
    const { total } = await listBuildings(coordinator, { stock: 'stock' })
    const now = await standing()
    expect(stock).toMatchObject({ area: now.area, letArea: now.let, occupiedArea: now.occupied })
    expect(total).toMatchObject({ area: now.area, letArea: now.let, occupiedArea: now.occupied })
  })
})

describe('the search for a unit', () => {
  it('finds what is large, high and strong enough and free, the closest fit first', async () => {
    const building = await aBuilding(20_000)
    const add = (area: number, clearHeight: number) => aUnitIn(building, area, { clearHeight, floorLoad: 3 })
    const [large, fitting, low] = [await add(5000, 8.5), await add(3000, 8), await add(3000, 7.9)]
    const { items } = await listUnits(coordinator, { owner: park.id, area: 3000, height: 8, load: 2 })
    const found = items.map(({ id }) => id).filter((id) => [large, fitting, low].includes(id))
    expect(found).toEqual([fitting, large])
  })

  it('does not offer what is let, but what is only negotiated about', async () => {
    const { unitId } = await letTo(await aSignedProject(), 77, 77)
    const free = await aUnitIn(await aBuilding(78), 78)
    await match(coordinator, await aSignedProject(), free, 78)
    const { items } = await listUnits(coordinator, { owner: park.id, area: 70 })
    expect(items.map(({ id }) => id)).toContain(free)
    expect(items.map(({ id }) => id)).not.toContain(unitId)
  })
})

let made = 0
const code = () => `T-${++made}`

async function aBuilding(area: number): Promise<string> {
  const input = {
    code: code(),
    name: '厂房',
    ownerId: park.id,
    area,
    completedOn: '2021-05-01',
    address: null,
  }
  return acceptedValue(await addBuilding(keeper, input)).buildingId
}

const unit = (area: number) => ({ code: code(), floor: 1, area })

async function aUnitIn(buildingId: string, area: number, measures = {}): Promise<string> {
  return acceptedValue(await addUnit(keeper, { buildingId, ...unit(area), ...measures })).unitId
}

const aSignedProject = () => aProject({ holderId: force.entity.id, stage: 'CONSTRUCTION' })

function match(actor: Actor, project: { id: string }, unitId: string, area: number, on = today()) {
  return matchUnit(actor, { projectId: project.id, unitId, area, on, note: null })
}

/** A unit of an own building, signed for by the project. */
async function letTo(project: { id: string }, area: number, letArea: number, on = today()) {
  const unitId = await aUnitIn(await aBuilding(area), area)
  const { occupancyId } = acceptedValue(await match(coordinator, project, unitId, letArea, on))
  const signed = { occupancyId, version: 1, state: 'SIGNED', area: letArea, on, note: null } as const
  acceptedValue(await moveOccupancy(keeper, signed))
  return { occupancyId, unitId }
}

async function standing() {
  const { figures } = await summariseFigures(coordinator, {
    keys: ['factories.stock.area', 'factories.stock.let', 'factories.stock.occupied'],
  })
  const [area, letArea, occupied] = figures.map(({ value }) => value)
  return { area: area ?? 0n, let: letArea ?? 0n, occupied: occupied ?? 0n }
}

async function since(before: Awaited<ReturnType<typeof standing>>) {
  const now = await standing()
  return { area: now.area - before.area, let: now.let - before.let, occupied: now.occupied - before.occupied }
}
