import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { aHolderOf, aMember, anEntity, aProject } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listFigureRecords } from './list-figure-records'
import { compareFigures, summariseFigures } from './queries'
import { recountLedger } from './recount-ledger'
import { type Contribution, FIGURE_KEYS, isStock, NONE } from './rules'

withEmptyDatabase()

const DAYS: CalendarDate[] = Array.from({ length: 40 }, (_, index) => addDays('2023-10-29', index * 3))
let holders: string[] = []
let leadership: Actor

beforeAll(async () => {
  holders = [await anEntity(), await anEntity(), await anEntity('PARK')].map(({ id }) => id)
  leadership = await aHolderOf('LEADERSHIP')
})

/** Appends contributions to the ledger, as one change; returns the moment at which they were known. */
async function contribute(contributions: Contribution[]): Promise<string> {
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    change.audit({ act: 'test.contribute', record: 'Project', id: 'test' })
    change.figures([], contributions)
    return accepted()
  })
  const last = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  await new Promise((resolve) => setTimeout(resolve, 2))
  return last.at.toISOString()
}

const uuid = (digit: number) => `0000000${digit}-0000-7000-8000-000000000000`

const contribution = fc
  .record({
    figure: fc.constantFrom(...FIGURE_KEYS),
    on: fc.constantFrom(...DAYS),
    amount: fc.bigInt({ min: -3n, max: 10n ** 12n }),
    record: fc.integer({ min: 1, max: 6 }),
    holder: fc.option(fc.nat(2)),
    event: fc.option(fc.integer({ min: 7, max: 8 })),
    chain: fc.option(fc.constant(9)),
  })
  .map(({ record, holder, event, chain, ...rest }) => ({
    ...rest,
    recordType: 'Project' as const,
    recordId: uuid(record),
    holderId: holder === null ? null : (holders[holder] ?? null),
    eventId: event === null ? null : uuid(event),
    chainId: chain === null ? null : uuid(chain),
  }))

const added = (amounts: (bigint | undefined)[]) => amounts.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n)

/** All pages of the list, two records at a time. */
async function everyRecord(actor: Actor, question: Parameters<typeof listFigureRecords>[1]) {
  const items = []
  let cursor: string | undefined
  let page: Awaited<ReturnType<typeof listFigureRecords>>
  do {
    page = await listFigureRecords(actor, { ...question, cursor, limit: 2 })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(BigInt(items.length)).toBe(page.count)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(added(items.map(({ amount }) => amount))).toBe(page.total)
  return page.total
}

describe('a figure, the list behind it and every split of it', () => {
  test('are one number, for any date and any earlier knowledge', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(contribution, { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...DAYS),
        fc.nat(3),
        async (changes, asOf, knownAfter) => {
          const moments: string[] = []
          for (const change of changes) moments.push(await contribute(change))
          await holdTogether(asOf, undefined)
          await holdTogether(asOf, moments[Math.min(knownAfter, moments.length - 1)])
        },
      ),
      { numRuns: 8 },
    )
  }, 300_000)

  test('the totals that are kept are the sums of the movements', async () => {
    expect((await recountLedger(noContributions())).totals).toEqual([])
  })
})

/** Compares total, list and splits of all figures with sums of the movements made here. */
async function holdTogether(asOf: CalendarDate, knownAt: string | undefined) {
  const known = await db.auditEntry.aggregate({
    _max: { sequence: true },
    where: knownAt ? { at: { lte: knownAt } } : {},
  })
  const movements = await db.figureMovement.findMany({
    where: { on: { lte: new Date(asOf) }, auditSequence: { lte: known._max.sequence ?? 0n } },
  })
  const whole = await summariseFigures(leadership, { asOf, knownAt })
  const splits = {
    holder: await summariseFigures(leadership, { asOf, knownAt, by: 'holder' }),
    event: await summariseFigures(leadership, { asOf, knownAt, by: 'event' }),
    chain: await summariseFigures(leadership, { asOf, knownAt, by: 'chain' }),
    month: await summariseFigures(leadership, { asOf, knownAt, by: 'month' }),
  }
  for (const [index, { key, value }] of whole.figures.entries()) {
    const own = movements.filter(({ figure }) => figure === key)
    expect(value).toBe(added(own.map(({ amount }) => amount)))
    expect(await everyRecord(leadership, { key, asOf, knownAt })).toBe(value)
    for (const by of ['holder', 'event', 'chain'] as const) {
      const sum = splits[by].figures[index]
      expect(sum?.value).toBe(value)
      expect(added((sum?.by ?? []).map((part) => part.value))).toBe(value)
    }
    const months = splits.month.figures[index]?.by ?? []
    expect(months.at(-1)?.closing ?? 0n).toBe(value)
    if (!isStock(key)) expect(added(months.map((month) => month.value))).toBe(value)
    if (index % 9 === 0) await partsOpenTheirRecords(key, asOf, knownAt, splits)
  }
}

type Splits = Record<'holder' | 'event' | 'chain' | 'month', Awaited<ReturnType<typeof summariseFigures>>>

