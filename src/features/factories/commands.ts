import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import type { FactoryBuilding } from '@/server/generated/prisma/client'
import { buildingContributions } from './figures'
import { canKeepBuildingsOf, canReadFactories } from './policy'
import { findBuildingFacts } from './queries'
import { refuseArea } from './rules'
import type { AddBuilding, EditBuilding } from './schema'

type Written = Promise<Outcome<{ buildingId: string; version: number }>>

/** A building of a park or platform company; its area counts from the day of completion. */
export async function addBuilding(actor: Actor, input: AddBuilding): Written {
  return inChange(actor, (change) => addBuildingInside(change, actor, input))
}

/** The same within an act that does more, such as a piece of an import. */
export async function addBuildingInside(change: Change, actor: Actor, input: AddBuilding): Written {
  mustKeep(actor, input.ownerId)
  const refusal = await refuseBuilding(change, input, null)
  if (refusal) return refusal
  const { id } = await change.tx.factoryBuilding.create({
    data: { ...columnsOf(input), byId: actor.userId || null },
  })
  change.audit({ act: 'factories.addBuilding', record: 'FactoryBuilding', id, after: input })
  change.figures([], await contributionsNow(change, id))
  return accepted({ buildingId: id, version: 1 })
}

/** Takes a building out again that nothing was built on: the undoing of an import. */
export async function removeBuildingInside(change: Change, actor: Actor, buildingId: string): Promise<void> {
  await change.tx.$queryRaw`select from "FactoryBuilding" where "id" = ${buildingId}::uuid for update`
  const stored = await change.tx.factoryBuilding.findUnique({ where: { id: buildingId } })
  if (!stored) throw notFound()
  mustKeep(actor, stored.ownerId)
  const counted = await contributionsNow(change, buildingId)
  await change.tx.factoryBuilding.delete({ where: { id: buildingId } })
  change.audit({
    act: 'factories.removeBuilding',
    record: 'FactoryBuilding',
    id: buildingId,
    before: describeBuilding(stored),
  })
  change.figures(counted, [])
}

/** A mistake is mended in place and restates the past; a stale version is a conflict. */
export async function editBuilding(actor: Actor, { buildingId, version, ...input }: EditBuilding): Written {
  return changeBuilding(actor, buildingId, async (change, stored) => {
    mustKeep(actor, input.ownerId)
    if (stored.version !== version) throw conflict(describeBuilding(stored))
    const refusal =
      (await refuseBuilding(change, input, buildingId)) ?? (await refuseUnits(change, buildingId, input))
    if (refusal) return refusal
    await change.tx.factoryBuilding.update({
      where: { id: buildingId },
      data: { ...columnsOf(input), version: { increment: 1 } },
    })
    change.audit({
      act: 'factories.editBuilding',
      record: 'FactoryBuilding',
      id: buildingId,
      before: describeBuilding(stored),
      after: input,
    })
    return accepted({ buildingId, version: version + 1 })
  })
}

/**
 * A change of a building or of what is in it: locked, readable (else notFound), the owner's to keep unless `mayDo` says
 * otherwise; afterwards its figures follow from the records.
 */
export async function changeBuilding<T>(
  actor: Actor,
  buildingId: string,
  work: (change: Change, stored: FactoryBuilding) => Promise<Outcome<T>>,
  mayDo: (stored: FactoryBuilding) => boolean | Promise<boolean> = ({ ownerId }) =>
    canKeepBuildingsOf(actor, ownerId),
): Promise<Outcome<T>> {
  if (!canReadFactories(actor)) throw notFound()
  return inChange(actor, async (change) => {
    await change.tx.$queryRaw`select from "FactoryBuilding" where "id" = ${buildingId}::uuid for update`
    const stored = await change.tx.factoryBuilding.findUnique({ where: { id: buildingId } })
    if (!stored) throw notFound()
    if (!(await mayDo(stored))) throw forbidden()
    const counted = await contributionsNow(change, buildingId)
    const outcome = await work(change, stored)
    if (outcome.ok) change.figures(counted, await contributionsNow(change, buildingId))
    return outcome
  })
}

export function describeBuilding({ byId: _, recordedAt: __, completedOn, ...building }: FactoryBuilding) {
  return { ...building, completedOn: fromDbDate(completedOn) }
}

function mustKeep(actor: Actor, ownerId: string) {
  if (!canReadFactories(actor)) throw notFound()
  if (!canKeepBuildingsOf(actor, ownerId)) throw forbidden()
}

async function refuseBuilding(
  { tx }: Change,
  input: AddBuilding,
  ownId: string | null,
): Promise<Refused | null> {
  const { completedOn } = input
  const notAfter = [{ on: today(), code: 'factories.completedInTheFuture' }]
  const future = refuseDate({ path: 'completedOn', on: completedOn }, { notAfter })
  if (future) return future
  const owner = await tx.promotionEntity.findUnique({ where: { id: input.ownerId }, select: { kind: true } })
  if (owner?.kind !== 'PARK' && owner?.kind !== 'PLATFORM') {
    return refused('factories.ownerIsNoPark', { fields: [{ path: 'ownerId', code: 'ownerIsNoPark' }] })
  }
  const twin = await tx.factoryBuilding.findUnique({ where: { code: input.code }, select: { id: true } })
  if (!twin || twin.id === ownId) return null
  return refused('factories.codeTaken', { fields: [{ path: 'code', code: 'buildingCodeTaken' }] })
}

/** Its units stay within the building, and nobody signed or moved in before it was completed. */
async function refuseUnits({ tx }: Change, buildingId: string, input: AddBuilding): Promise<Refused | null> {
  const { _sum } = await tx.factoryUnit.aggregate({ where: { buildingId }, _sum: { area: true } })
  const used = _sum.area ?? 0
  if (input.area < used) {
    const params = { used }
    return refused('factories.buildingBelowUnits', {
      params,
      fields: [{ path: 'area', code: 'buildingBelowUnits', params }],
    })
  }
  const { _min } = await tx.occupancyChange.aggregate({
    where: { state: { in: ['SIGNED', 'MOVED_IN'] }, occupancy: { unit: { buildingId } } },
    _min: { on: true },
  })
  const notAfter = [{ on: _min.on && fromDbDate(_min.on), code: 'factories.completedAfterLet' }]
  return refuseDate({ path: 'completedOn', on: input.completedOn }, { notAfter })
}

/** How much of a building is not yet in units, leaving out one of them. */
export async function refuseUnitArea(
  { tx }: Change,
  building: { id: string; area: number },
  area: number,
  unitId?: string,
): Promise<Refused | null> {
  const others = { buildingId: building.id, id: { not: unitId } }
  const { _sum } = await tx.factoryUnit.aggregate({ where: others, _sum: { area: true } })
  return refuseArea(area, building.area - (_sum.area ?? 0), 'unitsAboveBuilding')
}

function columnsOf({ completedOn, ...building }: AddBuilding) {
  return { ...building, completedOn: toDbDate(completedOn) }
}

async function contributionsNow({ tx }: Change, buildingId: string) {
  return buildingContributions(await findBuildingFacts(tx, buildingId))
}
