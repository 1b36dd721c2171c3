import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canManageEntities } from './policy'
import type { AddEntityInput, EditEntityInput } from './schema'

/** A park, a township, a third party, a department or a further task force; it gets the next number of its kind. */
export async function addEntity(actor: Actor, input: AddEntityInput): Promise<Outcome<{ entityId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { kind, name, nameEn, startsOn, industry } = input
  if (kind === 'TASK_FORCE' && !industry) {
    return refused('entities.industryMissing', { fields: [{ path: 'industry', code: 'required' }] })
  }
  return inChange(actor, async ({ tx, audit }) => {
    await lockEntityNames(tx)
    const taken = await refuseTakenName(tx, name)
    if (taken) return taken
    const { _max } = await tx.promotionEntity.aggregate({ where: { kind }, _max: { no: true } })
    const { id } = await tx.promotionEntity.create({
      data: {
        kind,
        no: (_max.no ?? 0) + 1,
        name,
        nameEn,
        startsOn: toDbDate(startsOn),
        taskForce: taskForceOf(input),
      },
      select: { id: true },
    })
    audit({
      act: 'entity.add',
      record: 'PromotionEntity',
      id,
      after: { kind, name, nameEn, startsOn, industry },
    })
    return accepted({ entityId: id })
  })
}

function taskForceOf({ kind, industry, industryEn, nameEn, newAreaLeader }: AddEntityInput) {
  if (kind !== 'TASK_FORCE' || !industry) return undefined
  return { create: { industry, industryEn: industryEn ?? nameEn, newAreaLeader } }
}

/** Names and the numbers of each kind are given one after another. */
function lockEntityNames(tx: Tx) {
  return tx.$queryRaw`select pg_advisory_xact_lock(hashtext('names of entities'))::text`
}

async function refuseTakenName(tx: Tx, name: string, ownId?: string): Promise<Refused | null> {
  const holder = await tx.promotionEntity.findUnique({ where: { name }, select: { id: true } })
  if (!holder || holder.id === ownId) return null
  return refused('entities.nameTaken', { fields: [{ path: 'name', code: 'entityNameTaken' }] })
}

/** Its name, its head and, when it is dissolved, its last day; kind and number stay for good. */
export async function editEntity(
  actor: Actor,
  { entityId, version, name, nameEn, endsOn, newAreaLeader }: EditEntityInput,
): Promise<Outcome<{ entityId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    await lockEntityNames(tx)
    await tx.$queryRaw`select from "PromotionEntity" where "id" = ${entityId}::uuid for update`
    const before = await findEntity(tx, entityId)
    if (before.version !== version) throw conflict(before)
    const refusal =
      (await refuseTakenName(tx, name, entityId)) ??
      (endsOn && endsOn !== before.endsOn ? await refuseDissolving(tx, entityId, endsOn) : null)
    if (refusal) return refusal
    await tx.promotionEntity.update({
      where: { id: entityId },
      data: { name, nameEn, endsOn: endsOn && toDbDate(endsOn), version: { increment: 1 } },
      select: { id: true },
    })
    await tx.taskForce.updateMany({ where: { entityId }, data: { newAreaLeader } })
    audit({
      act: 'entity.edit',
      record: 'PromotionEntity',
      id: entityId,
      before,
      after: await findEntity(tx, entityId),
    })
    return accepted({ entityId })
  })
}

async function findEntity(tx: Tx, id: string) {
  const found = await tx.promotionEntity.findUnique({ where: { id }, include: { taskForce: true } })
  if (!found) throw notFound()
  const { name, nameEn, version, taskForce } = found
  const endsOn = found.endsOn && fromDbDate(found.endsOn)
  return { name, nameEn, endsOn, newAreaLeader: taskForce?.newAreaLeader ?? null, version }
}

/** Nothing may be left without a home: first its people and its open projects go elsewhere. */
async function refuseDissolving(tx: Tx, entityId: string, endsOn: CalendarDate): Promise<Refused | null> {
  const { startsOn } = await tx.promotionEntity.findUniqueOrThrow({
    where: { id: entityId },
    select: { startsOn: true },
  })
  const on = fromDbDate(startsOn)
  if (endsOn < on) {
    const fields = [{ path: 'endsOn', code: 'endsBeforeStart', params: { on } }]
    return refused('entities.endsBeforeStart', { params: { on }, fields })
  }
  const members = await tx.membership.count({
    where: { entityId, OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(endsOn) } }] },
  })
  const projects = await tx.project.count({
    where: { holderId: entityId, status: { in: ['ACTIVE', 'PAUSED'] } },
  })
  if (members === 0 && projects === 0) return null
  const fields = [{ path: 'endsOn', code: 'entityInUse' }]
  return refused('entities.inUse', { params: { members, projects }, fields })
}
