import { beforeAll, describe, expect, test } from 'vitest'
import { listServiceRequests } from '@/features/aftercare/list-requests'
import { listPromises } from '@/features/commitments/list-promises'
import { listScaleWatch } from '@/features/construction/list-scale-watch'
import { listSites } from '@/features/construction/list-sites'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { type FigureKey, NONE } from '@/features/figures/rules'
import { STAGES } from '@/features/pipeline/rules'
import { listSupervisions } from '@/features/supervision/list-supervisions'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { countOverdue } from './count-overdue'
import { listEventSums } from './list-event-sums'
import { listPassages } from './list-passages'
import { listSignedTargets } from './list-signed-targets'
import { dashboardsOf, viewFor } from './policy'
import { getDashboard, HEADLINE_KEYS } from './queries'
import { closingOf, FORECAST_STAGES, firstOfSpan, notCreditedTo } from './rules'
import { type DashboardView, narrowingOf, PASSAGE_GROUPS, readDashboardView } from './schema'
import { summariseHolders } from './summarise-holders'
import { summariseIndustries } from './summarise-industries'
import { summariseMonths } from './summarise-months'
import { summarisePassages } from './summarise-passages'

withDemoDatabase()

const REPORTED: DashboardView = { asOf: '2023-12-20', months: 12 }
let leadership: Actor

async function demoActor(username: string) {
  return actorOf((await db.user.findUniqueOrThrow({ where: { username } })).id)
}

beforeAll(async () => {
  leadership = await demoActor('leadership')
})

const added = (amounts: bigint[]) => amounts.reduce((sum, one) => sum + one, 0n)
const totalOf = async (
  key: FigureKey,
  narrowed: Omit<Partial<Parameters<typeof listFigureRecords>[1]>, 'key'> = {},
) => (await listFigureRecords(leadership, { key, asOf: REPORTED.asOf, ...narrowed })).total

describe('leadership as of 2023-12-20', () => {
  test('reads the totals of the report', async () => {
    const { of, scope } = await getDashboard(leadership, REPORTED)
    expect(scope).toEqual({ kind: 'AREA' })
    expect(Object.fromEntries(HEADLINE_KEYS.map((key) => [key, of(key).value]))).toMatchObject({
      'signed.count': 56n,
      'signed.amount': 38_360_000_000n,
      'leads.count': 135n,
      'leads.intendedAmount': 64_550_000_000n,
      'negotiating.count': 76n,
      'funds.count': 4n,
      'funds.size': 15_000_000_000n,
      'visits.outbound.count': 75n,
      'visits.outbound.enterprises': 285n,
      'visits.inbound.count': 350n,
      'visits.inbound.enterprises': 650n,
      'leaderTrips.count': 19n,
    })
  })

  test('sees all 8 task forces, and months, events and industries that add up to the whole', async () => {
    const { holders, all } = await summariseHolders(leadership, REPORTED)
    expect(holders.filter(({ kind }) => kind === 'TASK_FORCE')).toHaveLength(8)
    expect(all.whole).toMatchObject({ 'signed.count': 56n, 'signed.amount': 38_360_000_000n })
    const months = await summariseMonths(leadership, REPORTED)
    const splits = [
      holders.map(({ whole }) => whole['signed.amount']),
      months.map(({ of }) => of('signed.amount').value),
      (await listEventSums(leadership, REPORTED)).map(({ sums }) => sums['signed.amount']),
      (await summariseIndustries(leadership, REPORTED)).map(({ sums }) => sums['signed.amount']),
    ]
    for (const split of splits) expect(added(split)).toBe(38_360_000_000n)
    expect(months.at(-1)?.of('signed.count')).toMatchObject({ yearToDate: 56n, closing: 56n })
  })

  test('opens each number as a list that adds up to it', async () => {
    const { of } = await getDashboard(leadership, REPORTED)
    for (const key of HEADLINE_KEYS) expect(await totalOf(key), key).toBe(of(key).value)
    const { holders, kinds, from } = await summariseHolders(leadership, REPORTED)
    for (const { id, brought } of holders.slice(0, 3)) {
      const holder = id ?? NONE
      expect(await totalOf('signed.amount', { holder, from })).toBe(brought['signed.amount'])
      expect(await totalOf('visits.inbound.count', { holder, from })).toBe(brought['visits.inbound.count'])
    }
    for (const { kind, brought } of kinds) {
      expect(await totalOf('leads.count', { kind, from })).toBe(brought['leads.count'])
    }
    for (const { id, sums } of await listEventSums(leadership, REPORTED)) {
      expect(await totalOf('signed.count', { event: id ?? NONE })).toBe(sums['signed.count'])
    }
    for (const { id, sums, chains } of await summariseIndustries(leadership, REPORTED)) {
      const focus = id ?? NONE
      expect(await totalOf('signed.amount', { focus })).toBe(sums['signed.amount'])
      expect(added(chains.map((chain) => chain.sums['signed.amount']))).toBe(sums['signed.amount'])
    }
    for (const { month, of: sum } of await summariseMonths(leadership, REPORTED)) {
      const asOf = closingOf(month, REPORTED.asOf)
      expect(await totalOf('signed.amount', { month })).toBe(sum('signed.amount').value)
      expect(await totalOf('signed.amount', { asOf, from: '2023-01-01' })).toBe(
        sum('signed.amount').yearToDate,
      )
    }
  })

  test('finds the named projects as facts and the others marked as illustrative', async () => {
    const asked = { key: 'signed.count', asOf: REPORTED.asOf, limit: 100 } as const
    const { items, count } = await listFigureRecords(leadership, asked)
    expect(count).toBe(56n)
    expect(items.filter(({ illustrative }) => !illustrative)).toHaveLength(5)
  })

  test('sees less a year before, and as many months as were asked for', async () => {
    const before = await getDashboard(leadership, { asOf: '2022-12-20' })
    expect(before.of('signed.count').value).toBe(0n)
    expect(await summariseMonths(leadership, { asOf: '2030-01-01', months: 24 })).toHaveLength(24)
  })
})

