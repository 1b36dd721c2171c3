import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { fingerprintOf, legibleSecret } from '@/server/secrets'
import { newTotpSecret, totpInvitation, totpStepOf } from '@/server/totp'
import { refuseWrongPassword } from './change-password'
import { canManagePeople, isOwnAccount } from './policy'
import type { ConfirmTotpInput, StopTotpInput, UserInput } from './schema'

const BACKUP_CODES = 10

export type TotpInvitation = { secret: string; uri: string; qrSvg: string }

/** Makes a secret for one's authenticator app; nothing is asked at sign-in until a code confirms it. */
export async function startTotp(actor: Actor): Promise<Outcome<TotpInvitation>> {
  if (!isOwnAccount(actor, actor.userId)) throw forbidden()
  const secret = newTotpSecret()
  return inChange(actor, async ({ tx, audit }) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, totpEnabledAt: null },
      data: { totpSecret: secret, totpLastStep: null },
    })
    if (count === 0) return refused('accounts.totpOn')
    audit({ act: 'totp.start', record: 'User', id: actor.userId })
    return accepted({ secret, ...totpInvitation(secret, actor.username) })
  })
}

/** Switches it on with the first code of the app and gives the backup codes, this once. */
export async function confirmTotp(
  actor: Actor,
  { code }: ConfirmTotpInput,
): Promise<Outcome<{ backupCodes: string[] }>> {
  if (!isOwnAccount(actor, actor.userId)) throw forbidden()
  const backupCodes = Array.from({ length: BACKUP_CODES }, () => legibleSecret(3))
  return inChange(actor, async ({ tx, audit }) => {
    const where = { id: actor.userId, totpEnabledAt: null, totpSecret: { not: null } }
    const user = await tx.user.findFirst({ where, select: { totpSecret: true } })
    if (!user?.totpSecret) return refused('accounts.totpNotStarted')
    const step = totpStepOf(user.totpSecret, code.normalize('NFKC').replace(/\s/g, ''))
    if (step === null) return refused('accounts.codeWrong', { fields: [{ path: 'code', code: 'codeWrong' }] })
    const totpBackupHashes = backupCodes.map(fingerprintOf)
    await tx.user.updateMany({
      where,
      data: { totpEnabledAt: new Date(), totpLastStep: step, totpBackupHashes },
    })
    audit({ act: 'totp.confirm', record: 'User', id: actor.userId })
    return accepted({ backupCodes })
  })
}

/** One's own, with the password: a borrowed session must not take the lock off. */
export async function stopTotp(actor: Actor, { password }: StopTotpInput): Promise<Outcome<undefined>> {
  const wrong = await refuseWrongPassword(actor, password, 'password')
  return wrong ?? switchOff(actor, actor.userId, 'totp.stop')
}

/** For somebody who has lost the app and the backup codes. */
export async function clearTotp(actor: Actor, { userId }: UserInput): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) throw forbidden()
  return switchOff(actor, userId, 'totp.clear')
}

async function switchOff(actor: Actor, userId: string, act: string): Promise<Outcome<undefined>> {
  return inChange(actor, async ({ tx, audit }) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpSecret: { not: null } },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null, totpBackupHashes: [] },
    })
    if (count === 0) throw notFound()
    audit({ act, record: 'User', id: userId })
    return accepted()
  })
}
