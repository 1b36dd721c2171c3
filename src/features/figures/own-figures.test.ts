import { beforeAll, describe, expect, test } from 'vitest'
import { assignOfficer } from '@/features/projects/commands'
import { recordVisit } from '@/features/visits/commands'
import { recordVisitInput } from '@/features/visits/schema'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import {
  acceptedValue,
  aHolderOf,
  aMember,
  anEnterprise,
  aProject,
  aTaskForce,
  OPENED_ON,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { listFigureRecords } from './list-figure-records'
import { compareFigures, summariseFigures } from './queries'
import type { FigureKey } from './rules'

withEmptyDatabase()

const HANDED_ON = addDays(OPENED_ON, 30)
let force: Awaited<ReturnType<typeof aTaskForce>>
let first: Actor
let second: Actor
let beforeHandOver = ''

beforeAll(async () => {
  force = await aTaskForce()
  first = force.officer
  second = await aMember(force.entity.id)
  const { id: projectId } = await aProject({
    holderId: force.entity.id,
    officerId: first.userId,
    intendedAmount: 100n,
  })
  await aProject({ holderId: force.entity.id, officerId: second.userId, intendedAmount: 20n })
  await aProject({ holderId: force.entity.id, intendedAmount: 3n })
  beforeHandOver = new Date().toISOString()
  const handOver = { projectId, officerId: second.userId, on: HANDED_ON }
  acceptedValue(await assignOfficer(force.leader, handOver))
})

const own = async (actor: Actor, officer: Actor, asOf: CalendarDate, key: FigureKey) =>
  (await summariseFigures(actor, { keys: [key], officer: officer.userId, asOf })).figures[0]?.value

describe('one person’s own figures', () => {
  test('are of the projects that they carry on the date', async () => {
    const intended = (who: Actor, asOf: CalendarDate) => own(who, who, asOf, 'leads.intendedAmount')
    expect([await intended(first, OPENED_ON), await intended(second, OPENED_ON)]).toEqual([100n, 20n])
    expect([await intended(first, HANDED_ON), await intended(second, HANDED_ON)]).toEqual([0n, 120n])
  })

  test('take in the visits in which they took part, whoever else went', async () => {
    const trip = {
      entityId: force.entity.id,
      kind: 'OUTBOUND',
      status: 'HELD',
      on: OPENED_ON,
      place: '深圳',
      purpose: '拜访',
      participantIds: [first.userId, second.userId],
      enterprises: [{ enterpriseId: (await anEnterprise()).id }],
    }
    acceptedValue(await recordVisit(first, recordVisitInput.parse(trip)))
    acceptedValue(
      await recordVisit(first, recordVisitInput.parse({ ...trip, participantIds: [second.userId] })),
    )
    expect(await own(first, first, OPENED_ON, 'visits.outbound.count')).toBe(1n)
    expect(await own(second, second, OPENED_ON, 'visits.outbound.count')).toBe(2n)
  })

  test('open to their records and compare with an earlier day', async () => {
    const asked = { officer: second.userId, asOf: HANDED_ON }
    const list = await listFigureRecords(second, { key: 'leads.count', ...asked })
    expect(list).toMatchObject({ total: 2n, count: 2n, officerName: second.name })
    const { figures } = await compareFigures(second, { ...asked, keys: ['leads.count'], since: [OPENED_ON] })
    expect(figures.get('leads.count')).toMatchObject({
      value: 2n,
      changeSince: new Map([
        [HANDED_ON, 0n],
        [OPENED_ON, 1n],
      ]),
    })
  })

  test('are asked by themself, by a leader of theirs and by who reads the whole area, and by nobody else', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    for (const actor of [first, force.leader, coordinator])
      expect(await own(actor, first, OPENED_ON, 'leads.count')).toBe(1n)
    const elsewhere = await aTaskForce()
    for (const actor of [second, elsewhere.leader, await aHolderOf('ADMIN')])
      await expect(own(actor, first, OPENED_ON, 'leads.count')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('as known before the hand-over was recorded are of who carried the project then', async () => {
    const question = { keys: ['leads.count' as const], asOf: HANDED_ON, officer: first.userId }
    const value = async (knownAt?: string) =>
      (await summariseFigures(first, { ...question, knownAt })).figures[0]?.value
    expect(await value(beforeHandOver)).toBe(1n)
    expect(await value()).toBe(0n)
  })
})
