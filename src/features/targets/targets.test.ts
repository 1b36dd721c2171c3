import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import type { Contribution, FigureKey } from '@/features/figures/rules'
import { recordVisit } from '@/features/visits/commands'
import { recordVisitInput } from '@/features/visits/schema'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEnterprise, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { reviseTarget, setTarget } from './commands'
import { listTargetMonths } from './list-target-months'
import { getTarget, listTargets } from './queries'
import { periodOf } from './rules'
import { reviseTargetInput, setTargetInput, TARGET_SORTS } from './schema'

withEmptyDatabase()

let coordinator: Actor
let leadership: Actor
let officer: Actor
let stranger: Actor
let force = ''
let park = ''

beforeAll(async () => {
  coordinator = await aHolderOf('COORDINATOR')
  leadership = await aHolderOf('LEADERSHIP')
  force = (await anEntity()).id
  park = (await anEntity('PARK')).id
  await db.taskForce.create({ data: { entityId: force, industry: '大数据', industryEn: 'Big data' } })
  officer = await aMember(force)
  stranger = await aMember(park)
  await contribute([
    counted('signed.count', force, 2n, '2022-06-01'),
    counted('signed.count', force, 3n, '2023-02-01'),
    counted('signed.count', force, 1n, '2023-11-20'),
    counted('signed.count', park, 5n, '2023-05-05'),
    counted('factories.stock.area', park, 1000n, '2021-01-01'),
    counted('factories.stock.let', park, 400n, '2022-09-01'),
    counted('factories.stock.let', park, 100n, '2023-09-01'),
  ])
})

const record = { recordType: 'Project' as const, recordId: '00000001-0000-7000-8000-000000000000' }
const counted = (figure: FigureKey, holderId: string, amount: bigint, on: string): Contribution => ({
  ...record,
  figure,
  holderId,
  amount,
  on,
})

async function contribute(contributions: Contribution[]) {
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    change.audit({ act: 'test.contribute', record: 'Project', id: 'test' })
    change.figures([], contributions)
    return accepted()
  })
}

const target = (more: object) => ({
  ownerKind: 'ENTITY',
  entityId: force,
  figure: 'signed.count',
  value: '8',
  ...periodOf(2023, 'year'),
  ...more,
})
const set = (more: object, actor = coordinator) => setTarget(actor, setTargetInput.parse(target(more)))
const revise = (targetId: string, version: number, more: object) =>
  reviseTarget(coordinator, reviseTargetInput.parse({ targetId, version, reason: '年中调整', ...more }))
const at = async (id: string, asOf: string, actor = leadership) => getTarget(actor, { id, asOf })

