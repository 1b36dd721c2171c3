import { describe, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEntity, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { callCapital, editCapitalCall, voidCapitalCall } from './call-capital'
import { editFundRegistration, registerFund } from './commands'
import { getFundRegistration, listCapitalCalls, listFundRegistrations } from './queries'
import { callState } from './rules'
import { callCapitalInput, registerFundInput } from './schema'

withEmptyDatabase()

let funds = 0

async function aFund(sizeYuan = '10亿') {
  const found = await db.taskForce.findFirst({ where: { industry: '基金' } })
  const entityId = found?.entityId ?? (await anEntity('TASK_FORCE')).id
  if (!found) await db.taskForce.create({ data: { entityId, industry: '基金', industryEn: 'Funds' } })
  const officer = await aMember(entityId)
  const fund = registerFundInput.parse({
    name: `第${++funds}号基金`,
    manager: '某基金管理公司',
    sizeYuan,
    registeredOn: '2023-06-30',
    registrationNo: `CC${funds}`,
    entityId,
  })
  const { fundId } = acceptedValue(await registerFund(officer, fund))
  const call = (amountYuan: string, more: Record<string, unknown> = {}) =>
    callCapital(officer, callCapitalInput.parse({ fundId, amountYuan, calledOn: '2023-07-31', ...more }))
  return { officer, fund, fundId, call }
}

async function calledAsOf(fundId: string, asOf: string) {
  const [row] = await db.$queryRaw<{ amount: bigint }[]>`
    select coalesce(sum("amount"), 0)::bigint as "amount" from "FigureMovement"
    where "figure" = 'capitalCalls.amount' and "recordId" = ${fundId}::uuid and "on" <= ${asOf}::date`
  return row?.amount
}

describe('a capital call', () => {
  it('counts on its own day, each with its amount', async () => {
    const { fundId, call } = await aFund()
    acceptedValue(await call('3亿'))
    acceptedValue(await call('2亿', { calledOn: '2023-09-30' }))
    expect(await calledAsOf(fundId, '2023-07-30')).toBe(0n)
    expect(await calledAsOf(fundId, '2023-07-31')).toBe(300_000_000n)
    expect(await calledAsOf(fundId, '2023-09-30')).toBe(500_000_000n)
  })

  it('is refused at its amount when all calls together would exceed the size, which says what is left', async () => {
    const { call } = await aFund('5亿')
    acceptedValue(await call('5亿', { calledOn: '2023-08-01' }))
    expect(await call('1元')).toMatchObject({
      refusal: {
        code: 'fund-registrations.callsAboveSize',
        params: { size: 500_000_000, left: 0 },
        fields: [{ path: 'amountYuan', code: 'callAboveSize' }],
      },
    })
  })

  it('of two at the same moment stays within the size', async () => {
    const { fundId, call } = await aFund('5亿')
    const outcomes = await Promise.all([call('3亿'), call('3亿', { calledOn: '2023-08-01' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await calledAsOf(fundId, '2023-12-31')).toBe(300_000_000n)
  })

  it('keeps its dates in order: not before the fund, not in the future, due and paid after it', async () => {
    const { call } = await aFund()
    const refusedAt = async (more: Record<string, unknown>) => {
      const outcome = await call('1亿', more)
      return outcome.ok ? null : outcome.refusal.fields?.[0]?.path
    }
    expect(await refusedAt({ calledOn: '2023-06-29' })).toBe('calledOn')
    expect(await refusedAt({ calledOn: addDays(today(), 1) })).toBe('calledOn')
    expect(await refusedAt({ dueOn: '2023-07-30' })).toBe('dueOn')
    expect(await refusedAt({ paidOn: '2023-07-30' })).toBe('paidOn')
    expect(await refusedAt({ paidOn: addDays(today(), 1) })).toBe('paidOn')
    expect(await refusedAt({ dueOn: '2023-07-31', paidOn: '2023-07-31' })).toBeNull()
  })

  it('typed wrong is mended in place, within the size and in the version seen', async () => {
    const { officer, fundId, call } = await aFund('5亿')
    const { callId } = acceptedValue(await call('4亿'))
    const edit = {
      callId,
      version: 1,
      calledOn: '2023-08-15',
      amountYuan: 500_000_000n,
      paidOn: '2023-08-20',
    }
    acceptedValue(await editCapitalCall(officer, edit))
    expect(await calledAsOf(fundId, '2023-08-14')).toBe(0n)
    expect(await calledAsOf(fundId, '2023-08-15')).toBe(500_000_000n)
    await expect(editCapitalCall(officer, edit)).rejects.toMatchObject({ code: 'conflict' })
    expect(await editCapitalCall(officer, { ...edit, version: 2, amountYuan: 500_000_001n })).toMatchObject({
      refusal: { code: 'fund-registrations.callsAboveSize' },
    })
  })

  it('that never was is voided with a reason: it counts no more and stays readable', async () => {
    const { officer, fundId, call } = await aFund('5亿')
    const { callId } = acceptedValue(await call('4亿'))
    const voiding = { callId, version: 1, reason: '登记到了别的基金' }
    acceptedValue(await voidCapitalCall(officer, voiding))
    expect(await calledAsOf(fundId, today())).toBe(0n)
    expect(await listCapitalCalls(officer, fundId)).toMatchObject({
      items: [{ state: 'VOIDED', voidReason: '登记到了别的基金' }],
      total: { count: 0, calledYuan: 0n },
    })
    expect(await voidCapitalCall(officer, { ...voiding, version: 2 })).toMatchObject({
      refusal: { code: 'fund-registrations.callVoided' },
    })
    acceptedValue(await call('5亿'))
  })

  it('holds the fund to it: its size stays above the calls, its registration before them', async () => {
    const { officer, fund, fundId, call } = await aFund('5亿')
    acceptedValue(await call('4亿'))
    const edit = { ...fund, fundId, version: 1 }
    expect(await editFundRegistration(officer, { ...edit, sizeYuan: 399_999_999n })).toMatchObject({
      refusal: { fields: [{ path: 'sizeYuan' }] },
    })
    expect(await editFundRegistration(officer, { ...edit, registeredOn: '2023-08-01' })).toMatchObject({
      refusal: { fields: [{ path: 'registeredOn' }] },
    })
  })

  it('is written by who writes funds, and adds up in the list of funds', async () => {
    const { fundId, call } = await aFund()
    acceptedValue(await call('1亿'))
    acceptedValue(await call('2亿', { paidOn: '2023-08-20' }))
    const other = (await aTaskForce()).officer
    const input = callCapitalInput.parse({ fundId, amountYuan: '1亿', calledOn: '2023-07-31' })
    await expect(callCapital(other, input)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listCapitalCalls(other, fundId)).toMatchObject({
      total: { count: 2, calledYuan: 300_000_000n, paidYuan: 200_000_000n },
    })
    const { name } = await getFundRegistration(other, fundId)
    const { items, total } = await listFundRegistrations(other, { q: name, sort: '-called' })
    expect([items[0]?.calledYuan, total.calledYuan]).toEqual([300_000_000n, 300_000_000n])
    await expect(listCapitalCalls(await aHolderOf('ADMIN'), fundId)).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('is overdue from the day after it was due until it is paid', () => {
    const call = { dueOn: '2023-08-31', paidOn: null, voidReason: null }
    expect(callState(call, '2023-08-31')).toBe('WAITING')
    expect(callState(call, '2023-09-01')).toBe('OVERDUE')
    expect(callState({ ...call, paidOn: '2023-09-02' }, '2023-09-03')).toBe('PAID')
  })
})
