import { inChange } from '@/features/audit/seal-change'
import type { Actor, AreaRole } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { canManagePeople } from './policy'
import { conflictingRole, type HeldRoles } from './rules'
import type { AreaRoleInput } from './schema'

/** From today on. */
export async function grantAreaRole(
  actor: Actor,
  { userId, role }: AreaRoleInput,
): Promise<Outcome<{ userId: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const held = await lockHeldRoles(tx, userId)
    if (held.areaRoles.includes(role)) return refused('accounts.roleHeld')
    const refusal = refuseConflictingRole(held, role)
    if (refusal) return refusal
    await tx.areaRoleGrant.create({
      data: { userId, role, startsOn: toDbDate(today()) },
      select: { id: true },
    })
    audit({ act: 'areaRole.grant', record: 'User', id: userId, after: { role } })
    return accepted({ userId })
  })
}

/** Ends today: it is over at the very next request. */
export async function endAreaRole(
  actor: Actor,
  { userId, role }: AreaRoleInput,
): Promise<Outcome<{ userId: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const refusal = role === 'ADMIN' ? await refuseLosingLastAdmin(tx, userId) : null
    if (refusal) return refusal
    const { count } = await tx.areaRoleGrant.updateMany({
      where: { userId, role, endsOn: null },
      data: { endsOn: toDbDate(today()) },
    })
    if (count === 0) throw notFound()
    audit({ act: 'areaRole.end', record: 'User', id: userId, before: { role } })
    return accepted({ userId })
  })
}

/**
 * What somebody holds now or will hold, under a lock on the person, so that of two grants that exclude each other the
 * second one sees the first.
 */
export async function lockHeldRoles(tx: Tx, userId: string): Promise<HeldRoles> {
  const locked = await tx.$queryRaw<unknown[]>`select 1 from "User" where "id" = ${userId}::uuid for update`
  if (locked.length === 0) throw notFound()
  const where = { userId, OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(today()) } }] }
  const grants = await tx.areaRoleGrant.findMany({ where, select: { role: true } })
  const membership = await tx.membership.findFirst({ where, select: { id: true } })
  return { areaRoles: grants.map((grant) => grant.role), hasMembership: membership !== null }
}

/** For area roles here and for memberships of entities. */
export function refuseConflictingRole(held: HeldRoles, wanted: AreaRole | 'MEMBERSHIP'): Refused | null {
  const against = conflictingRole(held, wanted)
  return against ? refused(`accounts.excludedBy.${against}`) : null
}

/** Somebody must be left who can let people in. Two admins who disable each other at once are taken one by one. */
export async function refuseLosingLastAdmin(tx: Tx, userId: string): Promise<Refused | null> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('the last admin'))::text`
  const admins = await tx.$queryRaw<{ id: string }[]>`
    select person."id" from "User" person join "AreaRoleGrant" held on held."userId" = person."id"
    where person."disabledAt" is null and held."role" = 'ADMIN' and held."startsOn" <= ${today()}::date
      and (held."endsOn" is null or held."endsOn" > ${today()}::date)`
  const others = admins.some((admin) => admin.id !== userId)
  return others || admins.length === 0 ? null : refused('accounts.lastAdmin')
}
