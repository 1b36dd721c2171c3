import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  aHolderOf,
  aMembership,
  anEntity,
  aPerson,
  aProject,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { addEntity, editEntity } from './commands'
import { getEntity, listEntities } from './queries'
import { addEntityInput } from './schema'

withEmptyDatabase()

let admin: Actor
let made = 0

beforeEach(async () => {
  admin = await aHolderOf('ADMIN')
})

function newEntity(more: Record<string, unknown> = {}) {
  const no = ++made
  return addEntityInput.parse({
    kind: 'TOWNSHIP',
    name: `第${no}镇`,
    nameEn: `Town ${no}`,
    startsOn: '2024-01-01',
    ...more,
  })
}

test('an entity gets the next number of its kind, also of two added at once', async () => {
  const added = await Promise.all(
    [newEntity(), newEntity(), newEntity()].map((input) => addEntity(admin, input)),
  )
  const numbers = (await listEntities(admin, { kinds: ['TOWNSHIP'] })).map(({ no }) => no)
  expect(added.every(({ ok }) => ok)).toBe(true)
  expect(numbers).toEqual([1, 2, 3])
})

test('no two entities have one name', async () => {
  const [first, second] = [newEntity(), newEntity()]
  acceptedValue(await addEntity(admin, first))
  const { entityId } = acceptedValue(await addEntity(admin, second))
  const taken = { refusal: { code: 'entities.nameTaken', fields: [{ path: 'name' }] } }
  expect(await addEntity(admin, { ...second, name: first.name })).toMatchObject(taken)
  const edit = { entityId, version: 1, nameEn: 'x', name: first.name }
  expect(await editEntity(admin, edit)).toMatchObject(taken)
})

test('a task force is added with its industry and the leader at its head', async () => {
  const force = { kind: 'TASK_FORCE', industry: '', newAreaLeader: '王某' }
  expect(await addEntity(admin, newEntity(force))).toMatchObject({
    refusal: { code: 'entities.industryMissing', fields: [{ path: 'industry' }] },
  })
  const { entityId } = acceptedValue(await addEntity(admin, newEntity({ ...force, industry: '低空经济' })))
  expect(await getEntity(admin, entityId)).toMatchObject({
    industry: '低空经济',
    newAreaLeader: '王某',
    members: 0,
  })
})

test('of two admins who edit one entity the second is shown what changed', async () => {
  const { id: entityId } = await anEntity('PARK')
  const input = { entityId, version: 1, name: '新名园区', nameEn: 'New park' }
  acceptedValue(await editEntity(admin, input))
  await expect(editEntity(admin, { ...input, name: '别名园区' })).rejects.toMatchObject({
    code: 'conflict',
    current: { name: '新名园区', nameEn: 'New park', endsOn: null, version: 2 },
  })
})

test('an entity is dissolved only when nobody belongs to it and it holds no open project', async () => {
  const { id: entityId, name, nameEn } = await anEntity('PARK')
  const dissolve = (version = 1) => editEntity(admin, { entityId, version, name, nameEn, endsOn: today() })
  const held = await aMembership((await aPerson()).id, entityId)
  const project = await aProject({ holderId: entityId })
  expect(await dissolve()).toMatchObject({
    refusal: { code: 'entities.inUse', params: { members: 1, projects: 1 } },
  })
  await db.membership.update({ where: { id: held.id }, data: { endsOn: toDbDate(today()) } })
  expect(await dissolve()).toMatchObject({ refusal: { params: { members: 0, projects: 1 } } })
  await db.project.update({ where: { id: project.id }, data: { status: 'CLOSED' } })
  acceptedValue(await dissolve())
  const listed = async (includeEnded: boolean) =>
    (await listEntities(admin, { includeEnded })).some(({ id }) => id === entityId)
  expect(await listed(false)).toBe(false)
  expect(await listed(true)).toBe(true)
})
