import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { fitsPassword, hashPassword } from '@/server/password'
import { legibleSecret } from '@/server/secrets'
import { countTry, forgetTries } from './count-tries'
import { canManagePeople, isOwnAccount } from './policy'
import { passwordProblem } from './rules'
import type { ChangeOwnPasswordInput, UserInput } from './schema'

/** Takes the old password, sets the new one and ends one's other sessions. */
export async function changeOwnPassword(
  actor: Actor,
  { currentPassword, newPassword }: ChangeOwnPasswordInput,
): Promise<Outcome<{ endedSessions: number }>> {
  const wrong = await refuseWrongPassword(actor, currentPassword, 'currentPassword')
  if (wrong) return wrong
  const problem =
    newPassword === currentPassword ? 'passwordSame' : passwordProblem(newPassword, actor.username)
  if (problem) return refused('accounts.passwordUnfit', { fields: [{ path: 'newPassword', code: problem }] })
  const passwordHash = await hashPassword(newPassword)
  return inChange(actor, async ({ tx, audit }) => {
    const now = new Date()
    await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash, passwordChangedAt: now, mustChangePassword: false },
      select: { id: true },
    })
    const others = { userId: actor.userId, endedAt: null, id: { not: actor.sessionId } }
    const { count } = await tx.session.updateMany({ where: others, data: { endedAt: now } })
    audit({ act: 'user.changePassword', record: 'User', id: actor.userId, after: { endedSessions: count } })
    return accepted({ endedSessions: count })
  })
}

/** Asks for one's password again before something that a borrowed session must not do; five tries. */
export async function refuseWrongPassword(
  actor: Actor,
  password: string,
  path: string,
): Promise<Refused | null> {
  if (!isOwnAccount(actor, actor.userId)) throw forbidden()
  const place = { username: actor.username, source: 'own account page' }
  const { allowed } = await countTry(place)
  const user = await db.user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } })
  const fits = await fitsPassword(password, user?.passwordHash)
  if (!allowed) return refused('accounts.tooManyTries')
  if (!fits) return refused('accounts.passwordWrong', { fields: [{ path, code: 'passwordWrong' }] })
  await forgetTries(place)
  return null
}

/** Gives somebody a one-time password, to be changed at the next sign-in, and ends all their sessions. */
export async function resetPassword(
  actor: Actor,
  { userId }: UserInput,
): Promise<Outcome<{ username: string; oneTimePassword: string }>> {
  if (!canManagePeople(actor)) throw forbidden()
  const { oneTimePassword, passwordHash } = await newOneTimePassword()
  return inChange(actor, async ({ tx, audit }) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { username: true } })
    if (!user) throw notFound()
    const now = new Date()
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: now, mustChangePassword: true },
      select: { id: true },
    })
    await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } })
    await tx.signInLock.deleteMany({ where: { username: user.username } })
    audit({ act: 'user.resetPassword', record: 'User', id: userId })
    return accepted({ username: user.username, oneTimePassword })
  })
}

/** 78 bits, made to be read out to somebody. */
export async function newOneTimePassword(): Promise<{ oneTimePassword: string; passwordHash: string }> {
  const oneTimePassword = legibleSecret(4)
  return { oneTimePassword, passwordHash: await hashPassword(oneTimePassword) }
}
