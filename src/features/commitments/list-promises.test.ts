import { expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { acceptedValue, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, SIGNED_ON } from '../../../tests/support/signed-project'
import { draftCommitment } from './commands'
import { listPromises } from './list-promises'
import { draftCommitmentInput } from './schema'
import { fulfilCommitment, waiveCommitment } from './settle-commitment'

withEmptyDatabase()

async function aContractWith(...promises: { side: 'AREA' | 'ENTERPRISE'; dueOn: string; amount?: string }[]) {
  const signed = await aSignedProject()
  const ids: string[] = []
  for (const { side, dueOn, amount } of promises) {
    const kind = side === 'AREA' ? 'SERVICE' : 'INVESTMENT'
    const clause = { projectId: signed.project.id, side, kind, clause: '按约办理', dueOn, amountYuan: amount }
    const draft = draftCommitmentInput.parse(clause)
    ids.push(acceptedValue(await draftCommitment(signed.officer, draft)).commitmentId)
  }
  return { ...signed, ids }
}

it('promises of all projects are listed by due date, by what is due in 30 days, overdue, kept and waived', async () => {
  const { officer, ids } = await aContractWith(
    { side: 'AREA', dueOn: addDays(today(), 90) },
    { side: 'ENTERPRISE', dueOn: addDays(today(), 30), amount: '2亿' },
    { side: 'AREA', dueOn: addDays(today(), -1) },
    { side: 'AREA', dueOn: SIGNED_ON },
    { side: 'ENTERPRISE', dueOn: SIGNED_ON },
  )
  const [far, soon, overdue, kept = '', waived = ''] = ids
  acceptedValue(await fulfilCommitment(officer, { commitmentId: kept, on: SIGNED_ON, evidence: '拨付凭证' }))
  acceptedValue(await waiveCommitment(officer, { commitmentId: waived, on: SIGNED_ON, reason: '双方同意' }))
  const idsIn = async (view: 'open' | 'soon' | 'overdue' | 'fulfilled' | 'waived') =>
    (await listPromises(officer, { view })).items.map(({ id }) => id)
  expect(await idsIn('open')).toEqual([overdue, soon, far])
  expect(await idsIn('soon')).toEqual([soon])
  expect(await idsIn('overdue')).toEqual([overdue])
  expect(await idsIn('waived')).toEqual([waived])
  const { items, counts } = await listPromises(officer, { view: 'fulfilled' })
  expect(items).toMatchObject([{ id: kept, evidence: '拨付凭证', settledOn: SIGNED_ON, mayWrite: true }])
  expect(counts).toEqual({ open: 3, soon: 1, overdue: 1, fulfilled: 1, waived: 1 })
  const theirs = await listPromises(officer, { side: 'ENTERPRISE' })
  expect(theirs.total).toEqual({ count: 1, amountYuan: 200_000_000n })
  expect((await listPromises((await aTaskForce()).officer, {})).items).toEqual([])
})

it('the list of promises is paged without gaps', async () => {
  const due = [5, 5, 9].map((days) => ({ side: 'AREA' as const, dueOn: addDays(today(), days) }))
  const { officer, ids } = await aContractWith(...due)
  const first = await listPromises(officer, { limit: 2 })
  const second = await listPromises(officer, { limit: 2, cursor: first.nextCursor ?? '' })
  const listed = [...first.items, ...second.items].map(({ id }) => id)
  expect([...listed].sort()).toEqual([...ids].sort())
  expect(second.nextCursor).toBeNull()
})
