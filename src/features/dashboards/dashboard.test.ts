import { beforeAll, describe, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { type FigureKey, NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { getDashboard } from './queries'
import { monthEndAfter, monthEndBefore, shareOf } from './rules'
import { readDashboardView } from './schema'

withDemoDatabase()

const REPORTED = { asOf: '2023-12-20', months: 12 } as const
let leadership: Actor

async function demoActor(username: string) {
  return actorOf((await db.user.findUniqueOrThrow({ where: { username } })).id)
}

beforeAll(async () => {
  leadership = await demoActor('leadership')
})

const added = (amounts: bigint[]) => amounts.reduce((sum, one) => sum + one, 0n)

describe('leadership as of 2023-12-20', () => {
  test('reads the totals of the report', async () => {
    const { headlines, scope } = await getDashboard(leadership, REPORTED)
    const read = Object.fromEntries(Object.entries(headlines).map(([key, { value }]) => [key, value]))
    expect(scope).toEqual({ kind: 'AREA' })
    expect(read).toMatchObject({
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

  test('sees all 8 task forces and months that add up to the whole', async () => {
    const { holders, events, months } = await getDashboard(leadership, REPORTED)
    expect(holders.filter(({ id }) => id !== null)).toHaveLength(8)
    for (const split of [holders, events, months]) {
      expect(added(split.map(({ count }) => count))).toBe(56n)
      expect(added(split.map(({ amount }) => amount))).toBe(38_360_000_000n)
    }
    expect(months.at(-1)).toMatchObject({ closingCount: 56n, closingAmount: 38_360_000_000n })
  })

  test('opens each number as a list that adds up to it', async () => {
    const dashboard = await getDashboard(leadership, REPORTED)
    const totalOf = async (
      key: FigureKey,
      narrowed: { holder?: string; event?: string; month?: string } = {},
    ) => (await listFigureRecords(leadership, { key, asOf: REPORTED.asOf, ...narrowed })).total
    for (const { key, value } of Object.values(dashboard.headlines)) expect(await totalOf(key)).toBe(value)
    for (const { id, amount } of dashboard.holders)
      expect(await totalOf('signed.amount', { holder: id ?? NONE })).toBe(amount)
    for (const { id, amount } of dashboard.events)
      expect(await totalOf('signed.amount', { event: id ?? NONE })).toBe(amount)
    for (const { month, amount } of dashboard.months)
      expect(await totalOf('signed.amount', { month })).toBe(amount)
  })

  test('finds the named projects as facts and the others marked as illustrative', async () => {
    const { items, count } = await listFigureRecords(leadership, {
      key: 'signed.count',
      asOf: REPORTED.asOf,
      limit: 100,
    })
    expect(count).toBe(56n)
    expect(items.filter(({ illustrative }) => !illustrative)).toHaveLength(5)
  })

  test('sees less a year before, and today no less', async () => {
    expect((await getDashboard(leadership, { asOf: '2022-12-20', months: 12 })).signed.count).toBe(0n)
    expect((await getDashboard(leadership, { asOf: '2030-01-01', months: 24 })).months).toHaveLength(24)
  })
})

test('an officer sees the figures of their own task force and an admin none', async () => {
  const officer = await demoActor('officer3')
  const own = officer.memberships[0]?.entityId ?? ''
  const { scope, signed, holders } = await getDashboard(officer, REPORTED)
  expect(scope).toMatchObject({ kind: 'ENTITIES', entities: [{ id: own }] })
  const area = await getDashboard(leadership, REPORTED)
  expect(signed).toEqual({
    count: area.holders.find(({ id }) => id === own)?.count,
    amount: area.holders.find(({ id }) => id === own)?.amount,
  })
  expect(holders.map(({ id }) => id)).toEqual([own])
  await expect(getDashboard(await demoActor('admin'), REPORTED)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the arrows go from month end to month end', () => {
  expect([monthEndBefore('2023-12-20'), monthEndBefore('2023-12-31')]).toEqual(['2023-11-30', '2023-11-30'])
  expect([monthEndAfter('2023-12-20'), monthEndAfter('2023-12-31')]).toEqual(['2023-12-31', '2024-01-31'])
})

test('a share is rounded to a tenth of a percent, and there is none of nothing', () => {
  expect([shareOf(1n, 3n), shareOf(2n, 3n), shareOf(5n, 0n)]).toEqual([333, 667, null])
})

test('an address that asks for no date, or for none that exists, means today', () => {
  expect(readDashboardView({ asOf: '2023-02-30', months: '24' }, '2026-01-01')).toEqual({
    asOf: '2026-01-01',
    months: 24,
  })
  expect(readDashboardView({ asOf: '2023年12月20日' }, '2026-01-01')).toEqual({
    asOf: '2023-12-20',
    months: 12,
  })
})
