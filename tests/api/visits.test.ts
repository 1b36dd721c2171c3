import { beforeAll, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { call, clientOf } from '../support/api-client'
import { aPerson, aTaskForce } from '../support/builders'
import { withEmptyDatabase } from '../support/database'

withEmptyDatabase()

let entityId: string
let officer: Awaited<ReturnType<typeof clientOf>>
let other: { entityId: string; officer: Awaited<ReturnType<typeof clientOf>> }

beforeAll(async () => {
  const [force, otherForce] = [await aTaskForce(), await aTaskForce()]
  entityId = force.entity.id
  officer = await clientOf(force.officer.username)
  other = { entityId: otherForce.entity.id, officer: await clientOf(otherForce.officer.username) }
})

const trip = (enterprises: object[], more: object = {}) => ({
  body: {
    entityId,
    status: 'HELD',
    kind: 'OUTBOUND',
    on: today(),
    place: '深圳',
    purpose: '拜访企业',
    enterprises,
    ...more,
  },
})

it('one call records a trip to firms by name, and logs the leads that came of it', async () => {
  const { status, body } = await officer(
    'POST',
    '/visits',
    trip([
      { name: '接口储能有限公司', lead: { projectName: '接口储能项目', intendedAmountYuan: 120_000_000 } },
      { name: '接口物流有限公司', nextStep: '回访', nextStepOn: addDays(today(), 7) },
    ]),
  )
  expect([status, body.enterprises]).toMatchObject([
    201,
    [{ name: '接口储能有限公司' }, { name: '接口物流有限公司' }],
  ])
  expect(body.detail).toMatchObject({
    leads: [{ projectName: '接口储能项目', intendedAmountYuan: 120_000_000, kind: 'FIRST' }],
  })
  const enterpriseId = (body.enterprises as { id: string }[])[1]?.id
  const steps = `/visits/next-steps?to=${addDays(today(), 30)}`
  expect((await officer('GET', steps)).body.items).toMatchObject([{ nextStep: '回访' }])
  const done = await officer('POST', `/visits/${body.id}/settle-next-step`, {
    body: { enterpriseId, done: true },
  })
  expect(done.status).toBe(200)
  expect((await officer('GET', steps)).body.items).toEqual([])
})

it('a duplicate among the leads is a conflict that says of which firm, and nothing is kept', async () => {
  const firms = [
    { name: '第二次才有的公司' },
    { name: '接口储能有限公司', lead: { projectName: '又一个储能项目' } },
  ]
  const refused = await other.officer('POST', '/visits', trip(firms, { entityId: other.entityId }))
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'leads.duplicate', duplicates: [{ row: 1, projectName: '接口储能项目' }] },
  ])
  const found = await other.officer('GET', `/enterprises?q=${encodeURIComponent('第二次才有的公司')}`)
  expect(found.body.items).toEqual([])
})

it('who else meets a firm is told to another entity, and to nobody without a part in the business', async () => {
  const near = `/visits/nearby?name=${encodeURIComponent('接口储能有限公司')}`
  expect((await other.officer('GET', near)).body.items).toMatchObject([{ on: today(), own: false }])
  const outsider = await clientOf((await aPerson()).username)
  expect((await outsider('GET', near)).status).toBe(403)
  expect((await call('GET', near)).status).toBe(401)
})

it('a firm without a name is wrong at its field', async () => {
  const { status, body } = await officer('POST', '/visits', trip([{ outcome: '无名' }]))
  expect([status, body.errors]).toMatchObject([400, [{ path: 'enterprises.0.name', code: 'required' }]])
})
