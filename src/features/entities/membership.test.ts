import { beforeEach, describe, expect, test } from 'vitest'
import { grantAreaRole } from '@/features/accounts/grant-role'
import { searchPeople } from '@/features/accounts/search-people'
import { getProject } from '@/features/projects/queries'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { findSession } from '@/server/session'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMember,
  aMembership,
  anEntity,
  aPerson,
  aProject,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addMember, endMembership } from './change-membership'
import { addEntity, editEntity } from './commands'
import { handOverProjects } from './hand-over-projects'
import { getHandOver, listCarriers } from './list-carriers'
import { getEntity, listEntities } from './queries'

withEmptyDatabase()

let admin: Actor
let userId: string
let entityId: string

beforeEach(async () => {
  admin = await aHolderOf('ADMIN')
  userId = (await aPerson()).id
  entityId = (await anEntity()).id
})

function membership(more: Partial<Parameters<typeof addMember>[1]> = {}) {
  return { userId, entityId, role: 'OFFICER' as const, startsOn: today(), ...more }
}

async function openSession(ownerId: string) {
  const { id } = await db.session.create({
    data: { userId: ownerId, expiresAt: new Date(Date.now() + 3_600_000) },
  })
  return async () => {
    const signedIn = await findSession(id)
    if (!signedIn) throw new Error('no longer signed in')
    return signedIn.actor
  }
}

