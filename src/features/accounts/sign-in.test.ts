import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/server/db'
import { hashPassword } from '@/server/password'
import { fingerprintOf } from '@/server/secrets'
import { newTotpSecret } from '@/server/totp'
import { aPerson } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { signIn, type Visitor } from './sign-in'

withEmptyDatabase()

const PASSWORD = 'the clouds of Guian'
const desk: Visitor = { address: '10.0.0.7', userAgent: 'Firefox' }
const outside: Visitor = { address: '203.0.113.9', userAgent: 'curl' }

let username: string
let userId: string

beforeEach(async () => {
  const person = await aPerson()
  userId = person.id
  username = person.username
  await db.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(PASSWORD) } })
})

function tryWith(password: string, visitor = desk, code: string | null = null, name = username) {
  return signIn({ username: name, password, code }, visitor)
}

async function tryWrongly(times: number, visitor = desk) {
  for (let time = 0; time < times; time++) await tryWith('a wrong one', visitor)
}

const wrong = { ok: false, code: 'wrong' }

function failuresKept() {
  return db.auditEntry.count({
    where: { recordId: userId, act: { in: ['session.signInFailed', 'session.lock'] } },
  })
}

describe('signing in', () => {
  test('a right name and password open a session of twelve hours', async () => {
    const answer = await tryWith(PASSWORD)
    expect(answer).toMatchObject({ ok: true, userId })
    const session = await db.session.findFirstOrThrow({ where: { userId } })
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBeCloseTo(12 * 3_600_000, -4)
    expect(session).toMatchObject(desk)
  })

  test('the name is taken in upper case and full width too', async () => {
    expect(await tryWith(PASSWORD, desk, null, username.toUpperCase())).toMatchObject({ ok: true })
    const wide = username.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    expect(await tryWith(PASSWORD, desk, null, wide)).toMatchObject({ ok: true })
  })

  test('unknown, disabled and mistyped get the same answer', async () => {
    expect(await tryWith('a wrong one')).toEqual(wrong)
    expect(await tryWith(PASSWORD, desk, null, 'nobody')).toEqual(wrong)
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await tryWith(PASSWORD)).toEqual(wrong)
    expect(await tryWith(`${PASSWORD}\0`)).toEqual(wrong)
    expect(await tryWith('x'.repeat(1_000_000))).toEqual(wrong)
  })

  test('an unknown name takes as long as a known one', async () => {
    const took = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 5; round++) {
      const [first, second, third] = [performance.now(), await tryWith('wrong'), performance.now()]
      expect(second).toEqual(wrong)
      await tryWith('wrong', desk, null, `nobody${round}`)
      took.known.push(third - first)
      took.unknown.push(performance.now() - third)
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[2] ?? 0
    expect(middle(took.unknown)).toBeGreaterThan(middle(took.known) / 2)
  })

  test('what was typed as a name is not kept: it may be a password', async () => {
    await tryWith('x', desk, null, 'my-secret-in-the-wrong-field')
    const kept = await db.auditEntry.findMany({ orderBy: { sequence: 'desc' }, take: 1 })
    expect(kept[0]).toMatchObject({ act: 'session.signInFailed', recordId: 'unknown', actorName: '未登录' })
    expect(JSON.stringify(kept[0]?.after)).not.toContain('secret')
  })

  test('signing in is in the audit log, with where from', async () => {
    await tryWith(PASSWORD)
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'session.signIn', recordId: userId } })
    expect(entry).toMatchObject({ actorId: userId, door: 'BROWSER', after: desk })
  })
})

describe('wrong passwords', () => {
  test('the fifth locks the account at that source, and at no other', async () => {
    await tryWrongly(5, outside)
    expect(await tryWith(PASSWORD, outside)).toEqual(wrong)
    expect(await tryWith(PASSWORD, desk)).toMatchObject({ ok: true })
    expect(await db.auditEntry.count({ where: { act: 'session.lock', recordId: userId } })).toBe(1)
  })

  test('four are forgiven by a right one', async () => {
    await tryWrongly(4)
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: true })
    await tryWrongly(4)
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: true })
  })

  test('a right fifth try is let in', async () => {
    await tryWrongly(4)
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: true })
    expect(await db.signInLock.count({ where: { username } })).toBe(0)
  })

  test('after fifteen minutes the lock is over and five new tries begin', async () => {
    await tryWrongly(6)
    await letPass('15 minutes')
    await tryWrongly(4)
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: true })
  })

  test('tries during a lock do not make it longer', async () => {
    await tryWrongly(5)
    await letPass('14 minutes')
    await tryWrongly(3)
    expect(await tryWith(PASSWORD)).toEqual(wrong)
    await letPass('61 seconds')
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: true })
  })

  test('fifty at once get five guesses between them', async () => {
    await Promise.all(Array.from({ length: 50 }, () => tryWith('a wrong one')))
    expect(await failuresKept()).toBe(5)
    expect(await tryWith(PASSWORD)).toEqual(wrong)
  })

  test('unknown names are counted and locked just the same', async () => {
    for (let time = 0; time < 7; time++) await tryWith('x', desk, null, 'somebody')
    const place = { username_source: { username: 'somebody', source: desk.address } }
    const lock = await db.signInLock.findUniqueOrThrow({ where: place })
    expect(lock.lockedUntil?.getTime()).toBeGreaterThan(Date.now())
  })

  async function letPass(time: string) {
    await db.$executeRaw`
      update "SignInLock" set "firstFailedAt" = "firstFailedAt" - ${time}::interval,
        "lockedUntil" = "lockedUntil" - ${time}::interval where "username" = ${username}`
  }
})

describe('the second factor', () => {
  const secret = newTotpSecret()
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

  beforeEach(async () => {
    const data = {
      totpSecret: secret,
      totpEnabledAt: new Date(),
      totpBackupHashes: [fingerprintOf('k7mq-x2vn-ab3d')],
    }
    await db.user.update({ where: { id: userId }, data })
  })

  test('is asked for after a right password only', async () => {
    expect(await tryWith('a wrong one', desk, code())).toEqual(wrong)
    expect(await tryWith(PASSWORD)).toEqual({ ok: false, code: 'codeNeeded' })
    expect(await tryWith(PASSWORD, desk, code())).toMatchObject({ ok: true })
  })

  test('a code is worth nothing the second time, also for two at once', async () => {
    const current = code()
    const answers = await Promise.all([tryWith(PASSWORD, desk, current), tryWith(PASSWORD, outside, current)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await tryWith(PASSWORD, desk, current)).toEqual({ ok: false, code: 'codeWrong' })
  })

  test('a backup code works once, however it is typed', async () => {
    expect(await tryWith(PASSWORD, desk, ' K7MQ-X2VN-AB3D ')).toMatchObject({ ok: true })
    expect(await tryWith(PASSWORD, desk, 'k7mq-x2vn-ab3d')).toEqual({ ok: false, code: 'codeWrong' })
  })

  test('five wrong codes lock like five wrong passwords, and asking for the code forgives none', async () => {
    for (let time = 0; time < 5; time++) {
      expect(await tryWith(PASSWORD)).toEqual({ ok: false, code: 'codeNeeded' })
      expect(await tryWith(PASSWORD, desk, '000000')).toEqual({ ok: false, code: 'codeWrong' })
    }
    expect(await tryWith(PASSWORD, desk, code())).toEqual(wrong)
  })
})
