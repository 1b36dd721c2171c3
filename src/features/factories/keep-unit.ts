import type { Change } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
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

async function refuseBelowLet(change: Change, unitId: string, area: number): Promise<Refused | null> {
  const used = await findMostLet(change, { unitId, from: today() })
  if (area >= used) return null
  const params = { used }
  return refused('factories.unitBelowLet', {
    params,
    fields: [{ path: 'area', code: 'unitBelowLet', params }],
  })
}

/** Refuses an area that a unit has not left on each day from a day on; `besides` is the occupancy that asks. */
export async function refuseLetArea(
  change: Change,
  unit: { id: string; area: number },
  { area, from, besides }: { area: number; from: CalendarDate; besides?: string },
): Promise<Refused | null> {
  const used = await findMostLet(change, { unitId: unit.id, from, besides })
  return refuseArea(area, unit.area - used, 'occupancyAboveUnit')
}

type LetFrom = { unitId: string; from: CalendarDate; besides?: string }

/** The most of a unit that was or is let on one day from a day on: who left since then held the room until they left. */
async function findMostLet({ tx }: Change, { unitId, from, besides }: LetFrom): Promise<number> {
  const [found] = await tx.$queryRaw<{ most: number }[]>`
    with "changes" as (
      select c."occupancyId", c."seq", c."state", c."area", c."on"
      from "OccupancyChange" c join "Occupancy" o on o."id" = c."occupancyId"
      where o."unitId" = ${unitId}::uuid and o."id" is distinct from ${besides ?? null}::uuid
    ), "days" as (
      select ${from}::date as "on" union select "on" from "changes" where "on" > ${from}::date
    )
    select coalesce(max("let"), 0)::int as "most" from (
      select sum(now."area") filter (where now."state" in ('SIGNED', 'MOVED_IN')) as "let"
      from "days" d cross join lateral (
        select distinct on (c."occupancyId") c."state", c."area" from "changes" c
        where c."on" <= d."on" order by c."occupancyId", c."seq" desc) now
      group by d."on") each_day`
  return found?.most ?? 0
}
