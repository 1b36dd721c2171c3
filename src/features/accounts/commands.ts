import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { newOneTimePassword } from './change-password'
import { refuseLosingLastAdmin } from './grant-role'
import { canManagePeople } from './policy'
import type { CreateUserInput, DisableUserInput, EditUserInput, UserInput } from './schema'

/** Makes an account with a one-time password; roles and memberships are given afterwards. */
export async function createUser(
  actor: Actor,
  input: CreateUserInput,
): Promise<Outcome<{ userId: string; username: string; oneTimePassword: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  const { oneTimePassword, passwordHash } = await newOneTimePassword()
  return inChange(actor, async ({ tx, audit }) => {
    const { username } = input
    if (await tx.user.findUnique({ where: { username }, select: { id: true } })) {
      return refused('accounts.usernameTaken', { fields: [{ path: 'username', code: 'usernameTaken' }] })
    }
    const data = { ...input, passwordHash, mustChangePassword: true }
    const { id } = await tx.user.create({ data, select: { id: true } })
    audit({ act: 'user.create', record: 'User', id, after: input })
    return accepted({ userId: id, username, oneTimePassword })
  })
}

export async function editUser(
  actor: Actor,
  { userId, version, ...input }: EditUserInput,
): Promise<Outcome<{ userId: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const before = await findUser(tx, userId)
    const written = await tx.user.updateMany({
      where: { id: userId, version },
      data: { ...input, version: { increment: 1 } },
    })
    if (written.count === 0) throw conflict(before)
    audit({ act: 'user.edit', record: 'User', id: userId, before, after: await findUser(tx, userId) })
    return accepted({ userId })
  })
}

async function findUser(tx: Tx, id: string) {
  const select = { name: true, email: true, phone: true, version: true }
  const user = await tx.user.findUnique({ where: { id }, select })
  if (!user) throw notFound()
  return user
}

/** Holds from the very next request: sessions end, tokens are revoked for good. */
export async function disableUser(
  actor: Actor,
  { userId, reason }: DisableUserInput,
): Promise<Outcome<{ userId: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const refusal = await refuseLosingLastAdmin(tx, userId)
    if (refusal) return refusal
    const now = new Date()
    await changeState(tx, userId, { disabledAt: now })
    await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })
    await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
    audit({ act: 'user.disable', record: 'User', id: userId, reason })
    return accepted({ userId })
  })
}

export async function enableUser(actor: Actor, { userId }: UserInput): Promise<Outcome<{ userId: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    await changeState(tx, userId, { disabledAt: null })
    audit({ act: 'user.enable', record: 'User', id: userId })
    return accepted({ userId })
  })
}

/** Nobody is disabled twice, nor enabled while enabled: that answers like a person who is not there. */
async function changeState(tx: Tx, id: string, data: { disabledAt: Date | null }): Promise<void> {
  const where = { id, disabledAt: data.disabledAt ? null : { not: null } }
  const { count } = await tx.user.updateMany({ where, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw notFound()
}
