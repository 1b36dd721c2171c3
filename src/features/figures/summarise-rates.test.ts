import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { accepted } from '@/lib/outcome'
import { aHolderOf, aMember, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listFigureRecords } from './list-figure-records'
import { type Contribution, type FigureKey, writtenRatio } from './rules'
import { summariseRates } from './summarise-rates'

withEmptyDatabase()

let leadership: Actor
let force = ''
let park = ''
let officer: Actor

const record = { recordType: 'Project' as const, recordId: '00000001-0000-7000-8000-000000000000' }
const counted = (figure: FigureKey, holderId: string, amount: bigint, on = '2024-03-01'): Contribution => ({
  ...record,
  figure,
  holderId,
  amount,
  on,
})

beforeAll(async () => {
  leadership = await aHolderOf('LEADERSHIP')
  force = (await anEntity()).id
  park = (await anEntity('PARK')).id
  officer = await aMember(park)
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    change.audit({ act: 'test.contribute', record: 'Project', id: 'test' })
    change.figures(
      [],
      [
        counted('signed.count', force, 6n),
        counted('signed.count', park, 2n),
        counted('signed.count', park, 1n, '2025-02-01'),
        counted('started.count', force, 3n),
        counted('started.count', park, 1n),
      ],
    )
    return accepted()
  })
})

const started = async (actor: Actor, input: Parameters<typeof summariseRates>[1]) =>
  (await summariseRates(actor, { ...input, keys: ['rates.started'] })).rates[0]

describe('a rate', () => {
  test('is two sums, and shows both', async () => {
    expect(await started(leadership, { asOf: '2024-12-31' })).toMatchObject({
      unit: 'ratio',
      numerator: 4n,
      denominator: 8n,
      value: 0.5,
    })
  })

  test('has no value where there is nothing to divide by', async () => {
    expect(await started(leadership, { asOf: '2023-12-31' })).toMatchObject({ denominator: 0n, value: null })
  })

  test('of a part divides the sums of that part', async () => {
    const rate = await started(leadership, { asOf: '2024-12-31', by: 'holder' })
    const parts = new Map(rate?.by?.map(({ id, numerator, denominator }) => [id, [numerator, denominator]]))
    expect([parts.get(force), parts.get(park)]).toEqual([
      [3n, 6n],
      [1n, 2n],
    ])
  })

  test('by month divides what stood at its end', async () => {
    const rate = await started(leadership, { asOf: '2025-02-28', by: 'month' })
    expect(rate?.by?.at(-1)).toMatchObject({ id: '2025-02', numerator: 4n, denominator: 9n })
  })

  test('runs over what the actor’s figures run over', async () => {
    expect(await started(officer, { asOf: '2024-12-31' })).toMatchObject({ numerator: 1n, denominator: 2n })
    await expect(summariseRates(await aHolderOf('ADMIN'), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

test('a part of a whole is printed to a tenth of a percent', () => {
  expect([writtenRatio(19n, 12n), writtenRatio(1n, 2n), writtenRatio(-1n, 3n), writtenRatio(0n, 7n)]).toEqual(
    ['158.3%', '50.0%', '-33.3%', '0.0%'],
  )
  expect(writtenRatio(1n, 0n)).toBeNull()
})

test('the list behind a flow can begin on a day, and one behind a kind of entity adds up to it', async () => {
  const totalOf = async (more: object) =>
    (await listFigureRecords(leadership, { key: 'signed.count', asOf: '2025-12-31', ...more })).total
  expect(await totalOf({})).toBe(9n)
  expect(await totalOf({ from: '2025-01-01' })).toBe(1n)
  expect(await totalOf({ kind: 'PARK' })).toBe(3n)
  expect(await totalOf({ kind: 'TASK_FORCE', from: '2025-01-01' })).toBe(0n)
})
