import { expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { loseProject, pauseProject } from './commands'
import { listBoard, listBoardColumn, summariseBoard } from './list-board'
import { projectFilters } from './schema'

withEmptyDatabase()

const all = projectFilters.parse({})
const at = async (actor: Actor, stage: string) =>
  (await summariseBoard(actor, all)).find((sum) => sum.stage === stage)

test('a column counts and sums what its reader may read: signed amounts, else intended ones', async () => {
  const [ours, theirs] = [await aTaskForce(), await aTaskForce()]
  const leadership = await aHolderOf('LEADERSHIP')
  await aProject({ holderId: ours.entity.id, stage: 'NEGOTIATION', intendedAmount: 100_000_000n })
  await aProject({ holderId: ours.entity.id, stage: 'NEGOTIATION', intendedAmount: null })
  await aProject({ holderId: theirs.entity.id, stage: 'NEGOTIATION', intendedAmount: 50_000_000n })
  const signed = await aProject({
    holderId: ours.entity.id,
    stage: 'CONSTRUCTION',
    intendedAmount: 70_000_000n,
  })
  expect(signed.signedAmount).toBe(70_000_000n)
  expect(await at(ours.officer, 'NEGOTIATION')).toEqual({
    stage: 'NEGOTIATION',
    count: 2,
    amount: '100000000',
  })
  expect(await at(leadership, 'NEGOTIATION')).toMatchObject({ count: 3, amount: '150000000' })
  expect(await at(leadership, 'CONSTRUCTION')).toMatchObject({ count: 1, amount: '70000000' })
  expect((await summariseBoard(leadership, all)).map(({ stage }) => stage)).toHaveLength(8)
})

test('a lost project leaves the board, a paused one stays', async () => {
  const { entity, officer } = await aTaskForce()
  const [paused, lost] = [
    await aProject({ holderId: entity.id, stage: 'FOLLOW_UP' }),
    await aProject({ holderId: entity.id, stage: 'FOLLOW_UP' }),
  ]
  const on = '2025-03-01'
  await pauseProject(officer, { projectId: paused.id, on, reason: '等待' })
  await loseProject(officer, { projectId: lost.id, on, lossReason: 'FUNDING', note: '资金' })
  const { FOLLOW_UP } = await listBoard(officer, all)
  expect(FOLLOW_UP.items.map(({ id, status }) => [id, status])).toEqual([[paused.id, 'PAUSED']])
})

test('a long column comes in pages that neither repeat nor leave out', async () => {
  const { entity, officer } = await aTaskForce()
  for (let n = 0; n < 45; n++) {
    await aProject({ holderId: entity.id, openedOn: `2024-0${1 + (n % 3)}-02` })
  }
  const first = (await listBoard(officer, all)).DISCOVERY
  const seen = first.items.map(({ id }) => id)
  let cursor = first.nextCursor
  while (cursor) {
    const page = await listBoardColumn(officer, { stage: 'DISCOVERY', filters: all, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(await db.project.count({ where: { holderId: entity.id } }))
})

test('a card may be moved by who carries the project or may pass its gates, and by nobody else', async () => {
  const { entity, officer, leader } = await aTaskForce()
  await aProject({ holderId: entity.id, stage: 'EVALUATION' })
  const rightsOf = async (actor: Actor) => {
    const card = (await listBoard(actor, projectFilters.parse({ holder: entity.id }))).EVALUATION.items[0]
    return [card?.carries, card?.skips]
  }
  expect(await rightsOf(officer)).toEqual([true, false])
  expect(await rightsOf(leader)).toEqual([true, true])
  expect(await rightsOf(await aHolderOf('LEADERSHIP'))).toEqual([false, true])
  expect(await rightsOf(await aHolderOf('COORDINATOR'))).toEqual([false, false])
  expect(await rightsOf(await aHolderOf('ADMIN'))).toEqual([undefined, undefined])
})
