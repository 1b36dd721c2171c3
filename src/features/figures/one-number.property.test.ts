import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { aHolderOf, aMember, anEntity, aProject } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listFigureChanges } from './list-figure-changes'
import { listFigureRecords, recordsBehind } from './list-figure-records'
import { type FigureSummary, summariseFigures } from './queries'
import { recountLedger } from './recount-ledger'
import {
  type Contribution,
  FIGURE_KEYS,
  type FigureKey,
  isStock,
  NONE,
  RATES,
  SPLITS,
  type Split,
} from './rules'
import { summariseRates } from './summarise-rates'

withEmptyDatabase()

const DAYS: CalendarDate[] = Array.from({ length: 40 }, (_, index) => addDays('2023-10-29', index * 3))
const RECORDS = 6
let holders: string[] = []
const chains: string[] = []
let projects: string[] = []
let leadership: Actor
let officer: Actor

beforeAll(async () => {
  holders = [await anEntity(), await anEntity(), await anEntity('PARK')].map(({ id }) => id)
  leadership = await aHolderOf('LEADERSHIP')
  officer = await aMember(holders[0] ?? '')
  const focus = await db.focusIndustry.create({ data: { no: 1, name: '主导产业', nameEn: 'Focus' } })
  for (const no of [1, 2]) {
    const data = { no, name: `产业链${no}`, nameEn: `Chain ${no}`, focusId: no === 1 ? focus.id : null }
    chains.push((await db.industryChain.create({ data })).id)
  }
  const carried = { holderId: holders[0] ?? '', openedOn: '2023-10-01' }
  projects = [(await aProject({ ...carried, officerId: officer.userId })).id, (await aProject(carried)).id]
})

const uuid = (digit: number) => `0000000${digit}-0000-7000-8000-000000000000`

let drawn = 0
/** Each figure in its turn, so that every one of them is moved. */
const nextFigure = () => FIGURE_KEYS[drawn++ % FIGURE_KEYS.length] as FigureKey

const contribution = fc
  .record({
    on: fc.constantFrom(...DAYS),
    amount: fc.bigInt({ min: -3n, max: 10n ** 12n }).filter((amount) => amount !== 0n),
    record: fc.integer({ min: 1, max: RECORDS }),
    holder: fc.option(fc.nat(2)),
    event: fc.option(fc.integer({ min: 7, max: 8 })),
    chain: fc.option(fc.nat(1)),
  })
  .map(({ record, holder, event, chain, ...rest }) => ({
    ...rest,
    figure: nextFigure(),
    recordType: 'Project' as const,
    recordId: uuid(record),
    projectId: projects[record % 3] ?? null,
    holderId: holder === null ? null : (holders[holder] ?? null),
    eventId: event === null ? null : uuid(event),
    chainId: chain === null ? null : (chains[chain] ?? null),
  }))

const history = fc.array(fc.array(contribution, { minLength: 9, maxLength: 16 }), {
  minLength: 1,
  maxLength: 4,
})
const day = fc.constantFrom(...DAYS)

describe('every figure, the list behind it, every split of it and every rate', () => {
  test('are one number, for any date, any earlier knowledge and any two of them', async () => {
    await fc.assert(
      fc.asyncProperty(history, day, day, fc.nat(3), async (changes, asOf, opening, after) => {
        const moments: Moment[] = []
        for (const change of changes) moments.push(await contribute(change))
        const earlier = moments[Math.min(after, moments.length - 1)]
        await holdTogether({ asOf })
        await holdTogether({ asOf, knownAt: earlier?.at })
        await closeWithWhatChanged({ asOf: opening, knownSequence: earlier?.sequence }, { asOf })
        await closeWithWhatChanged({ asOf: opening }, { asOf, knownAt: earlier?.at })
      }),
      { numRuns: 8 },
    )
    const moved = await db.figureMovement.findMany({ distinct: ['figure'], select: { figure: true } })
    expect(moved.map(({ figure }) => figure).sort()).toEqual([...FIGURE_KEYS].sort())
  }, 300_000)

  test('are of totals that are the sums of the movements', async () => {
    expect((await recountLedger(noContributions())).totals).toEqual([])
  })
})

async function* noContributions(): AsyncGenerator<Contribution[]> {}

type Moment = { at: string; sequence: bigint }
type Asked = { asOf: CalendarDate; knownAt?: string; knownSequence?: bigint }
type Values = Map<string, bigint>

/** Appends contributions to the ledger, as one change; returns the moment at which they were known. */
async function contribute(contributions: Contribution[]): Promise<Moment> {
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    change.audit({ act: 'test.contribute', record: 'Project', id: 'test' })
    change.figures([], contributions)
    return accepted()
  })
  const { at, sequence } = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  await new Promise((resolve) => setTimeout(resolve, 2))
  return { at: at.toISOString(), sequence }
}

