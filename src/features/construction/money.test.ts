import { describe, expect, it } from 'vitest'
import { terminateSigning } from '@/features/signings/terminate-signing'
import { addDays } from '@/lib/dates'
import { acceptedValue, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, figureOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { listSites } from './list-sites'
import { listInvestments } from './queries'
import { recordInvestment, voidInvestment } from './record-investment'
import { recordInvestmentInput } from './schema'

withEmptyDatabase()

const ARRIVED_ON = addDays(SIGNED_ON, 20)

function moneyOf(projectId: string, more: Record<string, unknown> = {}) {
  return recordInvestmentInput.parse({
    projectId,
    kind: 'FUNDS_IN_PLACE',
    on: ARRIVED_ON,
    amountYuan: '3000万',
    ...more,
  })
}

describe('money in place', () => {
  it('counts on its day, beside the fixed assets and never with the signed amount', async () => {
    const { officer, project } = await aSignedProject()
    acceptedValue(await recordInvestment(officer, moneyOf(project.id)))
    acceptedValue(
      await recordInvestment(officer, moneyOf(project.id, { kind: 'FIXED_ASSETS', amountYuan: 5 })),
    )
    expect(await figureOf(project.id, 'fundsInPlace.amount', addDays(ARRIVED_ON, -1))).toBe(0n)
    expect(await figureOf(project.id, 'fundsInPlace.amount', ARRIVED_ON)).toBe(30_000_000n)
    expect(await figureOf(project.id, 'fixedAssets.amount', ARRIVED_ON)).toBe(5n)
    expect(await figureOf(project.id, 'signed.amount', ARRIVED_ON)).toBe(120_000_000n)
  })

  it('in another currency keeps what came and at which rate beside the counted yuan', async () => {
    const { officer, project } = await aSignedProject()
    const dollars = { currency: 'usd', originalAmount: '1,000,000', rate: '7.12', rateOn: ARRIVED_ON }
    acceptedValue(await recordInvestment(officer, moneyOf(project.id, { ...dollars, amountYuan: '712万' })))
    const { items } = await listInvestments(officer, project.id)
    expect(items[0]).toMatchObject({ amountYuan: 7_120_000n, currency: 'USD', originalAmount: '1000000' })
    expect(() => moneyOf(project.id, { ...dollars, amountYuan: '712亿' })).toThrow(/notAsConverted/)
    expect(() => moneyOf(project.id, { currency: 'USD' })).toThrow(/neededForForeignMoney/)
  })

  it('is refused before the contract, in the future, and without a contract', async () => {
    const { officer, project } = await aSignedProject()
    const codeOn = async (on: string) => {
      const outcome = await recordInvestment(officer, moneyOf(project.id, { on }))
      return outcome.ok ? 'accepted' : outcome.refusal.code
    }
    expect(await codeOn(addDays(SIGNED_ON, -1))).toBe('construction.moneyBeforeSigned')
    expect(await codeOn('2199-01-01')).toBe('construction.moneyInTheFuture')
    expect(await codeOn(SIGNED_ON)).toBe('accepted')
    const { entity, officer: other } = await aTaskForce()
    const open = await aProject({ holderId: entity.id, stage: 'DECISION' })
    expect(await recordInvestment(other, moneyOf(open.id))).toMatchObject({
      refusal: { code: 'construction.noMoneyBeforeSigning' },
    })
  })

  it('that was voided counts on no day and stays on the page with the reason', async () => {
    const { officer, project } = await aSignedProject()
    const { investmentId } = acceptedValue(await recordInvestment(officer, moneyOf(project.id)))
    acceptedValue(await voidInvestment(officer, { investmentId, version: 1, reason: '重复登记' }))
    expect(await figureOf(project.id, 'fundsInPlace.amount', ARRIVED_ON)).toBe(0n)
    const { items, total } = await listInvestments(officer, project.id)
    expect(items[0]?.voided).toMatchObject({ reason: '重复登记' })
    expect(total).toMatchObject({ inPlaceYuan: 0n, signedYuan: 120_000_000n })
    expect(await voidInvestment(officer, { investmentId, version: 2, reason: '再次' })).toMatchObject({
      refusal: { code: 'construction.voidedAlready' },
    })
  })

  it('no longer counts from the day on which the contract ended', async () => {
    const { officer, project, signingId } = await aSignedProject()
    acceptedValue(await recordInvestment(officer, moneyOf(project.id)))
    const on = addDays(SIGNED_ON, 60)
    const end = { signingId, on, reason: '解约', afterwards: 'NEGOTIATION' as const, lossReason: null }
    acceptedValue(await terminateSigning(officer, end))
    expect(await figureOf(project.id, 'fundsInPlace.amount', addDays(on, -1))).toBe(30_000_000n)
    expect(await figureOf(project.id, 'fundsInPlace.amount', on)).toBe(0n)
  })

  it('is summed in the list beside what was signed', async () => {
    const { officer, project } = await aSignedProject()
    acceptedValue(await recordInvestment(officer, moneyOf(project.id)))
    const { items, total } = await listSites(officer, {})
    expect(items).toMatchObject([
      { id: project.id, signedYuan: 120_000_000n, inPlaceYuan: 30_000_000n, next: 'STARTED', late: false },
    ])
    expect(total).toMatchObject({ count: 1, signedYuan: 120_000_000n, inPlaceYuan: 30_000_000n })
  })
})
