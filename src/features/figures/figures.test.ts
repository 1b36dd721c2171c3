import { beforeAll, describe, expect, test } from 'vitest'
import { inChange } from '@/features/audit/seal-change'
import { type Actor, actorWithoutPerson } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { aHolderOf, aMember, anEntity, aProject } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listFigureRecords } from './list-figure-records'
import { compareFigures, summariseFigures } from './queries'
import type { Contribution } from './rules'

withEmptyDatabase()

let holders: string[] = []
let leadership: Actor

beforeAll(async () => {
  holders = [await anEntity(), await anEntity(), await anEntity('PARK')].map(({ id }) => id)
  leadership = await aHolderOf('LEADERSHIP')
})

/** Appends contributions to the ledger, as one change. */
async function contribute(contributions: Contribution[]) {
  await inChange(actorWithoutPerson('SYSTEM'), async (change) => {
    change.audit({ act: 'test.contribute', record: 'Project', id: 'test' })
    change.figures([], contributions)
    return accepted()
  })
}

const uuid = (digit: number) => `0000000${digit}-0000-7000-8000-000000000000`

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