/** Total, list, splits and rates of all figures against sums of the movements made here. */
async function holdTogether(asked: Asked) {
  const whole = await valuesOf(asked)
  expect(whole).toEqual(await recount(asked))
  expect(await listed(asked)).toEqual(withoutNothing(whole))
  for (const by of SPLITS) await splitHolds(by, asked, whole)
  await ratesDivide(asked, whole)
  const own = { ...asked, officer: officer.userId }
  expect(await listed(own)).toEqual(withoutNothing(await valuesOf(own)))
  await pagesAddUp(asked, whole)
}

async function valuesOf(asked: Asked & { officer?: string }): Promise<Values> {
  const { figures } = await summariseFigures(leadership, asked)
  return new Map(figures.map(({ key, value }) => [key, value]))
}

async function recount({ asOf, knownAt }: Asked): Promise<Values> {
  const movements = await db.figureMovement.findMany({
    where: { on: { lte: new Date(asOf) }, audit: { at: { lte: knownAt } } },
  })
  return new Map(FIGURE_KEYS.map((key) => [key, added(movements.filter(({ figure }) => figure === key))]))
}

/** What the records behind each figure come to, by the statement of their lists, narrowed or not. */
async function listed(asked: Asked & { officer?: string } & Partial<Record<Split, string>>): Promise<Values> {
  const rows = await db.$queryRaw<{ figure: string; amount: bigint }[]>(
    recordsBehind(FIGURE_KEYS, { ...asked, scope: { kind: 'AREA' } }),
  )
  const values = new Map<string, bigint>()
  for (const { figure, amount } of rows) values.set(figure, (values.get(figure) ?? 0n) + amount)
  return withoutNothing(values)
}

/** The parts of each figure add up to it, and the list behind each part adds up to the part. */
async function splitHolds(by: Split, asked: Asked, whole: Values) {
  const { figures } = await summariseFigures(leadership, { ...asked, by })
  for (const { key, value, by: parts = [] } of figures) {
    expect(value).toBe(whole.get(key))
    if (by === 'month') expect(parts.at(-1)?.closing ?? 0n).toBe(value)
    if (by !== 'month' || !isStock(key))
      expect(added(parts.map((part) => ({ amount: part.value })))).toBe(value)
  }
  for (const id of membersOf(figures)) {
    const values = figures.map(({ key, by: parts }) => [
      key,
      parts?.find((part) => part.id === id)?.value ?? 0n,
    ])
    expect(await listed({ ...asked, [by]: id ?? NONE })).toEqual(
      withoutNothing(new Map(values as [string, bigint][])),
    )
  }
}

function membersOf(figures: FigureSummary['figures']): Set<string | null> {
  return new Set(figures.flatMap(({ by = [] }) => by.map(({ id }) => id)))
}

async function ratesDivide(asked: Asked, whole: Values) {
  const { rates } = await summariseRates(leadership, asked)
  for (const { key, numerator, denominator } of rates) {
    const { numerator: part, denominator: of } = RATES[key]
    expect([numerator, denominator]).toEqual([whole.get(part), whole.get(of)])
  }
}

/** All pages of one list, two records at a time. */
async function pagesAddUp(asked: Asked, whole: Values) {
  const key = nextFigure()
  const items = []
  let cursor: string | undefined
  do {
    const page = await listFigureRecords(leadership, { key, ...asked, cursor, limit: 2 })
    expect(page.total).toBe(whole.get(key))
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(added(items)).toBe(whole.get(key))
}

/** Opening and differences come to the closing, of every figure, of every record, and of the acts behind each. */
async function closeWithWhatChanged(before: Asked, after: Asked) {
  const { figures, items, count } = await listFigureChanges(leadership, { before, after, limit: 500 })
  const [opening, closing] = [await valuesOf(before), await valuesOf(after)]
  const differences = items.flatMap((record) => record.figures)
  for (const { key, before: was, after: is, difference } of figures) {
    expect([was, is]).toEqual([opening.get(key), closing.get(key)])
    expect(
      added(differences.filter((one) => one.key === key).map((one) => ({ amount: one.difference }))),
    ).toBe(difference)
  }
  expect(figures.map(({ key }) => key)).toEqual(FIGURE_KEYS)
  expect(BigInt(items.length)).toBe(count)
  for (const { figures: changed, entries } of items) {
    const moves = entries.flatMap((entry) => entry.moves)
    for (const { key, before: was, after: is, difference } of changed) {
      expect(is - was).toBe(difference)
      expect(added(moves.filter((move) => move.key === key))).toBe(difference)
    }
  }
}

function added(parts: { amount: bigint }[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n)
}

function withoutNothing(values: Values): Values {
  return new Map([...values].filter(([, value]) => value !== 0n).sort())
}
