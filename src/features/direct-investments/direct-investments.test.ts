import { describe, expect, it } from 'vitest'
import { editFundRegistration } from '@/features/fund-registrations/commands'
import { getFundRegistration } from '@/features/fund-registrations/queries'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, anEnterprise, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aDirectInvestment, aFund } from '../../../tests/support/direct-investments'
import { editDirectInvestment, registerDirectInvestment } from './commands'
import { listDirectInvestments } from './list-direct-investments'
import { getDirectInvestment } from './queries'
import { reinstateDirectInvestment, withdrawDirectInvestment } from './withdraw-direct-investment'

withEmptyDatabase()

/** Total, demand, commitment and count of one record as of a day, by the ledger. */
async function standingOn(id: string, asOf: string) {
  const rows = await db.$queryRaw<{ figure: string; amount: bigint }[]>`
    select "figure", sum("amount")::bigint as "amount" from "FigureMovement"
    where "recordId" = ${id}::uuid and "on" <= ${asOf}::date group by 1 having sum("amount") <> 0`
  return Object.fromEntries(rows.map(({ figure, amount }) => [figure.split('.')[1], amount]))
}

describe('a direct investment', () => {
  it('counts with its total and its demand from the registered day, and as revised from the day of the revision', async () => {
    const { id, revise } = await aDirectInvestment()
    acceptedValue(await revise({ demandYuan: '4亿', committedYuan: '1亿' }))
    expect(await standingOn(id, '2023-06-29')).toEqual({})
    const first = { count: 1n, total: 1_000_000_000n, demand: 300_000_000n }
    expect(await standingOn(id, '2023-06-30')).toEqual(first)
    expect(await standingOn(id, '2023-09-29')).toEqual(first)
    const revised = { ...first, demand: 400_000_000n, committed: 100_000_000n }
    expect(await standingOn(id, '2023-09-30')).toEqual(revised)
  })

  it('asks for no more than its total, and is promised no more than it asks', async () => {
    expect((await aDirectInvestment({ demandYuan: '10.1亿' })).outcome).toMatchObject({
      refusal: {
        code: 'direct-investments.demandAboveTotal',
        fields: [{ path: 'demandYuan', code: 'demandAboveTotal', params: { total: 1_000_000_000 } }],
      },
    })
    const { revise } = await aDirectInvestment()
    expect(await revise({ committedYuan: '3.1亿' })).toMatchObject({
      refusal: { fields: [{ path: 'committedYuan', code: 'committedAboveDemand' }] },
    })
    expect(await revise({ totalYuan: '1亿', committedYuan: '4亿' })).toMatchObject({
      refusal: { fields: [{ path: 'demandYuan' }, { path: 'committedYuan' }] },
    })
  })

  it('is committed no more than its fund has left, however many ask for its money', async () => {
    const fundId = await aFund('5亿')
    const asked = { fundId, demandYuan: '5亿' }
    acceptedValue((await aDirectInvestment({ ...asked, committedYuan: '3亿' })).outcome)
    const { revise, id, officer } = await aDirectInvestment(asked)
    expect(await revise({ demandYuan: '5亿', committedYuan: '2.1亿' })).toMatchObject({
      refusal: {
        code: 'direct-investments.committedAboveSize',
        fields: [{ path: 'committedYuan', params: { left: 200_000_000 } }],
      },
    })
    acceptedValue(await revise({ demandYuan: '5亿', committedYuan: '2亿' }))
    const { name, manager, registrationNo, entityId, version } = await getFundRegistration(officer, fundId)
    const smaller = { name, manager, registrationNo, entityId, registeredOn: '2023-01-31' }
    expect(
      await editFundRegistration(officer, { ...smaller, fundId, version, sizeYuan: 499_999_999n }),
    ).toMatchObject({ refusal: { code: 'fund-registrations.sizeBelowCommitted' } })
    acceptedValue(
      await withdrawDirectInvestment(officer, {
        directInvestmentId: id,
        version: 2,
        on: today(),
        reason: '企业放弃',
      }),
    )
    acceptedValue((await aDirectInvestment({ ...asked, committedYuan: '2亿' })).outcome)
    const back = { directInvestmentId: id, version: 3, reason: '误操作' }
    expect(await reinstateDirectInvestment(officer, back)).toMatchObject({
      refusal: { code: 'direct-investments.committedAboveSize' },
    })
  })

  it('of two commitments at once that a fund cannot both keep, one is made', async () => {
    const fundId = await aFund('5亿')
    const asked = { fundId, demandYuan: '4亿', committedYuan: '4亿' }
    const made = await Promise.all([aDirectInvestment(asked), aDirectInvestment(asked)])
    expect(made.map(({ outcome }) => outcome.ok).sort()).toEqual([false, true])
  })

  it('shows each revision with its reason, and one of an earlier day changes only what came before the later', async () => {
    const { id, officer, revise } = await aDirectInvestment()
    acceptedValue(await revise({ demandYuan: '5亿' }))
    acceptedValue(await revise({ on: '2023-08-01', demandYuan: '4亿', reason: '补录' }, 2))
    const found = await getDirectInvestment(officer, id)
    expect(found.demandYuan).toBe(500_000_000n)
    expect(found.revisions.map(({ on, reason }) => [on, reason])).toEqual([
      ['2023-06-30', null],
      ['2023-08-01', '补录'],
      ['2023-09-30', '企业调整方案'],
    ])
    expect((await standingOn(id, '2023-08-31')).demand).toBe(400_000_000n)
    expect((await standingOn(id, '2023-09-30')).demand).toBe(500_000_000n)
  })

  it('is mended by a revision of the registered day', async () => {
    const { id, revise } = await aDirectInvestment()
    acceptedValue(
      await revise({ on: '2023-06-30', totalYuan: '1亿', demandYuan: '1亿', reason: '多写了一个零' }),
    )
    expect(await standingOn(id, '2023-06-30')).toEqual({
      count: 1n,
      total: 100_000_000n,
      demand: 100_000_000n,
    })
  })

  it('is not revised to what it is already, before its registration, or in the future', async () => {
    const { revise } = await aDirectInvestment()
    const codeOf = async (amounts: Record<string, unknown>) => {
      const outcome = await revise({ demandYuan: '4亿', ...amounts })
      return outcome.ok ? null : outcome.refusal.code
    }
    expect(await codeOf({ demandYuan: '3亿' })).toBe('direct-investments.sameAmounts')
    expect(await codeOf({ on: '2023-06-29' })).toBe('direct-investments.revisedBeforeRegistration')
    expect(await codeOf({ on: addDays(today(), 1) })).toBe('direct-investments.revisedInTheFuture')
  })

  it('keeps its rows: what was registered is never overwritten', async () => {
    const { id } = await aDirectInvestment()
    const overwrite = db.directInvestmentRevision.updateMany({
      where: { directInvestmentId: id },
      data: { demand: 1n },
    })
    await expect(overwrite).rejects.toThrow()
  })
})

