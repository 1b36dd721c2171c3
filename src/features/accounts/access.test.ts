import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { findSession } from '@/server/session'
import { findActorByToken } from '@/server/token'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMembership,
  anEntity,
  aPerson,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { disableUser, enableUser } from './commands'
import { endAllSessions, endSession, signOut } from './end-session'
import { createApiToken, revokeApiToken } from './issue-token'
import { listApiTokens, listSessions } from './queries'

withEmptyDatabase()

let userId: string

beforeEach(async () => {
  userId = (await aPerson()).id
})

function openSession(ownerId = userId) {
  return db.session.create({ data: { userId: ownerId, expiresAt: new Date(Date.now() + 12 * 3_600_000) } })
}

async function actorIn(session: { id: string }) {
  const signedIn = await findSession(session.id)
  if (!signedIn) throw new Error('no longer signed in')
  return signedIn.actor
}

async function letSessionRest(id: string, time: string) {
  await db.$executeRaw`
    update "Session" set "lastSeenAt" = "lastSeenAt" - ${time}::interval where "id" = ${id}::uuid`
}

describe('a session', () => {
  test('says who acts, with the roles and memberships of today', async () => {
    const [now, past, coming] = [await anEntity(), await anEntity(), await anEntity()]
    await aMembership(userId, now.id, 'LEADER')
    await aMembership(userId, past.id, 'OFFICER', { endsOn: today() })
    await aMembership(userId, coming.id, 'OFFICER', { startsOn: addDays(today(), 1) })
    const lapsed = { userId, role: 'COORDINATOR', startsOn: toDbDate('2020-01-01') } as const
    await db.areaRoleGrant.create({ data: { ...lapsed, endsOn: toDbDate(today()) } })
    await db.areaRoleGrant.create({ data: { ...lapsed, role: 'SECRETARY' } })
    const session = await openSession()
    expect(await findSession(session.id)).toMatchObject({
      mustChangePassword: false,
      actor: {
        userId,
        door: 'BROWSER',
        sessionId: session.id,
        areaRoles: ['SECRETARY'],
        memberships: [
          {
            entityId: now.id,
            entityName: now.name,
            entityNameEn: now.nameEn,
            entityKind: 'TASK_FORCE',
            role: 'LEADER',
          },
        ],
      },
    })
  })

  test('is over after thirty idle minutes', async () => {
    const session = await openSession()
    await letSessionRest(session.id, '29 minutes')
    expect(await findSession(session.id)).not.toBeNull()
    await letSessionRest(session.id, '31 minutes')
    expect(await findSession(session.id)).toBeNull()
  })

  test('is over at its end, however busy', async () => {
    const session = await openSession()
    await db.$executeRaw`update "Session" set "createdAt" = now() - interval '13 hours', "expiresAt" = now()`
    expect(await findSession(session.id)).toBeNull()
  })

  test('notes that it was seen once a minute, not at every request', async () => {
    const session = await openSession()
    await findSession(session.id)
    const seen = () => db.session.findUniqueOrThrow({ where: { id: session.id } })
    expect((await seen()).lastSeenAt).toEqual(session.lastSeenAt)
    await letSessionRest(session.id, '61 seconds')
    await findSession(session.id)
    expect((await seen()).lastSeenAt.getTime()).toBeGreaterThanOrEqual(session.lastSeenAt.getTime())
  })

  test('ends at the next request after signing out', async () => {
    const session = await openSession()
    await signOut(await actorIn(session))
    expect(await findSession(session.id)).toBeNull()
  })

  test('ends at the next request after its owner is disabled, and stays ended', async () => {
    const [admin, session] = [await aHolderOf('ADMIN'), await openSession()]
    acceptedValue(await disableUser(admin, { userId, reason: '调离' }))
    expect(await findSession(session.id)).toBeNull()
    acceptedValue(await enableUser(admin, { userId }))
    expect(await findSession(session.id)).toBeNull()
  })

  test('loses a membership at the next request after it ends', async () => {
    const entity = await anEntity()
    const { id } = await aMembership(userId, entity.id)
    const session = await openSession()
    expect((await actorIn(session)).memberships).toHaveLength(1)
    await db.membership.update({ where: { id }, data: { endsOn: toDbDate(today()) } })
    expect((await actorIn(session)).memberships).toEqual([])
  })

  test('is ended by its owner or an admin; to anybody else it does not exist', async () => {
    const [mine, other] = [await openSession(), await openSession()]
    const [me, stranger] = [await actorIn(mine), await actorOf((await aPerson()).id)]
    await expect(endSession(stranger, { sessionId: mine.id })).rejects.toMatchObject({ code: 'notFound' })
    acceptedValue(await endSession(me, { sessionId: other.id }))
    await expect(endSession(me, { sessionId: other.id })).rejects.toMatchObject({ code: 'notFound' })
    acceptedValue(await endSession(await aHolderOf('ADMIN'), { sessionId: mine.id }))
    expect(await findSession(mine.id)).toBeNull()
  })

  test('ending all of one’s own leaves the one at work', async () => {
    const [mine] = [await openSession(), await openSession(), await openSession()]
    const me = await actorIn(mine)
    expect(acceptedValue(await endAllSessions(me, { userId }))).toEqual({ ended: 2 })
    expect(await listSessions(me, userId)).toMatchObject([{ id: mine.id, current: true }])
    const stranger = await actorOf((await aPerson()).id)
    await expect(endAllSessions(stranger, { userId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listSessions(stranger, userId)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an API token', () => {
  const asked = { name: '数据大屏', scope: 'READ' as const, expiresOn: addDays(today(), 30) }

  test('acts for its owner with the rights of today and its scope', async () => {
    const me = await actorOf(userId)
    const { token } = acceptedValue(await createApiToken(me, asked))
    expect(token).toMatch(/^zs_[\w-]{43}$/)
    expect(await findActorByToken(token)).toMatchObject({ userId, door: 'API', tokenScope: 'READ' })
    expect(await findActorByToken(`${token}x`)).toBeNull()
    const [row] = await listApiTokens(me, userId)
    expect(row).toMatchObject({ name: '数据大屏', scope: 'READ', prefix: token.slice(0, 9), expired: false })
  })

  test('is kept as a hash only, in the audit log not at all', async () => {
    const { token } = acceptedValue(await createApiToken(await actorOf(userId), asked))
    const kept = JSON.stringify(await db.apiToken.findMany({ where: { userId } }))
    const audited = await db.auditEntry.findMany({ where: { act: 'apiToken.create', recordId: userId } })
    expect(kept).not.toContain(token)
    expect(audited).toHaveLength(1)
    expect(JSON.stringify(audited[0]?.after)).not.toContain(token)
  })

  test('lives for a year at most and not into the past', async () => {
    const me = await actorOf(userId)
    for (const expiresOn of [addDays(today(), 400), addDays(today(), -1)]) {
      expect(await createApiToken(me, { ...asked, expiresOn })).toMatchObject({
        refusal: { fields: [{ path: 'expiresOn' }] },
      })
    }
  })

  test('is dead once expired or revoked, or while its owner is disabled or has a one-time password', async () => {
    const me = await actorOf(userId)
    const { token, tokenId } = acceptedValue(await createApiToken(me, asked))
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await findActorByToken(token)).toBeNull()
    await db.user.update({ where: { id: userId }, data: { disabledAt: null, mustChangePassword: true } })
    expect(await findActorByToken(token)).toBeNull()
    await db.user.update({ where: { id: userId }, data: { mustChangePassword: false } })
    expect(await findActorByToken(token)).not.toBeNull()
    await db.apiToken.update({ where: { id: tokenId }, data: { expiresAt: new Date() } })
    expect(await findActorByToken(token)).toBeNull()
    const second = acceptedValue(await createApiToken(me, asked))
    acceptedValue(await revokeApiToken(me, { tokenId: second.tokenId }))
    expect(await findActorByToken(second.token)).toBeNull()
  })

  test('makes no other token, and nobody makes one for somebody else', async () => {
    const { token } = acceptedValue(await createApiToken(await actorOf(userId), asked))
    const api = await findActorByToken(token)
    if (!api) throw new Error('the token should act')
    await expect(createApiToken(api, asked)).rejects.toMatchObject({ code: 'forbidden' })
    const admin = await aHolderOf('ADMIN')
    await expect(createApiToken(admin, { ...asked, userId })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('of another person is not there to revoke', async () => {
    const { tokenId } = acceptedValue(await createApiToken(await actorOf(userId), asked))
    const stranger = await actorOf((await aPerson()).id)
    await expect(revokeApiToken(stranger, { tokenId })).rejects.toMatchObject({ code: 'notFound' })
    await expect(listApiTokens(stranger, userId)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await revokeApiToken(await aHolderOf('ADMIN'), { tokenId }))
  })
})
