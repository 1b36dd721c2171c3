import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { db } from '@/server/db'
import { fitsPassword, hashPassword } from '@/server/password'
import { findSession } from '@/server/session'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMembership,
  anEntity,
  aPerson,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { changeOwnPassword, resetPassword } from './change-password'
import { createUser, disableUser, editUser, enableUser } from './commands'
import { endAreaRole, grantAreaRole } from './grant-role'
import { countUsers, findUserId, getOwnAccount, getUser, listUsers } from './queries'
import { createUserInput } from './schema'
import { clearTotp, confirmTotp, startTotp, stopTotp } from './switch-totp'

withEmptyDatabase()

const terminal = actorWithoutPerson('CLI')
const OLD = 'the clouds of Guian'

let admin: Actor
let me: Actor

beforeEach(async () => {
  admin = await aHolderOf('ADMIN')
  const person = await aPerson()
  await db.user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(OLD) } })
  me = await actorOf(person.id)
})

function newcomer(username: string) {
  return createUserInput.parse({ username, name: '新人', email: '', phone: '' })
}

describe('people', () => {
  test('an admin makes an account with a one-time password, which has to be changed', async () => {
    const made = acceptedValue(await createUser(admin, newcomer('Wang.Fang')))
    expect(made.username).toBe('wang.fang')
    const user = await db.user.findUniqueOrThrow({ where: { id: made.userId } })
    expect(user.mustChangePassword).toBe(true)
    expect(await fitsPassword(made.oneTimePassword, user.passwordHash)).toBe(true)
    const entries = await db.auditEntry.findMany({ where: { recordId: made.userId } })
    expect(entries.map((entry) => entry.act)).toEqual(['user.create'])
    expect(JSON.stringify(entries.map((entry) => entry.after))).not.toContain(made.oneTimePassword)
  })

  test('a user name is given once', async () => {
    acceptedValue(await createUser(terminal, newcomer('only.one')))
    expect(await createUser(admin, newcomer('ONLY.ONE'))).toMatchObject({
      refusal: { code: 'accounts.usernameTaken', fields: [{ path: 'username' }] },
    })
  })

  test('of two admins who edit the same person the second is shown what changed', async () => {
    const input = { userId: me.userId, version: 1, name: '王芳', email: null, phone: null }
    acceptedValue(await editUser(admin, input))
    await expect(editUser(admin, { ...input, name: '王方' })).rejects.toMatchObject({
      code: 'conflict',
      current: { name: '王芳', version: 2 },
    })
  })

  test('nobody but an admin or the terminal manages people', async () => {
    const target = { userId: me.userId }
    for (const actor of [
      me,
      await aHolderOf('LEADERSHIP'),
      await aHolderOf('AUDITOR'),
      { ...admin, door: 'API' as const },
    ]) {
      const tries = [
        createUser(actor, newcomer('intruder')),
        editUser(actor, { ...target, version: 1, name: 'x', email: null, phone: null }),
        disableUser(actor, { ...target, reason: '…' }),
        enableUser(actor, target),
        resetPassword(actor, target),
        clearTotp(actor, target),
        grantAreaRole(actor, { ...target, role: 'ADMIN' }),
        endAreaRole(actor, { ...target, role: 'ADMIN' }),
        listUsers(actor, {}),
        countUsers(actor, {}),
        getUser(actor, me.userId),
        findUserId(actor, me.username),
      ]
      for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('are found by name, user name, role and state, page by page', async () => {
    const { items, nextCursor } = await listUsers(admin, { q: me.name })
    expect(items).toMatchObject([{ id: me.userId, disabled: false, areaRoles: [], memberships: [] }])
    expect(nextCursor).toBeNull()
    expect((await listUsers(admin, { q: admin.username.toUpperCase(), role: 'ADMIN' })).items).toHaveLength(1)
    expect((await listUsers(admin, { q: me.name, state: 'disabled' })).items).toEqual([])
    await db.user.createMany({
      data: Array.from({ length: 60 }, (_, at) => ({
        username: `crowd${String(at).padStart(2, '0')}`,
        name: '人群',
        passwordHash: 'none',
      })),
    })
    const first = await listUsers(admin, { q: '人群' })
    const second = await listUsers(admin, { q: '人群', cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map((person) => person.username)).toEqual(
      Array.from({ length: 60 }, (_, at) => `crowd${String(at).padStart(2, '0')}`),
    )
    expect(await countUsers(admin, { q: '人群' })).toBe(60)
  })

  test('what somebody held stays readable with its dates', async () => {
    const entity = await anEntity()
    await aMembership(me.userId, entity.id, 'LEADER', { startsOn: '2023-01-01', endsOn: '2023-12-31' })
    const person = await getUser(admin, me.userId)
    expect(person.memberships).toEqual([])
    expect(person.membershipHistory).toMatchObject([
      { role: 'LEADER', entityName: entity.name, startsOn: '2023-01-01', endsOn: '2023-12-31' },
    ])
  })
})

describe('area-wide roles', () => {
  test('are given from today and end today', async () => {
    const role = { userId: me.userId, role: 'SECRETARY' } as const
    acceptedValue(await grantAreaRole(admin, role))
    expect((await actorOf(me.userId)).areaRoles).toEqual(['SECRETARY'])
    expect(await grantAreaRole(admin, role)).toMatchObject({ refusal: { code: 'accounts.roleHeld' } })
    acceptedValue(await endAreaRole(admin, role))
    expect((await actorOf(me.userId)).areaRoles).toEqual([])
    await expect(endAreaRole(admin, role)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('an admin or auditor gets no other role, and no member becomes one', async () => {
    expect(await grantAreaRole(admin, { userId: admin.userId, role: 'LEADERSHIP' })).toMatchObject({
      refusal: { code: 'accounts.excludedBy.ADMIN' },
    })
    await aMembership(me.userId, (await anEntity()).id)
    expect(await grantAreaRole(admin, { userId: me.userId, role: 'AUDITOR' })).toMatchObject({
      refusal: { code: 'accounts.excludedBy.MEMBERSHIP' },
    })
  })

  test('of two roles that exclude each other, given at once, one holds', async () => {
    const outcomes = await Promise.all([
      grantAreaRole(admin, { userId: me.userId, role: 'AUDITOR' }),
      grantAreaRole(admin, { userId: me.userId, role: 'LEADERSHIP' }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })
})

describe('the last admin', () => {
  beforeEach(async () => {
    await db.areaRoleGrant.updateMany({
      where: { role: 'ADMIN', userId: { not: admin.userId } },
      data: { endsOn: new Date('2024-01-01') },
    })
  })

  test('can neither be disabled nor lose the role', async () => {
    const refusal = { refusal: { code: 'accounts.lastAdmin' } }
    expect(await disableUser(terminal, { userId: admin.userId, reason: '离职' })).toMatchObject(refusal)
    expect(await endAreaRole(admin, { userId: admin.userId, role: 'ADMIN' })).toMatchObject(refusal)
  })

  test('remains when two admins disable each other at the same moment', async () => {
    const other = await aHolderOf('ADMIN')
    const outcomes = await Promise.all([
      disableUser(admin, { userId: other.userId, reason: '互相' }),
      disableUser(other, { userId: admin.userId, reason: '互相' }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })
})

describe('one’s own password', () => {
  test('changes with the old one and ends the other sessions', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000)
    const [here, elsewhere] = [
      await db.session.create({ data: { userId: me.userId, expiresAt } }),
      await db.session.create({ data: { userId: me.userId, expiresAt } }),
    ]
    await db.user.update({ where: { id: me.userId }, data: { mustChangePassword: true } })
    const acting = { ...me, sessionId: here.id }
    acceptedValue(await changeOwnPassword(acting, { currentPassword: OLD, newPassword: 'rain over Huaxi' }))
    expect(await findSession(here.id)).toMatchObject({ mustChangePassword: false })
    expect(await findSession(elsewhere.id)).toBeNull()
  })

  test('does not change with a wrong one, and not after five wrong ones', async () => {
    const input = { currentPassword: 'no', newPassword: 'rain over Huaxi' }
    for (let time = 0; time < 5; time++) {
      expect(await changeOwnPassword(me, input)).toMatchObject({
        refusal: { code: 'accounts.passwordWrong' },
      })
    }
    expect(await changeOwnPassword(me, { ...input, currentPassword: OLD })).toMatchObject({
      refusal: { code: 'accounts.tooManyTries' },
    })
  })

  test('is not the old one again, nor one that anybody tries first', async () => {
    for (const newPassword of [OLD, 'password1234', `${me.username}-${me.username}`]) {
      expect(await changeOwnPassword(me, { currentPassword: OLD, newPassword })).toMatchObject({
        refusal: { code: 'accounts.passwordUnfit', fields: [{ path: 'newPassword' }] },
      })
    }
  })

  test('when reset ends all sessions, opens the lock and has to be changed', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000)
    const session = await db.session.create({ data: { userId: me.userId, expiresAt } })
    await db.signInLock.create({ data: { username: me.username, source: '10.0.0.1', failures: 5 } })
    const { oneTimePassword } = acceptedValue(await resetPassword(admin, { userId: me.userId }))
    const user = await db.user.findUniqueOrThrow({ where: { id: me.userId } })
    expect(user.mustChangePassword && (await fitsPassword(oneTimePassword, user.passwordHash))).toBe(true)
    expect(await findSession(session.id)).toBeNull()
    expect(await db.signInLock.count({ where: { username: me.username } })).toBe(0)
  })
})

describe('the second factor of one’s own', () => {
  const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

  test('is on from the first right code, with ten backup codes shown once', async () => {
    const { secret, uri, qrSvg } = acceptedValue(await startTotp(me))
    expect(uri).toContain(`otpauth://totp/Zhaoshang:${me.username}`)
    expect(qrSvg).toMatch(/^<svg/)
    expect(await confirmTotp(me, { code: '12345' })).toMatchObject({
      refusal: { code: 'accounts.codeWrong' },
    })
    expect((await getOwnAccount(me)).totpEnabledAt).toBeNull()
    const { backupCodes } = acceptedValue(await confirmTotp(me, { code: codeOf(secret) }))
    expect(new Set(backupCodes).size).toBe(10)
    expect(await getOwnAccount(me)).toMatchObject({ backupCodesLeft: 10, totpEnabledAt: expect.any(String) })
    expect(await startTotp(me)).toMatchObject({ refusal: { code: 'accounts.totpOn' } })
  })

  test('goes off with the password, or by an admin when the telephone is lost', async () => {
    const { secret } = acceptedValue(await startTotp(me))
    acceptedValue(await confirmTotp(me, { code: codeOf(secret) }))
    expect(await stopTotp(me, { password: 'no' })).toMatchObject({
      refusal: { code: 'accounts.passwordWrong' },
    })
    acceptedValue(await stopTotp(me, { password: OLD }))
    acceptedValue(await startTotp(me))
    acceptedValue(await clearTotp(admin, { userId: me.userId }))
    const user = await db.user.findUniqueOrThrow({ where: { id: me.userId } })
    expect(user).toMatchObject({ totpSecret: null, totpEnabledAt: null, totpBackupHashes: [] })
  })

  test('is advised to an admin who has none', async () => {
    expect(await getOwnAccount(admin)).toMatchObject({ shouldUseTotp: true })
    expect(await getOwnAccount(me)).toMatchObject({ shouldUseTotp: false })
  })
})