describe('a withdrawn direct investment', () => {
  it('leaves every figure on its day, keeps the reason, and is not revised any more', async () => {
    const { id, officer, revise } = await aDirectInvestment()
    const withdrawal = { directInvestmentId: id, version: 1, on: '2023-11-30', reason: '企业另行融资' }
    acceptedValue(await withdrawDirectInvestment(officer, withdrawal))
    expect((await standingOn(id, '2023-11-29')).count).toBe(1n)
    expect(await standingOn(id, '2023-11-30')).toEqual({})
    expect(await getDirectInvestment(officer, id)).toMatchObject({
      withdrawnOn: '2023-11-30',
      withdrawReason: '企业另行融资',
    })
    const again = await revise({ demandYuan: '4亿' }, 2)
    expect(again).toMatchObject({ refusal: { code: 'direct-investments.withdrawnAlready' } })
  })

  it('is not withdrawn before its latest revision, and comes back when that was a mistake', async () => {
    const { id, officer, revise } = await aDirectInvestment()
    acceptedValue(await revise({ demandYuan: '4亿' }))
    const withdrawal = { directInvestmentId: id, version: 2, on: '2023-09-29', reason: '企业另行融资' }
    expect(await withdrawDirectInvestment(officer, withdrawal)).toMatchObject({
      refusal: { code: 'direct-investments.withdrawnBeforeRevision', fields: [{ path: 'on' }] },
    })
    acceptedValue(await withdrawDirectInvestment(officer, { ...withdrawal, on: '2023-10-01' }))
    acceptedValue(
      await reinstateDirectInvestment(officer, { directInvestmentId: id, version: 3, reason: '撤错了' }),
    )
    expect((await standingOn(id, '2023-12-31')).demand).toBe(400_000_000n)
  })
})

describe('the registration of a direct investment', () => {
  it('typed wrong is mended in place, in the version seen, and moves its first amounts with its day', async () => {
    const { id, officer, input, revise } = await aDirectInvestment()
    const { totalYuan: _, demandYuan: __, committedYuan: ___, ...told } = input
    const edit = { directInvestmentId: id, version: 1, ...told, registeredOn: '2023-05-31' }
    acceptedValue(await editDirectInvestment(officer, edit))
    expect((await standingOn(id, '2023-05-31')).demand).toBe(300_000_000n)
    await expect(editDirectInvestment(officer, edit)).rejects.toMatchObject({
      code: 'conflict',
      current: { version: 2, registeredOn: '2023-05-31' },
    })
    acceptedValue(await revise({ demandYuan: '4亿' }, 2))
    const late = { ...edit, version: 3, registeredOn: '2023-10-01' }
    expect(await editDirectInvestment(officer, late)).toMatchObject({
      refusal: { code: 'direct-investments.registeredAfterRevision' },
    })
  })

  it('names an enterprise that exists, or registers a new one with it', async () => {
    const known = await anEnterprise('贵州某某直投企业有限公司')
    const { id, officer } = await aDirectInvestment({ enterprise: { name: known.name } })
    expect((await getDirectInvestment(officer, id)).enterprise?.id).toBe(known.id)
    const { id: other } = await aDirectInvestment({ enterprise: { name: '全新直投企业有限公司' } })
    expect((await getDirectInvestment(officer, other)).enterprise?.name).toBe('全新直投企业有限公司')
  })

  it('is for members of the funds task force and the coordinator; every business role and the auditor read it', async () => {
    const { id, input } = await aDirectInvestment()
    const other = (await aTaskForce()).officer
    await expect(registerDirectInvestment(other, input)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await registerDirectInvestment(await aHolderOf('COORDINATOR'), input))
    for (const reader of [other, await aHolderOf('AUDITOR')]) {
      expect(await getDirectInvestment(reader, id)).toMatchObject({ id, mayWrite: false })
    }
    const admin = await aHolderOf('ADMIN')
    await expect(getDirectInvestment(admin, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(listDirectInvestments(admin, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