describe('the actual state of a target', () => {
  test('of a flow is what the period has brought up to the day', async () => {
    const { targetId } = acceptedValue(await set({}))
    expect(await at(targetId, '2023-06-30')).toMatchObject({ value: 8n, actual: { value: 3n } })
    expect(await at(targetId, '2023-12-20')).toMatchObject({ actual: { value: 4n }, light: 'RED' })
    expect(await at(targetId, '2025-01-01')).toMatchObject({ actual: { value: 4n }, elapsed: { days: 365 } })
    expect(await at(targetId, '2022-12-31')).toMatchObject({ actual: null, progress: null, light: null })
  })

  test('of the area counts everybody, each once', async () => {
    const { targetId } = acceptedValue(await set({ ownerKind: 'AREA', value: 9 }))
    expect(await at(targetId, '2023-12-20')).toMatchObject({ actual: { value: 9n }, light: 'GREEN' })
  })

  test('of a rate is what stands at the end, with both its sums', async () => {
    const input = { entityId: park, figure: 'rates.stockLet', value: '100%' }
    const { targetId } = acceptedValue(await set(input))
    expect(await at(targetId, '2023-12-31')).toMatchObject({
      value: 10_000n,
      actual: { value: 500n, denominator: 1000n },
      progress: { reached: 5_000_000n, goal: 10_000_000n },
      light: 'RED',
    })
    expect(await at(targetId, '2023-02-01')).toMatchObject({ actual: { value: 400n }, light: 'GREEN' })
  })

  test('by month is what had come by its last day, and ends with the actual state of the date', async () => {
    const { targetId } = acceptedValue(await set(periodOf(2023, 'q1')))
    const [year, quarter] = [
      (await listTargets(leadership, { asOf: '2023-03-31', entity: force })).items[0],
      targetId,
    ]
    const asOf = '2023-12-20'
    const months = await listTargetMonths(leadership, { target: await at(year?.id ?? '', asOf), asOf })
    expect(months).toHaveLength(12)
    expect(months.map(({ value }) => Number(value))).toEqual([0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4])
    expect(months.at(-1)).toMatchObject({ month: '2023-12', until: asOf })
    const first = await listTargetMonths(leadership, { target: await at(quarter, asOf), asOf })
    expect(first.map(({ month }) => month)).toEqual(['2023-01', '2023-02', '2023-03'])
    expect(await listTargetMonths(stranger, { target: await at(quarter, asOf), asOf })).toEqual([])
  })

  test('adds up to the list that its number opens', async () => {
    const { items } = await listTargets(leadership, { asOf: '2023-12-20', entity: force })
    const [{ actual, startsOn }] = items as [(typeof items)[number]]
    const list = await listFigureRecords(leadership, {
      key: 'signed.count',
      from: startsOn,
      asOf: '2023-12-20',
      holder: force,
    })
    expect(list.total).toBe(actual?.value)
  })
})

describe('a leader’s target', () => {
  let leaderId = ''
  const asked = (more: object) => ({ ownerKind: 'LEADER', entityId: null, leaderId, ...more })

  beforeAll(async () => {
    const leader = { name: '某领导', title: '副主任', startsOn: toDbDate('2020-01-01') }
    leaderId = (await db.mainLeader.create({ data: leader })).id
    const other = (await db.mainLeader.create({ data: { ...leader, name: '另一领导' } })).id
    const { id } = await anEnterprise()
    for (const mainLeaderId of [leaderId, leaderId, other]) {
      const visit = { kind: 'OUTBOUND', status: 'HELD', on: '2023-04-04', place: '深圳', purpose: '考察' }
      const input = { ...visit, entityId: force, mainLeaderId, enterprises: [{ enterpriseId: id }] }
      acceptedValue(await recordVisit(officer, recordVisitInput.parse(input)))
    }
    await db.taskForceLead.create({
      data: {
        leaderId,
        taskForceId: force,
        startsOn: toDbDate('2020-01-01'),
        endsOn: toDbDate('2023-12-01'),
      },
    })
  })

  test('on trips counts the trips that this leader led', async () => {
    const { targetId } = acceptedValue(await set(asked({ figure: 'leaderTrips.count', value: 4 })))
    expect(await at(targetId, '2023-12-20')).toMatchObject({ actual: { value: 2n } })
    const list = { key: 'leaderTrips.count' as const, asOf: '2023-12-20', from: '2023-01-01' }
    expect(await listFigureRecords(leadership, { ...list, leader: leaderId })).toMatchObject({
      total: 2n,
      leaderName: '某领导',
    })
    expect((await listFigureRecords(leadership, list)).total).toBe(3n)
  })

  test('on anything else runs over the task forces that the leader heads on the day', async () => {
    const { targetId } = acceptedValue(await set(asked({ value: 10 })))
    expect(await at(targetId, '2023-11-30')).toMatchObject({ actual: { value: 4n } })
    expect(await at(targetId, '2023-12-01')).toMatchObject({ actual: { value: 0n } })
    const list = { key: 'signed.count' as const, asOf: '2023-11-30', from: '2023-01-01', leader: leaderId }
    expect((await listFigureRecords(leadership, list)).total).toBe(4n)
  })
})

