import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEntity, aProject } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { endMembership } from './change-membership'
import { handOverProjects } from './hand-over-projects'
import { countGoneCarriers, getHandOver, listCarriers } from './list-carriers'

withEmptyDatabase()

let admin: Actor
let entityId: string
let leaving: Actor
let staying: Actor

beforeEach(async () => {
  admin = await aHolderOf('ADMIN')
  entityId = (await anEntity()).id
  leaving = await aMember(entityId)
  staying = await aMember(entityId)
})

const carried = (status: 'ACTIVE' | 'PAUSED' | 'LOST' | 'CLOSED' = 'ACTIVE', holderId = entityId) =>
  aProject({ holderId, officerId: leaving.userId }).then(({ id }) =>
    db.project.update({ where: { id }, data: { status }, select: { id: true } }),
  )

function handOver(more: { toUserId?: string; entityId?: string } = {}) {
  return handOverProjects(admin, {
    fromUserId: leaving.userId,
    toUserId: staying.userId,
    entityId,
    reason: '调离原岗位',
    ...more,
  })
}

async function officerOf(id: string) {
  return (await db.project.findUniqueOrThrow({ where: { id } })).officerId
}

test('a hand-over moves all open projects of one officer in one step and leaves closed ones', async () => {
  const open = [await carried('ACTIVE'), await carried('PAUSED'), await carried('ACTIVE')]
  const over = [await carried('LOST'), await carried('CLOSED')]
  expect(acceptedValue(await handOver())).toEqual({ projects: 3 })
  for (const { id } of open) expect(await officerOf(id)).toBe(staying.userId)
  for (const { id } of over) expect(await officerOf(id)).toBe(leaving.userId)
})

test('every project keeps who carried it before, with the day and the reason', async () => {
  const { id } = await carried()
  acceptedValue(await handOver())
  const officers = await db.projectOfficer.findMany({ where: { projectId: id }, orderBy: { seq: 'asc' } })
  expect(officers.map(({ officerId }) => officerId)).toEqual([leaving.userId, staying.userId])
  expect(officers[1]).toMatchObject({ byId: admin.userId, on: toDbDate(today()) })
  const entry = await db.auditEntry.findFirstOrThrow({ where: { projectId: id, act: 'project.handOver' } })
  expect(entry).toMatchObject({ actorId: admin.userId, reason: '调离原岗位' })
})

test('projects of another entity stay: each entity hands over its own', async () => {
  const other = await anEntity()
  const [here, there] = [await carried(), await carried('ACTIVE', other.id)]
  acceptedValue(await handOver())
  expect(await officerOf(here.id)).toBe(staying.userId)
  expect(await officerOf(there.id)).toBe(leaving.userId)
  expect((await listCarriers(admin, { personId: leaving.userId })).items).toMatchObject([
    { entityId: other.id, projects: 1 },
  ])
})

test('only an officer or leader of the entity takes over, today and not disabled', async () => {
  await carried()
  const elsewhere = await aMember((await anEntity()).id)
  const gone = await aMember(entityId)
  await db.membership.updateMany({ where: { userId: gone.userId }, data: { endsOn: toDbDate(today()) } })
  const disabled = await aMember(entityId)
  await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } })
  for (const { userId } of [elsewhere, gone, disabled, admin]) {
    expect(await handOver({ toUserId: userId })).toMatchObject({
      refusal: { code: 'entities.receiverNotMember', fields: [{ path: 'toUserId' }] },
    })
  }
  expect(await handOver({ toUserId: leaving.userId })).toMatchObject({
    refusal: { code: 'entities.handOverToSelf' },
  })
  const choice = await getHandOver(admin, { fromUserId: leaving.userId, entityId })
  expect(choice.receivers.map(({ id }) => id)).toEqual([staying.userId])
})

test('two hand-overs at once move each project once', async () => {
  const [first, second] = [await carried(), await carried()]
  const third = await aMember(entityId)
  const answers = await Promise.all([handOver(), handOver({ toUserId: third.userId })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const { id } of [first, second]) {
    expect(await db.projectOfficer.count({ where: { projectId: id } })).toBe(2)
  }
})

test('when nothing is left to hand over, it says so', async () => {
  expect(await handOver()).toMatchObject({ refusal: { code: 'entities.nothingToHandOver' } })
  await expect(getHandOver(admin, { fromUserId: leaving.userId, entityId })).rejects.toMatchObject({
    code: 'notFound',
  })
})

test('an admin sees of a project only name, stage and holder', async () => {
  await carried()
  const { rows } = await getHandOver(admin, { fromUserId: leaving.userId, entityId })
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['id', 'name', 'stage'])
})

test('whose membership has ended is found among those whose projects wait for a hand', async () => {
  await carried()
  const gone = async () => {
    const { items } = await listCarriers(admin, { state: 'gone', entityId })
    return items.map(({ userId }) => userId)
  }
  expect(await gone()).toEqual([])
  const before = await countGoneCarriers(admin)
  const held = await db.membership.findFirstOrThrow({ where: { userId: leaving.userId } })
  expect(fromDbDate(held.startsOn) < today()).toBe(true)
  acceptedValue(await endMembership(admin, { membershipId: held.id, endsOn: today() }))
  expect(await gone()).toEqual([leaving.userId])
  expect(await countGoneCarriers(admin)).toBe(before + 1)
  acceptedValue(await handOver())
  expect(await gone()).toEqual([])
})

test('people who carry projects are listed page by page, each entity apart', async () => {
  const crowd = await anEntity('PARK')
  for (let at = 0; at < 52; at++) {
    const { userId } = await aMember(crowd.id)
    await aProject({ holderId: crowd.id, officerId: userId })
  }
  const first = await listCarriers(admin, { entityId: crowd.id })
  const second = await listCarriers(admin, { entityId: crowd.id, cursor: first.nextCursor ?? '' })
  expect(first.items).toHaveLength(50)
  expect(second.nextCursor).toBeNull()
  const people = [...first.items, ...second.items].map(({ userId }) => userId)
  expect(new Set(people).size).toBe(52)
})
