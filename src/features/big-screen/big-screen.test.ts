import { beforeAll, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { listNewestSignings } from './list-newest-signings'
import { getScreen } from './queries'
import { type ScreenFigures, shareOfTallest } from './rules'

withDemoDatabase()

const REPORTED = { asOf: '2023-12-20' }
let leadership: Actor
let screen: ScreenFigures

async function demoActor(username: string) {
  return actorOf((await db.user.findUniqueOrThrow({ where: { username } })).id)
}

beforeAll(async () => {
  leadership = await demoActor('leadership')
  screen = await getScreen(leadership, REPORTED)
})

test('the wall shows the numbers of the day and what the month has brought', () => {
  const [count, amount] = screen.headlines
  expect([count?.value, amount?.value]).toEqual([56, 38_360_000_000])
  expect(count?.sinceMonthEnd).toBeGreaterThan(0)
  expect(screen.months.at(-1)).toMatchObject({ month: '2023-12', closingAmount: 38_360_000_000 })
  expect(screen.stages.map(({ count }) => count)).toEqual([3, 20, 30, 16, 10, 40, 14, 2])
  expect(screen.rates[0]).toMatchObject({ key: 'rates.registered', denominator: 56 })
})

test('all eight task forces stand on it in their order, each with its target and light of the year', () => {
  expect(screen.forces).toHaveLength(8)
  expect(screen.forces[0]).toMatchObject({
    name: '基金招商小分队',
    target: { light: 'GREEN', elapsed: { of: 365 } },
  })
  expect(new Set(screen.forces.map(({ target }) => target?.light))).toEqual(
    new Set(['GREEN', 'YELLOW', 'RED']),
  )
})

test('the newest signings are the latest records behind the figure', async () => {
  const { items } = await listFigureRecords(leadership, { key: 'signed.count', ...REPORTED, limit: 5 })
  expect(screen.newest.map(({ on }) => on)).toEqual(items.map(({ on }) => on))
  const [latest] = screen.newest
  const { items: amounts } = await listFigureRecords(leadership, {
    key: 'signed.amount',
    ...REPORTED,
    limit: 100,
  })
  expect(amounts.find(({ id }) => id === latest?.projectId)).toMatchObject({
    amount: BigInt(latest?.amount ?? 0),
  })
})

test('an event is shown in its month', async () => {
  const { events } = await getScreen(leadership, { asOf: '2023-09-05' })
  expect(events.map(({ name }) => name)).toEqual(['贵商大会', '贵商大会部分民营企业走进贵安'])
})

test('a task force’s leader watches their own, and reads no name of others’ projects', async () => {
  const leader = await demoActor('leader3')
  const own = await getScreen(leader, REPORTED)
  expect(own.scope).toMatchObject({ kind: 'ENTITIES' })
  expect(own.forces.map(({ name }) => name)).toEqual(['数据中心和软服招商小分队'])
  const [first] = await listNewestSignings(leader, REPORTED)
  await db.project.update({ where: { id: first?.projectId ?? '' }, data: { readerIds: [] } })
  expect((await listNewestSignings(leader, REPORTED))[0]).toMatchObject({
    projectId: first?.projectId,
    name: null,
  })
})

test('officers, evaluators and admins have no wall', async () => {
  for (const username of ['officer1', 'evaluator-site', 'admin']) {
    await expect(getScreen(await demoActor(username), REPORTED)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('a wall is JSON, so that it can be asked for again and again', () => {
  expect(JSON.parse(JSON.stringify(screen))).toEqual(screen)
})

test('the tallest column is whole, and nothing has no height', () => {
  expect([shareOfTallest(5, [5, 10]), shareOfTallest(0, [0, 0]), shareOfTallest(-1, [4])]).toEqual([
    0.5, 0, 0,
  ])
})