describe('the funnel', () => {
  test('counts at each stage who stands there, as the ledger does', async () => {
    const { passages } = await summarisePassages(leadership, REPORTED)
    const { of } = await getDashboard(leadership, REPORTED)
    expect(passages.map(({ waiting }) => BigInt(waiting))).toEqual([
      of('stages.discovery.count').value,
      of('stages.followUp.count').value,
      of('stages.negotiation.count').value,
      of('stages.evaluation.count').value,
      of('stages.decision.count').value,
      of('stages.signing.count').value,
      of('stages.construction.count').value,
      of('stages.fulfilment.count').value,
    ])
  })

  test('opens every conversion and every median as the projects that make it', async () => {
    const { passages } = await summarisePassages(leadership, REPORTED)
    for (const stage of STAGES) {
      const passage = passages.find((one) => one.stage === stage)
      for (const group of PASSAGE_GROUPS) {
        const { total } = await listPassages(leadership, { ...REPORTED, stage, group, limit: 1 })
        expect(total.count, `${stage} ${group}`).toBe(passage?.[group])
        if (group === 'left') expect(total.medianDays).toBe(passage?.medianDays)
        if (group === 'waiting') expect(total.medianDays).toBe(passage?.medianWaitingDays)
      }
    }
  })

  test('takes the median of the days between coming to a stage and leaving it, paused or not', async () => {
    const stays = await listPassages(leadership, {
      ...REPORTED,
      stage: 'EVALUATION',
      group: 'left',
      limit: 200,
    })
    const days = stays.items.map((stay) => stay.days).sort((a, b) => a - b)
    const middle = days.length / 2
    expect(stays.total.medianDays).toBe(((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2)
    expect(days).toHaveLength(66)
  })

  test('knows no more of the moves than was recorded by the moment asked for', async () => {
    const { passages } = await summarisePassages(leadership, { ...REPORTED, knownAt: '2000-01-01T00:00:00Z' })
    expect(passages.every(({ entered }) => entered === 0)).toBe(true)
  })

  test('expects of each stage its intended amount times the share of all who came and are signed', async () => {
    const { passages, forecast } = await summarisePassages(leadership, REPORTED)
    for (const { stage, amount, expected } of forecast.parts) {
      const passage = passages.find((one) => one.stage === stage)
      expect(amount).toBe(await totalOf(`stages.${stage.toLowerCase()}.amount` as FigureKey))
      const share = (passage?.signed ?? 0) / (passage?.entered ?? 1)
      expect(Math.abs(Number(expected) - Number(amount) * share)).toBeLessThanOrEqual(1)
    }
    expect(forecast.parts.map(({ stage }) => stage)).toEqual([...FORECAST_STAGES])
    expect(forecast.expected).toBe(added(forecast.parts.map(({ expected }) => expected)))
    expect(forecast.expected).toBeLessThan(forecast.amount)
  })
})

describe('a filter', () => {
  test('by chain applies to every panel, and says so where there is no such number', async () => {
    const chain = (await db.industryChain.findFirstOrThrow({ where: { no: 4 } })).id
    const view = { ...REPORTED, chain }
    const signed = await totalOf('signed.amount', { chain })
    const holders = await summariseHolders(leadership, view)
    const months = await summariseMonths(leadership, view)
    const industries = await summariseIndustries(leadership, view)
    const events = await listEventSums(leadership, view)
    const { passages } = await summarisePassages(leadership, view)
    expect((await getDashboard(leadership, narrowingOf(view))).of('signed.amount').value).toBe(signed)
    expect(holders.all.whole['signed.amount']).toBe(signed)
    expect(months.at(-1)?.of('signed.amount').closing).toBe(signed)
    expect(industries.flatMap(({ chains }) => chains.map(({ id }) => id))).toEqual([chain])
    expect(added(events.map(({ sums }) => sums['signed.amount']))).toBe(signed)
    const waiting = passages.find(({ stage }) => stage === 'NEGOTIATION')?.waiting
    expect(BigInt(waiting ?? 0)).toBe(await totalOf('stages.negotiation.count', { chain }))
    expect(notCreditedTo('visits.inbound.count', view)).toBe('chain')
    expect(notCreditedTo('leads.count', view)).toBeNull()
    expect(await listSignedTargets(leadership, view)).toEqual([])
  })

  test('that is an entity leaves the stages of its own projects and the targets', async () => {
    const holder = (await db.promotionEntity.findFirstOrThrow({ where: { kind: 'TASK_FORCE', no: 2 } })).id
    const { passages } = await summarisePassages(leadership, { ...REPORTED, holder })
    for (const [index, key] of (['stages.discovery.count', 'stages.followUp.count'] as const).entries()) {
      expect(BigInt(passages[index]?.waiting ?? 0)).toBe(await totalOf(key, { holder }))
    }
    const targets = await listSignedTargets(leadership, { ...REPORTED, holder })
    expect(targets.some(({ owner }) => owner.id === holder)).toBe(true)
  })

  test('in an address that is written wrong is left out', () => {
    const said = { asOf: '2023-02-30', months: '7', kind: 'CITY', chain: 'x', of: 'everybody' }
    expect(readDashboardView(said, '2026-01-01')).toEqual({ asOf: '2026-01-01', months: 12 })
    expect(readDashboardView({ asOf: '2023年12月20日', months: '24' }, '2026-01-01')).toEqual({
      asOf: '2023-12-20',
      months: 24,
    })
  })
})

test('every overdue number is that of the list that it opens', async () => {
  const counts = await countOverdue(leadership, {})
  expect(counts).toEqual({
    promises: (await listPromises(leadership, { view: 'overdue' })).total.count,
    requests: (await listServiceRequests(leadership, { overdue: 'yes' })).total.count,
    supervisions: (await listSupervisions(leadership, { overdue: 'yes' })).total,
    sites: (await listSites(leadership, { late: 'yes' })).total.count,
    scale: await watched(),
  })
})

async function watched() {
  const { count: _, ...states } = (await listScaleWatch(leadership, {})).total
  return states
}

describe('whose figures', () => {
  test('an officer opens their own first, a leader their force, and who reads the area the area', async () => {
    const [officer, leader] = await Promise.all([demoActor('officer3'), demoActor('leader3')])
    expect(viewFor(officer, REPORTED)).toMatchObject({ of: 'own', officer: officer.userId })
    expect(viewFor(leader, REPORTED)).toMatchObject({ of: 'entity' })
    expect(viewFor(leadership, REPORTED)).toMatchObject({ of: 'area' })
    expect(dashboardsOf(officer)).toEqual(['own', 'entity'])
    expect(viewFor(officer, { ...REPORTED, of: 'area' }).of).toBe('own')
  })

  test('an officer sees the figures of their own task force and an admin none', async () => {
    const officer = await demoActor('officer3')
    const own = officer.memberships[0]?.entityId ?? ''
    const { scope, holders } = await summariseHolders(officer, REPORTED)
    expect(scope).toMatchObject({ kind: 'ENTITIES', entities: [{ id: own }] })
    expect(holders.map(({ id }) => id)).toEqual([own])
    expect(holders[0]?.whole['signed.amount']).toBe(await totalOf('signed.amount', { holder: own }))
    const admin = await demoActor('admin')
    await expect(getDashboard(admin, REPORTED)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('one’s own is what hangs on the projects that one carries on the day', async () => {
    const officer = await demoActor('officer3')
    const { passages } = await summarisePassages(officer, narrowingOf(viewFor(officer, REPORTED)))
    const { of } = await getDashboard(officer, narrowingOf(viewFor(officer, REPORTED)))
    const carried = passages.find(({ stage }) => stage === 'SIGNING')?.waiting
    expect(BigInt(carried ?? 0)).toBe(of('stages.signing.count').value)
    expect(of('signed.count').value).toBeLessThanOrEqual(
      (await getDashboard(officer, REPORTED)).of('signed.count').value,
    )
  })
})

test('twelve months end with the month of the date', () => {
  expect([firstOfSpan('2023-12-20', 12), firstOfSpan('2024-01-31', 6)]).toEqual(['2023-01-01', '2023-08-01'])
})
