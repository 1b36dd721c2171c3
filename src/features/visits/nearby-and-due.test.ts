import { expect, test } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEnterprise, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { cancelVisit, editVisit, recordVisit } from './commands'
import { listVisitsByDay } from './list-calendar'
import { listOwnVisits, listVisitNextSteps, listVisitsToday } from './list-duties'
import { listVisitsOfEnterprise } from './list-enterprise-visits'
import { listNearbyVisits, listVisitsNear } from './list-nearby-visits'
import { weeksOf } from './rules'
import { cancelVisitInput, editVisitInput, nearbyVisitsInput, recordVisitInput } from './schema'
import { settleNextStep } from './settle-next-step'

withEmptyDatabase()

async function aForce() {
  const force = await aTaskForce()
  const base = { kind: 'OUTBOUND', place: '深圳', purpose: '拜访企业' }
  const record = async (on: string, enterprises: object[], more = {}) => {
    const status = on > today() ? 'PLANNED' : 'HELD'
    const input = recordVisitInput.parse({
      ...base,
      entityId: force.entity.id,
      status,
      on,
      enterprises,
      ...more,
    })
    return acceptedValue(await recordVisit(force.officer, input))
  }
  return { ...force, base, record }
}

test('a next step that has a date says what is to be done', async () => {
  const { base, entity, officer } = await aForce()
  const { id: enterpriseId } = await anEnterprise()
  const enterprises = [{ enterpriseId, nextStepOn: '2024-10-20' }]
  const visit = { ...base, entityId: entity.id, status: 'HELD', on: '2024-10-08', enterprises }
  expect(await recordVisit(officer, recordVisitInput.parse(visit))).toMatchObject({
    refusal: {
      code: 'visits.nextStepUnsaid',
      fields: [{ path: 'enterprises.0.nextStep', code: 'required' }],
    },
  })
})

const near = (input: object) => nearbyVisitsInput.parse(input)

test('who chooses a firm is told of every visit to it within 30 days, by whichever entity, and of no other', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise()
  for (const on of ['2024-09-07', '2024-09-08', '2024-10-01', '2024-11-07', '2024-11-08'])
    await other.record(on, [{ enterpriseId }])
  const told = await listNearbyVisits(own.officer, near({ enterpriseId, on: '2024-10-08' }))
  expect(told.map(({ on }) => on)).toEqual(['2024-09-08', '2024-10-01', '2024-11-07'])
  expect(told[0]).toMatchObject({ entity: { name: other.entity.name }, status: 'HELD', own: false })
  expect(JSON.stringify(told)).not.toMatch(/深圳|拜访/)
})

test('a trip that lasts is near on its last day as on its first', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise()
  await other.record('2024-09-01', [{ enterpriseId }], { endsOn: '2024-09-20' })
  const toldOn = async (on: string) =>
    (await listNearbyVisits(own.officer, near({ enterpriseId, on }))).length
  expect([await toldOn('2024-10-20'), await toldOn('2024-10-21')]).toEqual([1, 0])
})

test('a planned visit is told of however far ahead it lies; a cancelled one never', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise()
  const { id, version } = await other.record(addDays(today(), 200), [{ enterpriseId }])
  const ask = () => listNearbyVisits(own.officer, near({ enterpriseId, on: today() }))
  expect(await ask()).toHaveLength(1)
  acceptedValue(
    await cancelVisit(other.officer, cancelVisitInput.parse({ visitId: id, version, reason: '改期' })),
  )
  expect(await ask()).toEqual([])
})

test('how near counts is a setting', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise()
  await other.record('2024-10-01', [{ enterpriseId }])
  await db.setting.create({ data: { key: 'visits.warningDays', value: 6 } })
  expect(await listNearbyVisits(own.officer, near({ enterpriseId, on: '2024-10-08' }))).toEqual([])
  await db.setting.deleteMany()
})

test('a firm that is only named is looked for by its name, and by one like it', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise('望舒航天动力科技有限公司')
  await other.record('2024-10-01', [{ enterpriseId }])
  const named = (name: string) => listNearbyVisits(own.officer, near({ name, on: '2024-10-08' }))
  expect(await named('望舒航天动力科技有限公司')).toHaveLength(1)
  expect(await named('望舒航天动力科技（集团）有限公司')).toHaveLength(1)
  expect(await named('完全无关的农业合作社')).toEqual([])
})

test('a planned visit’s own page tells who else meets its firms, and not of itself', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const [first, second] = [await anEnterprise(), await anEnterprise()]
  const on = addDays(today(), 3)
  const met = [{ enterpriseId: first.id }, { enterpriseId: second.id }]
  const { id } = await own.record(on, met)
  await other.record(addDays(today(), -7), [{ enterpriseId: second.id }])
  const told = await listVisitsNear(own.officer, { id, on })
  expect(told).toMatchObject([{ enterprise: { id: second.id }, entity: { id: other.entity.id } }])
})

