import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { fingerprintOf, newToken } from '@/server/secrets'
import { canEndAccessOf, canManagePeople, isOwnAccount } from './policy'
import { lastTokenDay } from './rules'
import type { CreateApiTokenInput, RevokeApiTokenInput } from './schema'

const PREFIX_LENGTH = 9

/** The token stands in this answer and nowhere else; what is kept is its hash. */
export async function createApiToken(
  actor: Actor,
  input: CreateApiTokenInput,
): Promise<Outcome<{ tokenId: string; token: string }>> {
  const userId = input.userId ?? actor.userId
  if (!isOwnAccount(actor, userId) && !(actor.door === 'CLI' && canManagePeople(actor))) throw forbidden()
  const { name, scope, expiresOn } = input
  if (expiresOn < today() || expiresOn > lastTokenDay(today())) {
    return refused('accounts.tokenTooLong', { fields: [{ path: 'expiresOn', code: 'tokenExpiry' }] })
  }
  const token = newToken()
  return inChange(actor, async ({ tx, audit }) => {
    const owner = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } })
    if (!owner || owner.disabledAt) throw notFound()
    const data = { userId, name, scope, hash: fingerprintOf(token), prefix: token.slice(0, PREFIX_LENGTH) }
    const expiresAt = endOfDayInTheArea(expiresOn)
    const { id } = await tx.apiToken.create({ data: { ...data, expiresAt }, select: { id: true } })
    audit({
      act: 'apiToken.create',
      record: 'User',
      id: userId,
      after: { tokenId: id, name, scope, expiresOn },
    })
    return accepted({ tokenId: id, token })
  })
}

function endOfDayInTheArea(day: string): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`)
}

export async function revokeApiToken(
  actor: Actor,
  { tokenId }: RevokeApiTokenInput,
): Promise<Outcome<{ userId: string }>> {
  return inChange(actor, async ({ tx, audit }) => {
    const select = { userId: true, name: true, revokedAt: true }
    const token = await tx.apiToken.findUnique({ where: { id: tokenId }, select })
    if (!token || token.revokedAt || !canEndAccessOf(actor, token.userId)) throw notFound()
    await tx.apiToken.update({
      where: { id: tokenId },
      data: { revokedAt: new Date() },
      select: { id: true },
    })
    audit({ act: 'apiToken.revoke', record: 'User', id: token.userId, before: { tokenId, name: token.name } })
    return accepted({ userId: token.userId })
  })
}
