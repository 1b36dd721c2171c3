import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { aHolderOf, aMember, anEntity } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { checkAuditChain, listAuditEntries, loadRecordHistory } from './queries'
import { changedFields } from './rules'
import { readAuditFilters } from './schema'
import { type AuditedAct, inChange } from './seal-change'

withEmptyDatabase()

let auditor: Actor
let officer: Actor
const enterpriseId = crypto.randomUUID()

const act = (actor: Actor, done: AuditedAct) =>
  inChange(actor, async (change) => {
    change.audit(done)
    return accepted()
  })

beforeAll(async () => {
  auditor = await aHolderOf('AUDITOR')
  officer = await aMember((await anEntity()).id)
  const entry = { record: 'Enterprise', id: enterpriseId }
  await act(officer, { ...entry, act: 'enterprise.register', after: { name: '旧名' } })
  await act(officer, {
    ...entry,
    act: 'enterprise.edit',
    before: { name: '旧名', note: null },
    after: { name: '新名', note: null },
  })
  await act(await aHolderOf('COORDINATOR'), { act: 'event.create', record: 'Event', id: crypto.randomUUID() })
})

describe('the audit log', () => {
  test('is the auditor’s, and nobody else reads or checks it', async () => {
    for (const role of ['LEADERSHIP', 'COORDINATOR', 'ADMIN', 'SECRETARY'] as const) {
      const stranger = await aHolderOf(role)
      await expect(listAuditEntries(stranger, {})).rejects.toMatchObject({ code: 'forbidden' })
      await expect(checkAuditChain(stranger)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(listAuditEntries(officer, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('is found by person, record, act and day, latest first', async () => {
    const found = async (filters: Parameters<typeof listAuditEntries>[1]) =>
      (await listAuditEntries(auditor, filters)).items.map((item) => item.act)
    expect(await found({})).toEqual(['event.create', 'enterprise.edit', 'enterprise.register'])
    expect(await found({ person: officer.userId })).toEqual(['enterprise.edit', 'enterprise.register'])
    expect(await found({ record: 'Event' })).toEqual(['event.create'])
    expect(await found({ id: enterpriseId, act: 'enterprise.edit' })).toEqual(['enterprise.edit'])
    expect(await found({ from: today(), to: today() })).toHaveLength(3)
    expect(await found({ to: addDays(today(), -1) })).toEqual([])
    expect(await found({ cursor: '2' })).toEqual(['enterprise.register'])
  })

  test('shows of a change the fields that differ, before and after', async () => {
    const { items } = await loadRecordHistory(db, { record: 'Enterprise', id: enterpriseId })
    expect(items.map(({ changes }) => changes)).toEqual([
      [{ field: 'name', before: '旧名', after: '新名' }],
      [{ field: 'name', before: undefined, after: '旧名' }],
    ])
  })

  test('a filter that is written wrong is left out', () => {
    expect(
      readAuditFilters({
        person: 'x',
        record: 'Nothing',
        id: 'Lead\0',
        from: '2023-13-01',
        act: 'lead.log',
        to: '',
      }),
    ).toEqual({
      act: 'lead.log',
    })
  })
})

test('two changes that wait for each other are both made, one after the other', async () => {
  const [one, two] = [(await anEntity()).id, (await anEntity()).id]
  let tries = 0
  let meet = () => {}
  const bothHoldTheirFirst = new Promise<void>((resolve) => {
    meet = resolve
  })
  const lockBoth = (first: string, second: string) =>
    inChange(officer, async ({ tx }) => {
      tries += 1
      await tx.$queryRaw`select from "PromotionEntity" where "id" = ${first}::uuid for update`
      if (tries === 2) meet()
      await bothHoldTheirFirst
      await tx.$queryRaw`select from "PromotionEntity" where "id" = ${second}::uuid for update`
      return accepted()
    })
  expect(await Promise.all([lockBoth(one, two), lockBoth(two, one)])).toMatchObject([
    { ok: true },
    { ok: true },
  ])
  expect(tries).toBe(3)
})

describe('the chain of the log', () => {
  test('holds up to its last entry', async () => {
    expect(await checkAuditChain(auditor)).toMatchObject({ holds: true, upTo: 3, entries: 3 })
  })

  test('names the last entry that holds when one was changed behind its back', async () => {
    await db.$executeRaw`alter table "AuditEntry" disable trigger all`
    await db.$executeRaw`update "AuditEntry" set "actorName" = '别人' where "sequence" = 2`
    expect(await checkAuditChain(auditor)).toMatchObject({ holds: false, upTo: 1, entries: 3 })
  })

  test('does not hold when its end was cut off', async () => {
    await db.$executeRaw`delete from "AuditEntry" where "sequence" >= 2`
    expect(await checkAuditChain(auditor)).toMatchObject({ holds: false, upTo: 1, entries: 3 })
  })
})

test('what is the same before and after is no change', () => {
  expect(changedFields({ a: 1, b: { c: [1] } }, { a: 1, b: { c: [1] } })).toEqual([])
  expect(changedFields(null, { a: null })).toEqual([])
})
