import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { fitsPassword } from '@/server/password'
import { settings } from '@/server/settings'
import { countTry, forgetTries, giveTryBack } from './count-tries'
import { sourceOf } from './rules'
import type { SignInInput } from './schema'
import { spendCode } from './spend-code'

export type Visitor = { address: string; userAgent: string }

/** `wrong` says no more than that: unknown, disabled, locked and mistyped all get it, after the same time. */
export type SignInAnswer =
  | { ok: true; sessionId: string; userId: string }
  | { ok: false; code: 'wrong' | 'codeNeeded' | 'codeWrong' }

/** Opens a session for a right name, password and, where it is switched on, code. */
export async function signIn(input: SignInInput, visitor: Visitor): Promise<SignInAnswer> {
  const username = input.username.normalize('NFKC').toLowerCase()
  const place = { username, source: sourceOf(visitor.address) }
  const counted = await countTry(place)
  const person = await findPerson(username)
  const fits = await fitsPassword(input.password, person?.passwordHash)
  if (!counted.allowed) return { ok: false, code: 'wrong' }
  if (!person || !fits || person.disabledAt) {
    await noteFailure(person?.id, visitor, counted.locks)
    return { ok: false, code: 'wrong' }
  }
  if (person.totpEnabledAt && !input.code) {
    await giveTryBack(place)
    return { ok: false, code: 'codeNeeded' }
  }
  if (person.totpEnabledAt && !(await spendCode(person, input.code ?? ''))) {
    await noteFailure(person.id, visitor, counted.locks)
    return { ok: false, code: 'codeWrong' }
  }
  await forgetTries(place)
  return openSession(person, visitor)
}

function findPerson(username: string) {
  return db.user.findUnique({
    where: { username },
    select: {
      id: true,
      username: true,
      name: true,
      passwordHash: true,
      disabledAt: true,
      totpEnabledAt: true,
      totpSecret: true,
    },
  })
}

type Person = { id: string; username: string; name: string }

async function openSession(person: Person, visitor: Visitor): Promise<SignInAnswer> {
  const expiresAt = new Date(Date.now() + settings().sessionMaxHours * 3_600_000)
  const data = { userId: person.id, expiresAt, ...shortened(visitor) }
  const outcome = await inChange(doorFor(person), async ({ tx, audit }) => {
    const { id } = await tx.session.create({ data, select: { id: true } })
    audit({ act: 'session.signIn', record: 'User', id: person.id, after: shortened(visitor) })
    return accepted(id)
  })
  return outcome.ok ? { ok: true, sessionId: outcome.value, userId: person.id } : { ok: false, code: 'wrong' }
}

/** The name that was typed is not kept: it may be a password in the wrong field. */
async function noteFailure(userId: string | undefined, visitor: Visitor, locks: boolean): Promise<void> {
  await inChange(doorFor({ id: '', username: '', name: '未登录' }), async ({ audit }) => {
    const act = locks ? 'session.lock' : 'session.signInFailed'
    audit({ act, record: 'User', id: userId ?? 'unknown', after: shortened(visitor) })
    return accepted()
  })
}

function doorFor({ id, username, name }: Person): Actor {
  return { userId: id, username, name, areaRoles: [], memberships: [], door: 'BROWSER' }
}

function shortened({ address, userAgent }: Visitor): Visitor {
  return { address: printable(address, 64), userAgent: printable(userAgent, 300) }
}

function printable(text: string, length: number): string {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, length)
}
