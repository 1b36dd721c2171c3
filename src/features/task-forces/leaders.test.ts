import { beforeEach, expect, test } from 'vitest'
import { getEntityProfile } from '@/features/entities/get-profile'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { appointHead, endMainLeader, enrolMainLeader } from './commands'
import { listHeads, listMainLeaders } from './queries'

withEmptyDatabase()

let admin: Actor
let force = ''

beforeEach(async () => {
  admin = await aHolderOf('ADMIN')
  force = (await anEntity()).id
  await db.taskForce.create({ data: { entityId: force, industry: '大数据', industryEn: 'Big data' } })
})

const enrol = async (name: string, startsOn = '2024-01-01') =>
  acceptedValue(await enrolMainLeader(admin, { name, title: '副主任', startsOn })).leaderId
const headOn = async () => (await listHeads(admin)).find(({ id }) => id === force)

test('who heads a task force follows the day on which they were appointed', async () => {
  const [first, second] = [await enrol('甲'), await enrol('乙')]
  acceptedValue(await appointHead(admin, { taskForceId: force, leaderId: first, startsOn: '2024-01-01' }))
  acceptedValue(await appointHead(admin, { taskForceId: force, leaderId: second, startsOn: '2024-07-01' }))
  expect(await headOn()).toMatchObject({ head: { name: '乙' }, since: '2024-07-01' })
  expect(await db.taskForceLead.findFirst({ where: { leaderId: first } })).toMatchObject({
    endsOn: toDbDate('2024-07-01'),
  })
  const leadership = await aHolderOf('LEADERSHIP')
  expect((await getEntityProfile(leadership, force)).head).toEqual({ name: '乙', title: '副主任' })
})

test('a head is on the list on that day, follows their predecessor, and is somebody else', async () => {
  const leaderId = await enrol('丙', '2024-03-01')
  const appoint = (startsOn: string) => appointHead(admin, { taskForceId: force, leaderId, startsOn })
  expect(await appoint('2024-02-29')).toMatchObject({ refusal: { code: 'task-forces.notListed' } })
  acceptedValue(await appoint('2024-05-01'))
  expect(await appoint('2024-06-01')).toMatchObject({ refusal: { code: 'task-forces.headsAlready' } })
  expect(
    await appointHead(admin, { taskForceId: force, leaderId: null, startsOn: '2024-04-01' }),
  ).toMatchObject({
    refusal: { code: 'task-forces.beforePredecessor', params: { on: '2024-05-01' } },
  })
})

test('a leader who leaves heads nothing any more', async () => {
  const leaderId = await enrol('丁')
  acceptedValue(await appointHead(admin, { taskForceId: force, leaderId, startsOn: '2024-02-01' }))
  expect(await endMainLeader(admin, { leaderId, endsOn: '2024-01-15' })).toMatchObject({
    refusal: { code: 'task-forces.endsBeforeStart', params: { on: '2024-02-01' } },
  })
  acceptedValue(await endMainLeader(admin, { leaderId, endsOn: today() }))
  expect((await headOn())?.head).toBeNull()
  expect((await listMainLeaders(admin)).find(({ id }) => id === leaderId)).toMatchObject({
    endsOn: today(),
    heads: [],
  })
  expect(await endMainLeader(admin, { leaderId, endsOn: today() })).toMatchObject({
    refusal: { code: 'task-forces.endedAlready' },
  })
})

test('no trip that counts for a leader lies after they left', async () => {
  const leaderId = await enrol('戊')
  const trip = { kind: 'OUTBOUND' as const, status: 'HELD' as const, place: '深圳', purpose: '考察' }
  await db.visit.create({
    data: { ...trip, on: toDbDate('2024-09-09'), entityId: force, mainLeaderId: leaderId },
  })
  expect(await endMainLeader(admin, { leaderId, endsOn: '2024-09-09' })).toMatchObject({
    refusal: { code: 'task-forces.tripsAfter', params: { count: 1 } },
  })
  acceptedValue(await endMainLeader(admin, { leaderId, endsOn: addDays('2024-09-09', 1) }))
})
