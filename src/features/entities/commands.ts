import { lockHeldRoles, refuseConflictingRole } from '@/features/accounts/grant-role'
import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canManageEntities } from './policy'
import { fitsKind, overlap } from './rules'
import type { AddEntityInput, AddMemberInput, EditEntityInput, EndMembershipInput } from './schema'

/** A park, a township, a third party, a department or a further task force; it gets the next number of its kind. */
export async function addEntity(actor: Actor, input: AddEntityInput): Promise<Outcome<{ entityId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { kind, name, nameEn, startsOn, industry, industryEn, newAreaLeader } = input
  if (kind === 'TASK_FORCE' && !industry) {
    return refused('entities.industryMissing', { fields: [{ path: 'industry', code: 'required' }] })
  }
  return inChange(actor, async ({ tx, audit }) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('number of an entity'))::text`
    if (await tx.promotionEntity.findUnique({ where: { name } })) {
      return refused('entities.nameTaken', { fields: [{ path: 'name', code: 'nameTaken' }] })
    }
    const { _max } = await tx.promotionEntity.aggregate({ where: { kind }, _max: { no: true } })
    const entity = await tx.promotionEntity.create({
      data: {
        kind,
        no: (_max.no ?? 0) + 1,
        name,
        nameEn,
        startsOn: toDbDate(startsOn),
        ...(kind === 'TASK_FORCE'
          ? {
              taskForce: {
                create: { industry: industry ?? '', industryEn: industryEn ?? nameEn, newAreaLeader },
              },
            }
          : {}),
      },
    })
    audit({
      act: 'entity.add',
      record: 'PromotionEntity',
      id: entity.id,
      after: { kind, name, nameEn, startsOn },
    })
    return accepted({ entityId: entity.id })
  })
}

export async function editEntity(
  actor: Actor,
  input: EditEntityInput,
): Promise<Outcome<{ entityId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { entityId, version, name, nameEn, endsOn, newAreaLeader } = input
  return inChange(actor, async ({ tx, audit }) => {
    const before = await tx.promotionEntity.findUnique({
      where: { id: entityId },
      include: { taskForce: true },
    })
    if (!before) throw notFound()
    const stored = {
      name: before.name,
      nameEn: before.nameEn,
      endsOn: before.endsOn && fromDbDate(before.endsOn),
    }
    const leader = before.taskForce?.newAreaLeader ?? null
    const { count } = await tx.promotionEntity.updateMany({
      where: { id: entityId, version },
      data: { name, nameEn, endsOn: endsOn ? toDbDate(endsOn) : null, version: { increment: 1 } },
    })
    if (count === 0) throw conflict({ ...stored, newAreaLeader: leader, version: before.version })
    if (before.taskForce) await tx.taskForce.update({ where: { entityId }, data: { newAreaLeader } })
    audit({
      act: 'entity.edit',
      record: 'PromotionEntity',
      id: entityId,
      before: { ...stored, newAreaLeader: leader },
      after: { name, nameEn, endsOn, newAreaLeader },
    })
    return accepted({ entityId })
  })
}

/** From a day on; nobody holds one role in one entity twice at a time. */
export async function addMember(
  actor: Actor,
  input: AddMemberInput,
): Promise<Outcome<{ membershipId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { userId, entityId, role, startsOn } = input
  return inChange(actor, async ({ tx, audit }) => {
    const refusal = refuseConflictingRole(await lockHeldRoles(tx, userId), 'MEMBERSHIP')
    if (refusal) return refusal
    const entity = await tx.promotionEntity.findUnique({ where: { id: entityId } })
    if (!entity) throw notFound()
    if (!fitsKind(entity.kind, role)) return refused('entities.evaluatorOutsideDepartment')
    const held = await tx.membership.findMany({ where: { userId, entityId, role } })
    const periods = held.map((row) => ({
      startsOn: fromDbDate(row.startsOn),
      endsOn: row.endsOn && fromDbDate(row.endsOn),
    }))
    if (periods.some((period) => overlap(period, { startsOn, endsOn: null }))) {
      return refused('entities.alreadyMember', { fields: [{ path: 'startsOn', code: 'overlaps' }] })
    }
    const membership = await tx.membership.create({
      data: { userId, entityId, role, startsOn: toDbDate(startsOn) },
    })
    audit({
      act: 'membership.add',
      record: 'User',
      id: userId,
      after: { entity: entity.name, role, startsOn },
    })
    return accepted({ membershipId: membership.id })
  })
}

/** Ends on a day, which is not included: what ends today is over at the next request. */
export async function endMembership(
  actor: Actor,
  { membershipId, endsOn }: EndMembershipInput,
): Promise<Outcome<{ membershipId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    await tx.$queryRaw`select 1 from "Membership" where "id" = ${membershipId}::uuid for update`
    const held = await tx.membership.findUnique({ where: { id: membershipId }, include: { entity: true } })
    if (!held) throw notFound()
    if (held.endsOn) return refused('entities.alreadyEnded', { params: { on: fromDbDate(held.endsOn) } })
    const startsOn = fromDbDate(held.startsOn)
    if (endsOn < startsOn) {
      return refused('entities.endsBeforeStart', {
        params: { on: startsOn },
        fields: [{ path: 'endsOn', code: 'endsBeforeStart', params: { on: startsOn } }],
      })
    }
    await tx.membership.update({ where: { id: membershipId }, data: { endsOn: toDbDate(endsOn) } })
    audit({
      act: 'membership.end',
      record: 'User',
      id: held.userId,
      before: { entity: held.entity.name, role: held.role, startsOn },
      after: { endsOn },
    })
    return accepted({ membershipId })
  })
}
