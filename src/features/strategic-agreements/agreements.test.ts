import { describe, expect, it } from 'vitest'
import { summariseFigures } from '@/features/figures/queries'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { editAgreement, signAgreement } from './commands'
import { getAgreement, listAgreements } from './queries'
import { AGREEMENT_STATES } from './rules'
import { signAgreementInput } from './schema'

withEmptyDatabase()

let signed = 0

function anAgreement(more: Record<string, unknown> = {}) {
  const no = `战略${++signed}`
  return signAgreementInput.parse({
    no,
    partner: '浦东新区',
    title: `${no}合作协议`,
    signedOn: '2024-06-01',
    ...more,
  })
}

async function countOn(asOf: string) {
  const { figures } = await summariseFigures(await aHolderOf('LEADERSHIP'), {
    keys: ['strategicAgreements.count', 'signed.count'],
    asOf,
  })
  return figures.map(({ value }) => Number(value))
}

describe('a strategic agreement', () => {
  it('counts on the day it was signed and never as a project; a mended date restates the past', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const { id } = acceptedValue(await signAgreement(coordinator, anAgreement({ signedOn: '2021-03-01' })))
    expect(await countOn('2021-02-28')).toEqual([0, 0])
    expect(await countOn('2021-03-01')).toEqual([1, 0])
    const edit = { agreementId: id, version: 1, ...anAgreement({ signedOn: '2021-02-01' }) }
    acceptedValue(await editAgreement(coordinator, edit))
    expect(await countOn('2021-02-28')).toEqual([1, 0])
    await expect(editAgreement(coordinator, edit)).rejects.toMatchObject({
      code: 'conflict',
      current: { signedOn: '2021-02-01', version: 2 },
    })
  })

  it('has a number of its own, is not signed in the future, and holds beyond its first day', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const first = anAgreement()
    acceptedValue(await signAgreement(coordinator, first))
    expect(await signAgreement(coordinator, anAgreement({ no: first.no }))).toMatchObject({
      refusal: { code: 'strategic-agreements.noTaken', fields: [{ path: 'no' }] },
    })
    expect(await signAgreement(coordinator, anAgreement({ signedOn: addDays(today(), 1) }))).toMatchObject({
      refusal: { code: 'strategic-agreements.inTheFuture' },
    })
    expect(await signAgreement(coordinator, anAgreement({ expiresOn: '2024-06-01' }))).toMatchObject({
      refusal: { fields: [{ path: 'expiresOn' }] },
    })
  })

  it('is in force, expiring or expired alike on its page and in the filter', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const ends = { none: null, far: 91, last: 90, now: 0, past: -1 }
    for (const [name, days] of Object.entries(ends)) {
      const expiresOn = days === null ? null : toDbDate(addDays(today(), days))
      const said = { no: `期限${name}`, partner: '滇中新区', title: '期限' }
      await db.strategicAgreement.create({ data: { ...said, signedOn: toDbDate('2022-01-01'), expiresOn } })
    }
    const states = new Map<string, string>()
    for (const state of AGREEMENT_STATES) {
      const { items } = await listAgreements(coordinator, { q: '期限', state })
      for (const item of items) {
        expect(item.state).toBe(state)
        states.set(item.no, state)
      }
    }
    expect(Object.fromEntries(states)).toEqual({
      期限none: 'IN_FORCE',
      期限far: 'IN_FORCE',
      期限last: 'EXPIRING',
      期限now: 'EXPIRING',
      期限past: 'EXPIRED',
    })
  })

  it('is read by every business role and written by the coordinator', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const { id } = acceptedValue(await signAgreement(coordinator, anAgreement()))
    const { officer } = await aTaskForce()
    expect(await getAgreement(officer, id)).toMatchObject({ id, rights: { write: false } })
    await expect(signAgreement(officer, anAgreement())).rejects.toMatchObject({ code: 'forbidden' })
    const admin = await aHolderOf('ADMIN')
    await expect(getAgreement(admin, id)).rejects.toMatchObject({ code: 'notFound' })
  })
})
