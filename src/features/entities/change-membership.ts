import { lockHeldRoles, refuseConflictingRole } from '@/features/accounts/grant-role'
import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { canManageEntities } from './policy'
import { fitsKind, overlap } from './rules'
import type { AddMemberInput, EndMembershipInput } from './schema'

/** From a day on; nobody holds one role in one entity twice at a time. */
export async function addMember(
  actor: Actor,
  input: AddMemberInput,
): Promise<Outcome<{ membershipId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { userId, entityId, role, startsOn } = input
  return inChange(actor, async ({ tx, audit }) => {
    // The lock on the person lets the second of two admins see the membership that the first one has just added.
    const held = await lockHeldRoles(tx, userId)
    const entity = await lockEntity(tx, entityId)
    const refusal =
      refuseConflictingRole(held, 'MEMBERSHIP') ??
      refuseUnfit(entity, input) ??
      (await refuseOverlap(tx, input))
    if (refusal) return refusal
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

/** Held fast, so that it is not dissolved meanwhile. */
async function lockEntity(tx: Tx, id: string) {
  await tx.$queryRaw`select from "PromotionEntity" where "id" = ${id}::uuid for update`
  const entity = await tx.promotionEntity.findUnique({
    where: { id },
    select: { kind: true, name: true, startsOn: true, endsOn: true },
  })
  if (!entity) throw notFound()
  return entity
}

function refuseUnfit(
  entity: Awaited<ReturnType<typeof lockEntity>>,
  { role, startsOn }: AddMemberInput,
): Refused | null {
  if (!fitsKind(entity.kind, role)) {
    const fields = [{ path: 'role', code: 'evaluatorOutsideDepartment' }]
    return refused('entities.evaluatorOutsideDepartment', { fields })
  }
  if (entity.endsOn) return refused('entities.dissolved', { params: { on: fromDbDate(entity.endsOn) } })
  const since = fromDbDate(entity.startsOn)
  if (startsOn >= since) return null
  const fields = [{ path: 'startsOn', code: 'beforeEntity', params: { on: since } }]
  return refused('entities.beforeEntity', { params: { on: since }, fields })
}

async function refuseOverlap(tx: Tx, { userId, entityId, role, startsOn }: AddMemberInput) {
  const held = await tx.membership.findMany({ where: { userId, entityId, role } })
  const meets = held.some((row) =>
    overlap(
      { startsOn: fromDbDate(row.startsOn), endsOn: row.endsOn && fromDbDate(row.endsOn) },
      { startsOn, endsOn: null },
    ),
  )
  if (!meets) return null
  return refused('entities.alreadyMember', { fields: [{ path: 'startsOn', code: 'overlaps' }] })
}

/** Ends on a day, which is not included: what ends today is over at the next request. A planned end can be moved. */
export async function endMembership(
  actor: Actor,
  { membershipId, endsOn }: EndMembershipInput,
): Promise<Outcome<{ membershipId: string }>> {
  if (!canManageEntities(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const held = await lockMembership(tx, membershipId)
    if (held.endsOn && held.endsOn <= today()) {
      return refused('entities.alreadyEnded', { params: { on: held.endsOn } })
    }
    if (endsOn < held.startsOn) {
      const params = { on: held.startsOn }
      const fields = [{ path: 'endsOn', code: 'endsBeforeStart', params }]
      return refused('entities.endsBeforeStart', { params, fields })
    }
    await tx.membership.update({ where: { id: membershipId }, data: { endsOn: toDbDate(endsOn) } })
    const before = { entity: held.entity.name, role: held.role, startsOn: held.startsOn, endsOn: held.endsOn }
    audit({
      act: 'membership.end',
      record: 'User',
      id: held.userId,
      before,
      after: { ...before, endsOn },
    })
    return accepted({ membershipId })
  })
}

async function lockMembership(tx: Tx, id: string) {
  await tx.$queryRaw`select from "Membership" where "id" = ${id}::uuid for update`
  const held = await tx.membership.findUnique({
    where: { id },
    include: { entity: { select: { name: true } } },
  })
  if (!held) throw notFound()
  return { ...held, startsOn: fromDbDate(held.startsOn), endsOn: held.endsOn && fromDbDate(held.endsOn) }
}
