import { db } from '@/server/db'
import { fingerprintOf } from '@/server/secrets'
import { totpStepOf } from '@/server/totp'

type Owner = { id: string; totpSecret: string | null }

/** Whether this is a right code, of the app or a backup one; a code that was right is worth nothing afterwards. */
export async function spendCode(owner: Owner, written: string): Promise<boolean> {
  const code = written.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return /^\d{6}$/.test(code) ? spendAppCode(owner, code) : spendBackupCode(owner.id, code)
}

async function spendAppCode({ id, totpSecret }: Owner, code: string): Promise<boolean> {
  const step = totpSecret ? totpStepOf(totpSecret, code) : null
  if (step === null) return false
  const spent = await db.user.updateMany({
    where: { id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return spent.count === 1
}

async function spendBackupCode(userId: string, code: string): Promise<boolean> {
  const hash = fingerprintOf(code)
  const spent = await db.$executeRaw`
    update "User" set "totpBackupHashes" = array_remove("totpBackupHashes", ${hash})
    where "id" = ${userId}::uuid and ${hash} = any("totpBackupHashes")`
  return spent === 1
}