describe('a membership', () => {
  test('that ends today takes its rights away at the next request', async () => {
    const project = await aProject({ holderId: entityId })
    const { membershipId } = acceptedValue(await addMember(admin, membership()))
    const nextRequest = await openSession(userId)
    expect((await getProject(await nextRequest(), project.id)).id).toBe(project.id)
    acceptedValue(await endMembership(admin, { membershipId, endsOn: today() }))
    const former = await nextRequest()
    expect(former.memberships).toEqual([])
    await expect(getProject(former, project.id)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that starts tomorrow gives no rights today', async () => {
    acceptedValue(await addMember(admin, membership({ startsOn: addDays(today(), 1) })))
    expect((await (await openSession(userId))()).memberships).toEqual([])
  })

  test('in one role of one entity is held once at a time, and again after it has ended', async () => {
    const first = acceptedValue(await addMember(admin, membership({ startsOn: '2023-01-01' })))
    expect(await addMember(admin, membership())).toMatchObject({
      refusal: { code: 'entities.alreadyMember', fields: [{ path: 'startsOn', code: 'overlaps' }] },
    })
    acceptedValue(await addMember(admin, membership({ role: 'LEADER' })))
    acceptedValue(await endMembership(admin, { membershipId: first.membershipId, endsOn: '2024-01-01' }))
    expect(await addMember(admin, membership({ startsOn: '2023-12-31' }))).toMatchObject({ ok: false })
    acceptedValue(await addMember(admin, membership({ startsOn: '2024-01-01' })))
  })

  test('added by two admins at once is one membership', async () => {
    const other = await aHolderOf('ADMIN')
    const answers = await Promise.all([admin, other, admin, other].map((who) => addMember(who, membership())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.membership.count({ where: { userId, entityId } })).toBe(1)
  })

  test('is not for an admin or an auditor, also of two changes at once', async () => {
    for (const role of ['ADMIN', 'AUDITOR'] as const) {
      const apart = await aHolderOf(role)
      expect(await addMember(admin, membership({ userId: apart.userId }))).toMatchObject({
        refusal: { code: `accounts.excludedBy.${role}` },
      })
    }
    const answers = await Promise.all([
      addMember(admin, membership()),
      grantAreaRole(admin, { userId, role: 'AUDITOR' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('that is still to come excludes an admin all the same', async () => {
    acceptedValue(await addMember(admin, membership({ startsOn: addDays(today(), 30) })))
    expect(await grantAreaRole(admin, { userId, role: 'ADMIN' })).toMatchObject({
      refusal: { code: 'accounts.excludedBy.MEMBERSHIP' },
    })
  })

  test('of an evaluator is in a department', async () => {
    const department = await anEntity('DEPARTMENT')
    expect(await addMember(admin, membership({ role: 'EVALUATOR' }))).toMatchObject({
      refusal: { code: 'entities.evaluatorOutsideDepartment' },
    })
    acceptedValue(await addMember(admin, membership({ role: 'EVALUATOR', entityId: department.id })))
  })

  test('ends on or after its start, once; a planned end can be moved', async () => {
    const { membershipId } = acceptedValue(await addMember(admin, membership({ startsOn: '2024-03-01' })))
    const endOn = (endsOn: string) => endMembership(admin, { membershipId, endsOn })
    expect(await endOn('2024-02-29')).toMatchObject({
      refusal: { fields: [{ path: 'endsOn', code: 'endsBeforeStart', params: { on: '2024-03-01' } }] },
    })
    acceptedValue(await endOn(addDays(today(), 30)))
    acceptedValue(await endOn('2024-06-01'))
    expect(await endOn('2024-07-01')).toMatchObject({
      refusal: { code: 'entities.alreadyEnded', params: { on: '2024-06-01' } },
    })
  })

  test('does not start before its entity, nor in one that is dissolved', async () => {
    expect(await addMember(admin, membership({ startsOn: '2019-12-31' }))).toMatchObject({
      refusal: { fields: [{ path: 'startsOn', code: 'beforeEntity', params: { on: '2020-01-01' } }] },
    })
    await db.promotionEntity.update({ where: { id: entityId }, data: { endsOn: new Date('2025-01-01') } })
    expect(await addMember(admin, membership())).toMatchObject({ refusal: { code: 'entities.dissolved' } })
  })

  test('is in the log of the person with the entity, role and dates', async () => {
    const { membershipId } = acceptedValue(await addMember(admin, membership({ startsOn: '2024-03-01' })))
    acceptedValue(await endMembership(admin, { membershipId, endsOn: '2024-06-01' }))
    const entries = await db.auditEntry.findMany({
      where: { recordId: userId },
      orderBy: { sequence: 'asc' },
    })
    expect(entries).toMatchObject([
      { act: 'membership.add', actorId: admin.userId, after: { role: 'OFFICER', startsOn: '2024-03-01' } },
      { act: 'membership.end', before: { endsOn: null }, after: { endsOn: '2024-06-01' } },
    ])
    const { memberships } = await getEntity(admin, entityId)
    expect(memberships).toMatchObject([{ userId, startsOn: '2024-03-01', endsOn: '2024-06-01' }])
  })
})

test('only an admin, in person, changes entities and who belongs to them', async () => {
  const { id: membershipId } = await aMembership(userId, entityId)
  const strangers = [
    await aMember(entityId, 'LEADER'),
    await aHolderOf('COORDINATOR'),
    await aHolderOf('LEADERSHIP'),
    await aHolderOf('AUDITOR'),
    await actorOf(admin.userId, 'API'),
  ]
  const park = { kind: 'PARK' as const, name: '某园区', nameEn: 'Some park', startsOn: today() }
  for (const actor of strangers) {
    const tries = [
      addMember(actor, membership()),
      endMembership(actor, { membershipId, endsOn: today() }),
      addEntity(actor, park),
      editEntity(actor, { entityId, version: 1, name: '改名', nameEn: 'Renamed' }),
      handOverProjects(actor, { fromUserId: userId, toUserId: admin.userId, entityId, reason: '调离' }),
      getEntity(actor, entityId),
      listCarriers(actor, {}),
      getHandOver(actor, { fromUserId: userId, entityId }),
      searchPeople(actor, { q: '' }),
    ]
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await listEntities(strangers[0] ?? admin)).length).toBeGreaterThan(0)
  await expect(listEntities(await actorOf((await aPerson()).id))).rejects.toMatchObject({ code: 'forbidden' })
})