/** The list behind one part of a split adds up to that part. */
async function partsOpenTheirRecords(
  key: (typeof FIGURE_KEYS)[number],
  asOf: CalendarDate,
  knownAt: string | undefined,
  splits: Splits,
) {
  for (const [by, split] of Object.entries(splits)) {
    for (const part of split.figures.find((figure) => figure.key === key)?.by ?? []) {
      const narrowed = { [by]: part.id ?? NONE }
      expect(await everyRecord(leadership, { key, asOf, knownAt, ...narrowed })).toBe(part.value)
    }
  }
}

async function* noContributions(): AsyncGenerator<Contribution[]> {}

describe('whose figures one sees', () => {
  const signed = (recordId: string, holderId: string | null, amount: bigint): Contribution[] => [
    { figure: 'signed.amount', on: '2030-03-05', amount, recordType: 'Project', recordId, holderId },
    { figure: 'signed.count', on: '2030-03-05', amount: 1n, recordType: 'Project', recordId, holderId },
  ]
  const since = {
    keys: ['signed.amount', 'signed.count'] as const,
    asOf: '2030-03-05',
    since: ['2030-03-04'],
  }

  beforeAll(async () => {
    await contribute([
      ...signed(uuid(1), holders[0] ?? null, 70n),
      ...signed(uuid(2), holders[1] ?? null, 20n),
      ...signed(uuid(3), null, 10n),
    ])
  })

  const gained = async (actor: Actor) => {
    const { figures } = await compareFigures(actor, { ...since, keys: [...since.keys] })
    return since.keys.map((key) => figures.get(key)?.changeSince.get('2030-03-04'))
  }

  test('leadership, coordinator and auditor see the whole area', async () => {
    for (const role of ['LEADERSHIP', 'COORDINATOR', 'AUDITOR'] as const) {
      const actor = await aHolderOf(role)
      expect(await gained(actor)).toEqual([100n, 3n])
      expect((await summariseFigures(actor, { asOf: '2030-03-05' })).scope).toEqual({ kind: 'AREA' })
    }
  })

  test('a member sees what is credited to their own entity, and only the records of it', async () => {
    const officer = await aMember(holders[0] ?? '')
    expect(await gained(officer)).toEqual([70n, 1n])
    const list = await listFigureRecords(officer, {
      key: 'signed.amount',
      asOf: '2030-03-05',
      month: '2030-03',
    })
    expect(list).toMatchObject({ total: 70n, count: 1n, scope: { kind: 'ENTITIES' } })
    const others = { key: 'signed.amount', asOf: '2030-03-05', month: '2030-03', holder: holders[1] } as const
    expect(await listFigureRecords(officer, others)).toMatchObject({ items: [], total: 0n, count: 0n })
  })

  test('an admin, a secretary and an evaluator see no figures', async () => {
    const evaluator = await aMember((await anEntity('DEPARTMENT')).id, 'EVALUATOR')
    for (const actor of [await aHolderOf('ADMIN'), await aHolderOf('SECRETARY'), evaluator]) {
      await expect(summariseFigures(actor, { asOf: '2030-03-05' })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(
        listFigureRecords(actor, { key: 'signed.count', asOf: '2030-03-05' }),
      ).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })
})

describe('the list behind a figure', () => {
  const recordId = crypto.randomUUID()
  const moved = (on: CalendarDate, amount: bigint, holder: number): Contribution => ({
    figure: 'negotiating.count',
    on,
    amount,
    recordType: 'Project',
    recordId,
    holderId: holders[holder] ?? null,
  })
  const found = async (asOf: CalendarDate) => {
    const { items } = await listFigureRecords(leadership, { key: 'negotiating.count', asOf })
    return items.find(({ id }) => id === recordId)
  }

  test('shows a record since the day on which it last came to count, for its holder of that date', async () => {
    await contribute([
      moved('2031-01-10', 1n, 0),
      moved('2031-02-10', -1n, 0),
      moved('2031-03-10', 1n, 0),
      moved('2031-04-10', -1n, 0),
      moved('2031-04-10', 1n, 1),
    ])
    expect(await found('2031-01-31')).toMatchObject({ on: '2031-01-10', holderId: holders[0] })
    expect(await found('2031-02-28')).toBeUndefined()
    expect(await found('2031-05-31')).toMatchObject({ on: '2031-03-10', holderId: holders[1] })
  })

  test('tells neither number nor name of a record that one may not read', async () => {
    const [credited, stranger] = [await anEntity(), await anEntity()]
    const project = await aProject({ holderId: stranger.id, openedOn: '2032-01-05' })
    await contribute([
      { ...moved('2032-02-01', 1n, 0), recordId: project.id, projectId: project.id, holderId: credited.id },
    ])
    const question = { key: 'negotiating.count', asOf: '2032-02-01', holder: credited.id } as const
    const { items } = await listFigureRecords(await aMember(credited.id), question)
    expect(items).toMatchObject([{ no: null, name: null, enterpriseName: null, amount: 1n }])
    expect((await listFigureRecords(leadership, question)).items).toMatchObject([{ name: project.name }])
  })
})
