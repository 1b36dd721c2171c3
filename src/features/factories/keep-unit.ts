import type { Change } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, notFound } from '@/server/errors'
import { changeBuilding, refuseUnitArea } from './commands'
import { describeUnit } from './queries'
import { refuseArea } from './rules'
import type { AddUnit, EditUnit } from './schema'

type Written = Promise<Outcome<{ unitId: string; buildingId: string; version: number }>>

/** A part of a building that can be let; all units together stay within the building. */
export async function addUnit(actor: Actor, { buildingId, ...unit }: AddUnit): Written {
  return changeBuilding(actor, buildingId, async (change, building) => {
    const refusal =
      (await refuseCode(change, buildingId, unit.code)) ?? (await refuseUnitArea(change, building, unit.area))
    if (refusal) return refusal
    const { id } = await change.tx.factoryUnit.create({ data: { ...unit, buildingId } })
    change.audit({ act: 'factories.addUnit', record: 'FactoryUnit', id, after: unit })
    return accepted({ unitId: id, buildingId, version: 1 })
  })
}

/** Never smaller than what is let in it. */
export async function editUnit(actor: Actor, { unitId, version, ...unit }: EditUnit): Written {
  const found = await db.factoryUnit.findUnique({ where: { id: unitId }, select: { buildingId: true } })
  if (!found) throw notFound()
  const { buildingId } = found
  return changeBuilding(actor, buildingId, async (change, building) => {
    const stored = describeUnit(await change.tx.factoryUnit.findUniqueOrThrow({ where: { id: unitId } }))
    if (stored.version !== version) throw conflict(stored)
    const refusal =
      (await refuseCode(change, buildingId, unit.code, unitId)) ??
      (await refuseUnitArea(change, building, unit.area, unitId)) ??
      (await refuseBelowLet(change, unitId, unit.area))
    if (refusal) return refusal
    await change.tx.factoryUnit.update({
      where: { id: unitId },
      data: { ...unit, version: { increment: 1 } },
    })
    change.audit({
      act: 'factories.editUnit',
      record: 'FactoryUnit',
      id: unitId,
      before: stored,
      after: unit,
    })
    return accepted({ unitId, buildingId, version: version + 1 })
  })
}

async function refuseCode(
  { tx }: Change,
  buildingId: string,
  code: string,
  ownId?: string,
): Promise<Refused | null> {
  const twin = await tx.factoryUnit.findUnique({
    where: { buildingId_code: { buildingId, code } },
    select: { id: true },
  })
  if (!twin || twin.id === ownId) return null
  return refused('factories.unitCodeTaken', { fields: [{ path: 'code', code: 'unitCodeTaken' }] })
}

async function refuseBelowLet({ tx }: Change, unitId: string, area: number): Promise<Refused | null> {
  const { _sum } = await tx.occupancy.aggregate({
    where: { unitId, state: { in: ['SIGNED', 'MOVED_IN'] } },
    _sum: { area: true },
  })
  const used = _sum.area ?? 0
  if (area >= used) return null
  const params = { used }
  return refused('factories.unitBelowLet', {
    params,
    fields: [{ path: 'area', code: 'unitBelowLet', params }],
  })
}

/** What of a unit is not let, leaving out one occupancy. */
export async function refuseOccupiedArea(
  { tx }: Change,
  unit: { id: string; area: number },
  area: number,
  occupancyId?: string,
): Promise<Refused | null> {
  const others = { unitId: unit.id, id: { not: occupancyId }, state: { in: ['SIGNED', 'MOVED_IN'] } } as const
  const { _sum } = await tx.occupancy.aggregate({
    where: { ...others, state: { in: ['SIGNED', 'MOVED_IN'] } },
    _sum: { area: true },
  })
  return refuseArea(area, unit.area - (_sum.area ?? 0), 'occupancyAboveUnit')
}
