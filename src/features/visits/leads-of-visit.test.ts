import { expect, test } from 'vitest'
import type { Duplicate } from '@/features/leads/find-duplicates'
import { fieldProblems } from '@/lib/inputs'
import { db } from '@/server/db'
import { acceptedValue, aMember, anEnterprise, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { holdVisit, recordVisit } from './commands'
import { getVisit } from './queries'
import { holdVisitInput, recordVisitInput } from './schema'

withEmptyDatabase()

let made = 0
const newName = () => `青岚储能${++made}号科技有限公司`
const amount = { intendedAmountYuan: '1.2亿' }

async function aForce() {
  const force = await aTaskForce()
  const input = (enterprises: object[], more = {}) =>
    recordVisitInput.parse({
      entityId: force.entity.id,
      status: 'HELD',
      kind: 'OUTBOUND',
      on: '2024-10-08',
      place: '深圳',
      purpose: '拜访企业',
      enterprises,
      ...more,
    })
  const record = (enterprises: object[], more = {}) => recordVisit(force.officer, input(enterprises, more))
  return { ...force, input, record }
}

async function countAll() {
  const [visits, enterprises, leads, entries] = await Promise.all([
    db.visit.count(),
    db.enterprise.count(),
    db.lead.count(),
    db.auditEntry.count(),
  ])
  return { visits, enterprises, leads, entries }
}

test('one save records three firms, makes the new one and logs two leads, each with its project', async () => {
  const { entity, officer, record } = await aForce()
  const known = await anEnterprise()
  const { id, leads } = acceptedValue(
    await record([
      { enterpriseId: known.id, lead: { projectName: '储能一期', ...amount } },
      { name: newName(), lead: { projectName: '电芯产线' }, nextStep: '来访', nextStepOn: '2024-11-01' },
      { name: newName(), outcome: '暂无意向' },
    ]),
  )
  expect(leads.map(({ kind }) => kind)).toEqual(['FIRST', 'FIRST'])
  const rows = await db.lead.findMany({
    where: { visitId: id },
    include: { project: true },
    orderBy: { no: 'asc' },
  })
  expect(rows).toMatchObject([
    { source: 'VISIT', entityId: entity.id, intendedAmount: 120_000_000n, project: { name: '储能一期' } },
    { source: 'VISIT', project: { name: '电芯产线', officerId: officer.userId } },
  ])
  const { detail } = await getVisit(officer, id)
  expect(detail?.met.filter(({ project }) => project)).toHaveLength(2)
  expect(detail?.leads.map(({ projectName }) => projectName)).toEqual(['储能一期', '电芯产线'])
})

test('a lead of a visit counts, and so does the visit', async () => {
  const { entity, record } = await aForce()
  acceptedValue(await record([{ name: newName(), lead: { projectName: '储能二期', ...amount } }]))
  const moved = await db.figureMovement.groupBy({
    by: ['figure'],
    where: { holderId: entity.id },
    _sum: { amount: true },
  })
  const figures = Object.fromEntries(moved.map(({ figure, _sum }) => [figure, _sum.amount]))
  expect(figures).toMatchObject({
    'leads.count': 1n,
    'leads.intendedAmount': 120_000_000n,
    'visits.outbound.count': 1n,
    'visits.outbound.enterprises': 1n,
  })
})

test('a duplicate among the leads saves nothing, and tells of which enterprise it is', async () => {
  const [holder, visitor] = [await aForce(), await aForce()]
  const enterprise = await anEnterprise()
  const project = await aProject({ holderId: holder.entity.id, enterpriseId: enterprise.id })
  const before = await countAll()
  const enterprises = [
    { name: newName(), lead: { projectName: '新项目' } },
    { enterpriseId: enterprise.id, lead: { projectName: '撞单项目' } },
  ]
  const outcome = await visitor.record(enterprises)
  if (outcome.ok) throw new Error('no duplicate was met')
  expect(outcome.refusal.code).toBe('leads.duplicate')
  const { duplicates } = outcome.refusal.details as { duplicates: (Duplicate & { row: number })[] }
  expect(duplicates).toMatchObject([{ row: 1, projectName: project.name, holderName: holder.entity.name }])
  expect(await countAll()).toEqual(before)
  const lead = { projectName: '撞单项目', resolution: 'supporting', ofLeadId: duplicates[0]?.leadId }
  const { leads } = acceptedValue(
    await visitor.record([enterprises[0] ?? {}, { enterpriseId: enterprise.id, lead }]),
  )
  expect(leads.map(({ kind, projectId }) => [kind, projectId !== null])).toEqual([
    ['FIRST', true],
    ['SUPPORTING', false],
  ])
})

test('who supports a project of a firm written a little differently makes no second firm', async () => {
  const [holder, visitor] = [await aForce(), await aForce()]
  const name = '墨石工业机器人有限公司'
  const enterprise = await anEnterprise(name)
  const project = await aProject({ holderId: holder.entity.id, enterpriseId: enterprise.id })
  const { id: ofLeadId } = await db.lead.findFirstOrThrow({ where: { projectId: project.id } })
  const lead = { projectName: '机器人', resolution: 'supporting', ofLeadId }
  const { id } = acceptedValue(await visitor.record([{ name: '墨石工业机器人股份有限公司', lead }]))
  const met = await db.visitEnterprise.findMany({ where: { visitId: id } })
  expect(met).toMatchObject([{ enterpriseId: enterprise.id, projectId: null }])
})

test('one firm stands in a visit once, by id, by name, or by a name that turns out to be known', async () => {
  const { record, input } = await aForce()
  const enterprise = await anEnterprise()
  expect(() => input([{ name: '同名公司' }, { name: '同名 公司' }])).toThrow('enterpriseTwice')
  expect(await record([{ enterpriseId: enterprise.id }, { name: enterprise.name }])).toMatchObject({
    refusal: { fields: [{ path: 'enterprises.1.name', code: 'enterpriseTwice' }] },
  })
})

test('a firm that does not exist, or whose credit code is another, is told at its row', async () => {
  const { record } = await aForce()
  const known = await anEnterprise(newName(), { creditCode: '91520900MA6DKX1X00' })
  const outcome = await record([
    { enterpriseId: '01890000-0000-7000-8000-000000000000' },
    { name: known.name, creditCode: '91440300708461136T' },
  ])
  expect(outcome).toMatchObject({
    refusal: {
      fields: [
        { path: 'enterprises.0.enterpriseId', code: 'unknownRecord' },
        { path: 'enterprises.1.creditCode', code: 'creditCodeOnRecord' },
      ],
    },
  })
})

test('a firm needs a name, a lead its project, and no lead intends nothing', async () => {
  const problems = (enterprise: object) => {
    const visit = { entityId: crypto.randomUUID(), status: 'HELD', kind: 'OUTBOUND', on: '2024-10-08' }
    const read = recordVisitInput.safeParse({
      ...visit,
      place: '深圳',
      purpose: '拜访',
      enterprises: [enterprise],
    })
    return read.success ? [] : fieldProblems(read.error).map(({ path, code }) => `${path}: ${code}`)
  }
  expect(problems({})).toEqual(['enterprises.0.name: required'])
  expect(problems({ name: '某' })).toEqual(['enterprises.0.name: tooShort'])
  const named = { name: '某某公司' }
  expect(problems({ ...named, lead: { projectName: '' } })).toEqual([
    'enterprises.0.lead.projectName: required',
  ])
  expect(problems({ ...named, lead: { projectName: '项目', intendedAmountYuan: 0 } })).toEqual([
    'enterprises.0.lead.intendedAmountYuan: intendedAmountZero',
  ])
  expect(problems({ ...named, lead: { projectName: '项目', resolution: 'appeal', reason: '先见' } })).toEqual(
    ['enterprises.0.lead.ofLeadId: required'],
  )
})

test('a planned trip that took place takes what came of each firm, who went, and a lead', async () => {
  const { officer, leader, record } = await aForce()
  const enterprise = await anEnterprise()
  const planned = acceptedValue(await record([{ enterpriseId: enterprise.id }], { status: 'PLANNED' }))
  const { leads } = acceptedValue(
    await holdVisit(
      officer,
      holdVisitInput.parse({
        visitId: planned.id,
        version: 1,
        participantIds: [officer.userId, leader.userId],
        enterprises: [
          { enterpriseId: enterprise.id, outcome: '有意落地', lead: { projectName: '落地项目' } },
        ],
      }),
    ),
  )
  const { status, detail } = await getVisit(leader, planned.id)
  expect(status).toBe('HELD')
  expect(detail?.people).toHaveLength(2)
  expect(detail?.met).toMatchObject([{ outcome: '有意落地', project: { id: leads[0]?.projectId } }])
})

test('only people of the entity stand among those who went', async () => {
  const { entity, record } = await aForce()
  const [own, stranger] = [await aMember(entity.id), await aMember((await aTaskForce()).entity.id)]
  const met = [{ enterpriseId: (await anEnterprise()).id }]
  acceptedValue(await record(met, { participantIds: [own.userId, own.userId] }))
  expect(await record(met, { participantIds: [stranger.userId] })).toMatchObject({
    refusal: { fields: [{ path: 'participantIds', code: 'participantOfAnother' }] },
  })
})

test('two forces that meet the same two new firms at once, in either order, make each firm once', async () => {
  const [one, other] = [await aForce(), await aForce()]
  const [a, b] = [newName(), newName()]
  const named = (...names: string[]) => names.map((name) => ({ name }))
  const saved = await Promise.all([one.record(named(a, b)), other.record(named(b, a))])
  expect(saved.map(({ ok }) => ok)).toEqual([true, true])
  expect(await db.enterprise.count({ where: { name: { in: [a, b] } } })).toBe(2)
})
