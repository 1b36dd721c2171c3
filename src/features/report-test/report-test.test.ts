import { beforeAll, describe, expect, test } from 'vitest'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { figureKey, readFigureView } from '@/features/figures/schema'
import type { Actor } from '@/lib/actor'
import { loadMessages } from '@/messages/load'
import { db } from '@/server/db'
import { actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { PRINTED_AS_OF, PRINTED_STATEMENTS } from './printed-statements'
import { getReportTest, type ReportTest, type TestedStatement } from './queries'
import { agrees, type Printed, type Value, verdictOf } from './rules'

withDemoDatabase()

let leadership: Actor
let report: ReportTest

beforeAll(async () => {
  const { id } = await db.user.findUniqueOrThrow({ where: { username: 'leadership' } })
  leadership = await actorOf(id)
  report = await getReportTest(leadership)
})

const statement = (key: string): TestedStatement | undefined =>
  report.statements.find((one) => one.key === key)
const keysWith = (verdict: string) =>
  report.statements.filter((one) => one.verdict === verdict).map(({ key }) => key)

describe('the report of 2023', () => {
  test('has every statement made again from records, or says why it is not', async () => {
    const words = await loadMessages('zh-CN')
    const { statements } = (words['report-test'] ?? {}) as unknown as {
      statements: Record<string, { reading: string }>
    }
    expect(report.statements).toHaveLength(PRINTED_STATEMENTS.length)
    for (const { key, remade, verdict } of report.statements) {
      expect([key, verdict === 'NOT_HELD' || remade !== null]).toEqual([key, true])
      expect([key, typeof statements[key.split('.')[0] ?? '']?.reading]).toEqual([key, 'string'])
    }
  })

  test('differs from its records in two numbers: its own title, and 160 % for 19 of 12', () => {
    expect(report.asOf).toBe(PRINTED_AS_OF)
    expect(keysWith('DIFFERS')).toEqual(['amountInTitle', 'leaderTripsCompletion'])
    expect(statement('leaderTripsCompletion')?.remade?.value).toEqual({
      unit: 'ratio',
      part: 19n,
      whole: 12n,
    })
  })

  test('can be read in two ways where it speaks of 645.5亿', () => {
    expect(keysWith('AMBIGUOUS')).toEqual(['intended'])
    const { printed, remade, otherwise } = statement('intended') ?? {}
    expect(remade?.value).toEqual(printed?.value)
    expect(otherwise?.value).not.toEqual(printed?.value)
  })

  test('says nothing of the eight task forces one by one, of what is let, and of the number of third parties', () => {
    expect(keysWith('NOT_STATED')).toHaveLength(20)
    expect(statement('signedByForce.3')).toMatchObject({
      printed: null,
      force: { name: '数据中心和软服招商小分队' },
    })
  })

  test('names a batch, a conference, a former leader and a year that no record holds', () => {
    expect(keysWith('NOT_HELD')).toEqual(['batch', 'conference', 'formerLeader', 'nextYear'])
  })

  test('is right in everything else', () => {
    expect(report.counts).toEqual({ EQUAL: 48, DIFFERS: 2, AMBIGUOUS: 1, NOT_STATED: 20, NOT_HELD: 4 })
  })

  test('opens each figure as the list that adds up to it', async () => {
    for (const { key, remade } of report.statements) {
      const { pathname, searchParams } = new URL(remade?.href ?? '/', 'http://localhost')
      const figure = figureKey.safeParse(pathname.replace('/figures/', ''))
      if (!figure.success || !remade || !('value' in remade.value) || key === 'namedLeads') continue
      const view = readFigureView(figure.data, Object.fromEntries(searchParams), PRINTED_AS_OF)
      expect([key, (await listFigureRecords(leadership, view)).total]).toEqual([key, remade.value.value])
    }
  })
})

test('another day makes other numbers, and a verdict narrows the list but not the counts', async () => {
  const earlier = await getReportTest(leadership, { asOf: '2023-06-30', verdict: 'EQUAL' })
  expect(earlier.statements.every(({ verdict }) => verdict === 'EQUAL')).toBe(true)
  expect(earlier.statements.map(({ key }) => key)).not.toContain('signed')
  expect(earlier.counts.NOT_HELD).toBe(4)
})

const printed = (value: Value, precision: Printed['precision'] = 'exact'): Printed => ({ value, precision })
const count = (value: bigint): Value => ({ unit: 'count', value })

test('a number agrees with the printed one exactly, “more than” with anything from it on', () => {
  expect(agrees(printed(count(50n)), count(51n))).toBe(false)
  expect(agrees(printed(count(50n), 'atLeast'), count(51n))).toBe(true)
  expect(agrees(printed(count(50n), 'atLeast'), count(49n))).toBe(false)
  expect(agrees(printed(count(50n)), { unit: 'yuan', value: 50n })).toBe(false)
})

test('a share agrees whatever it is written over', () => {
  const half: Value = { unit: 'ratio', part: 50n, whole: 100n }
  expect(agrees(printed(half), { unit: 'ratio', part: 5_000n, whole: 10_000n })).toBe(true)
  expect(agrees(printed(half), { unit: 'ratio', part: 19n, whole: 12n })).toBe(false)
})

test('what the records hold no trace of differs, and is not passed over', () => {
  const lost = PRINTED_STATEMENTS.find(({ key }) => key === 'jiangde')
  expect(lost && verdictOf(lost, null)).toBe('DIFFERS')
})