describe('the value of a target', () => {
  test('changes only by dated revisions with a reason, and the past keeps what held then', async () => {
    const { targetId, version } = acceptedValue(await set({ figure: 'leads.count', value: '100' }))
    acceptedValue(await revise(targetId, version, { on: '2023-07-01', value: '120' }))
    expect(await at(targetId, '2023-06-30')).toMatchObject({ value: 100n })
    expect(await at(targetId, '2023-07-01')).toMatchObject({
      value: 120n,
      revisions: [{ value: 120n, reason: '年中调整' }, { value: 100n }],
    })
    await expect(revise(targetId, version, { on: '2023-08-01', value: '5' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await db.auditEntry.count({ where: { recordId: targetId, act: 'targets.revise' } })).toBe(1)
  })

  test('is revised neither before the last revision nor after the period, nor to what it is', async () => {
    const { targetId } = acceptedValue(await set({ figure: 'funds.count', value: '4' }))
    const refusalOf = async (more: object) => {
      const outcome = await revise(targetId, 1, more)
      return outcome.ok ? null : outcome.refusal.code
    }
    expect(await refusalOf({ on: '2022-12-31', value: 5 })).toBe('targets.beforeLastRevision')
    expect(await refusalOf({ on: '2024-01-01', value: 5 })).toBe('targets.afterPeriod')
    expect(await refusalOf({ on: '2023-05-01', value: 4 })).toBe('targets.sameValue')
    expect(await refusalOf({ on: '2023-05-01', value: '许多' })).toBe('targets.valueUnreadable')
  })

  test('is dropped from a day on, and stands among the dropped from then', async () => {
    const { targetId } = acceptedValue(await set({ figure: 'events.count', value: '6' }))
    acceptedValue(await revise(targetId, 1, { on: '2023-07-01', value: null }))
    const idsOn = async (asOf: string, state?: 'dropped') =>
      (await listTargets(leadership, { asOf, state })).items.map(({ id }) => id)
    expect(await idsOn('2023-06-30')).toContain(targetId)
    expect(await idsOn('2023-07-01')).not.toContain(targetId)
    expect(await idsOn('2023-07-01', 'dropped')).toEqual([targetId])
  })

  test('is set once for an owner, a figure and a period', async () => {
    acceptedValue(await set({ figure: 'visits.outbound.count' }))
    expect(await set({ figure: 'visits.outbound.count' })).toMatchObject({
      refusal: { code: 'targets.setAlready', fields: [{ path: 'figure' }] },
    })
  })

  test('needs an owner that is there, and a period that ends after its start', async () => {
    expect(setTargetInput.safeParse(target({ entityId: '' })).error?.issues[0]?.path).toEqual(['entityId'])
    expect(setTargetInput.safeParse(target({ endsOn: '2022-12-31' })).error?.issues[0]?.path).toEqual([
      'endsOn',
    ])
    expect(await set(periodOf(2019, 'year'))).toMatchObject({ refusal: { code: 'targets.ownerNotThere' } })
  })
})

describe('the list of targets', () => {
  test('tells every business role what is to be reached, and of one’s own entity what was', async () => {
    const own = await listTargets(officer, { asOf: '2023-12-20' })
    const area = await listTargets(leadership, { asOf: '2023-12-20' })
    expect(own.total).toBe(area.total)
    for (const { owner, actual } of own.items) expect(actual !== null).toBe(owner.id === force)
    for (const { actual } of area.items) expect(actual).not.toBeNull()
    const parks = await listTargets(stranger, { asOf: '2023-12-20', entity: force })
    expect(parks.items.every(({ actual, light }) => actual === null && light === null)).toBe(true)
  })

  test('is paged in every order without missing or repeating one', async () => {
    for (const sort of TARGET_SORTS) {
      const whole = await listTargets(leadership, { when: 'all', sort })
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await listTargets(leadership, { when: 'all', sort, cursor, limit: 3 })
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole.items.map(({ id }) => id))
      expect(paged).toHaveLength(whole.total)
    }
  })
})