test('an enterprise’s page tells of all visits, of others’ only day, entity and status', async () => {
  const [other, own] = [await aForce(), await aForce()]
  const { id: enterpriseId } = await anEnterprise()
  await other.record('2024-10-01', [{ enterpriseId, outcome: '机密' }])
  await own.record('2024-10-08', [{ enterpriseId, outcome: '我方记录' }])
  const [latest, earlier] = await listVisitsOfEnterprise(own.officer, enterpriseId)
  expect(latest).toMatchObject({ on: '2024-10-08', talk: { outcome: '我方记录' }, detail: { place: '深圳' } })
  expect(earlier).toMatchObject({
    on: '2024-10-01',
    entity: { id: other.entity.id },
    talk: null,
    detail: null,
  })
})

test('next steps of one’s entity are due until they are done, and again when that was a mistake', async () => {
  const { officer, leader, record } = await aForce()
  const { id: enterpriseId } = await anEnterprise()
  const { id: visitId } = await record(
    '2024-10-08',
    [{ enterpriseId, nextStep: '寄资料', nextStepOn: '2024-10-20' }],
    { participantIds: [leader.userId] },
  )
  const due = (to = '2024-12-31') => listVisitNextSteps(leader, { to })
  expect(await due()).toMatchObject([{ visitId, nextStep: '寄资料', nextStepOn: '2024-10-20', mine: true }])
  expect(await due('2024-10-19')).toEqual([])
  expect(await listVisitNextSteps((await aForce()).officer, { to: '2024-12-31' })).toEqual([])
  acceptedValue(await settleNextStep(officer, { visitId, enterpriseId, done: true }))
  expect(await due()).toEqual([])
  acceptedValue(await settleNextStep(officer, { visitId, enterpriseId, done: false }))
  expect(await due()).toHaveLength(1)
})

test('a step that was done stays done when the visit is edited, unless it becomes another step', async () => {
  const { officer, base, record } = await aForce()
  const { id: enterpriseId } = await anEnterprise()
  const { id: visitId } = await record('2024-10-08', [{ enterpriseId, nextStep: '寄资料' }])
  acceptedValue(await settleNextStep(officer, { visitId, enterpriseId, done: true }))
  const edit = async (version: number, nextStep: string) => {
    const enterprises = [{ enterpriseId, nextStep, nextStepOn: '2024-10-20' }]
    acceptedValue(
      await editVisit(
        officer,
        editVisitInput.parse({ visitId, version, ...base, on: '2024-10-08', enterprises }),
      ),
    )
    const met = await db.visitEnterprise.findFirstOrThrow({ where: { visitId } })
    return met.nextStepDoneOn !== null
  }
  expect(await edit(1, '寄资料')).toBe(true)
  expect(await edit(2, '再访')).toBe(false)
})

test('a visit of several days is of each of its days', async () => {
  const { entity, officer, record } = await aForce()
  const { id } = await record('2024-10-08', [{ enterpriseId: (await anEnterprise()).id }], {
    endsOn: '2024-10-10',
  })
  expect(await listVisitsToday(officer, '2024-10-09')).toMatchObject([{ id, mine: true }])
  expect(await listVisitsToday(officer, '2024-10-11')).toEqual([])
  expect(await listOwnVisits(officer, { from: '2024-10-10', to: '2024-10-31' })).toHaveLength(1)
  const october = { from: '2024-10-01', to: '2024-10-31' }
  const { days } = await listVisitsByDay(officer, { entity: entity.id }, october)
  expect(days.map(({ date }) => date)).toEqual(['2024-10-08', '2024-10-09', '2024-10-10'])
})

test('of a visit of several days others know the day it begins', async () => {
  const { entity, record } = await aForce()
  await record('2024-06-29', [{ enterpriseId: (await anEnterprise()).id }], { endsOn: '2024-07-02' })
  const ofJuly = { from: '2024-07-01', to: '2024-07-31' }
  const stranger = (await aForce()).officer
  expect((await listVisitsByDay(stranger, { entity: entity.id }, ofJuly)).days).toEqual([])
  const leadership = await aHolderOf('LEADERSHIP')
  expect((await listVisitsByDay(leadership, { entity: entity.id }, ofJuly)).days).toHaveLength(2)
})

test('a month’s weeks begin on Monday and hold all its days', () => {
  const weeks = weeksOf('2026-11-01')
  expect(weeks.map((week) => week[0]?.date)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ])
  expect(weeksOf('2027-02-01')).toHaveLength(4)
})
