import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aProject, aTaskForce, OPENED_ON } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  aDecidedProject,
  aSignedProject,
  contractOf,
  DECIDED_ON,
  NOTHING_SIGNED,
  SIGNED_ON,
  signedOf,
} from '../../../tests/support/signed-project'
import { recordSigning } from './record-signing'
import { recordSigningInput } from './schema'

withEmptyDatabase()

async function incentiveOf(
  projectId: string,
  fairVerdict: 'COMPLIANT' | 'EXCEPTION' | null,
  article?: string,
) {
  await db.commitment.create({
    data: {
      projectId,
      side: 'AREA',
      kind: 'INCENTIVE',
      clause: '厂房租金三年减半',
      legalBasis: '新区产业扶持办法',
      fairVerdict,
      exceptionArticle: article,
    },
  })
}

describe('an investment contract', () => {
  it('counts the project once, on the date of the signing', async () => {
    const { project } = await aSignedProject()
    expect(await signedOf(project.id, addDays(SIGNED_ON, -1))).toEqual(NOTHING_SIGNED)
    expect(await signedOf(project.id, SIGNED_ON)).toEqual({ count: 1n, amount: 120_000_000n })
    expect(await signedOf(project.id, '2026-11-23')).toEqual({ count: 1n, amount: 120_000_000n })
  })

  it('is the move to 签约, on its own date', async () => {
    const { project } = await aSignedProject()
    const { stage, signedOn, signedAmount } = await db.project.findUniqueOrThrow({
      where: { id: project.id },
    })
    expect({ stage, signedOn, signedAmount }).toEqual({
      stage: 'SIGNING',
      signedOn: toDbDate(SIGNED_ON),
      signedAmount: 120_000_000n,
    })
    const move = await db.projectMove.findFirstOrThrow({
      where: { projectId: project.id },
      orderBy: { seq: 'desc' },
    })
    expect(move).toMatchObject({ act: 'SIGN', toStage: 'SIGNING', on: toDbDate(SIGNED_ON), skippedGates: [] })
  })

  it('is refused without an approving decision, and nothing is left behind', async () => {
    const { entity, officer } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, stage: 'DECISION' })
    const outcome = await recordSigning(officer, contractOf(project.id))
    expect(outcome).toMatchObject({
      refusal: {
        code: 'pipeline.gateClosed',
        details: { to: 'SIGNING', missing: [{ key: 'decisionApproved' }] },
      },
    })
    expect(await db.signing.count({ where: { projectId: project.id } })).toBe(0)
  })

  it('is refused before the decision that approves it, before the previous move, and in the future', async () => {
    const { project, officer } = await aDecidedProject({ decidedOn: addDays(DECIDED_ON, 3) })
    const codeOn = async (signedOn: CalendarDate) => {
      const outcome = await recordSigning(officer, contractOf(project.id, { signedOn }))
      return outcome.ok ? 'accepted' : outcome.refusal.code
    }
    expect(await codeOn(addDays(DECIDED_ON, 2))).toBe('pipeline.gateClosed')
    expect(await codeOn('2199-01-01')).toBe('signings.inTheFuture')
    const early = await aDecidedProject({ decidedOn: OPENED_ON })
    const before = contractOf(early.project.id, { signedOn: addDays(DECIDED_ON, -1) })
    expect(await recordSigning(early.officer, before)).toMatchObject({
      refusal: { code: 'signings.beforePreviousMove', fields: [{ path: 'signedOn' }] },
    })
  })

  it('is refused unless the project stands active in 决策', async () => {
    const { entity, officer } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, stage: 'EVALUATION' })
    expect(await recordSigning(officer, contractOf(project.id))).toMatchObject({
      refusal: { code: 'signings.notInDecision' },
    })
  })

  it('with an incentive without fair-competition verdict is refused from 2024-08-01 on and not before', async () => {
    const later = await aDecidedProject({ openedOn: '2024-06-27', decidedOn: '2024-07-26' })
    await incentiveOf(later.project.id, null)
    const onTheDay = contractOf(later.project.id, { signedOn: '2024-08-01' })
    expect(await recordSigning(later.officer, onTheDay)).toMatchObject({
      refusal: {
        details: { missing: [{ key: 'incentiveReviewed', params: { clause: '厂房租金三年减半' } }] },
      },
    })
    const dayBefore = contractOf(later.project.id, { signedOn: '2024-07-31' })
    expect(await recordSigning(later.officer, dayBefore)).toMatchObject({ ok: true })
  })

  it('passes with a compliant verdict or an exception that names its article', async () => {
    const { project, officer } = await aDecidedProject()
    await incentiveOf(project.id, 'COMPLIANT')
    await incentiveOf(project.id, 'EXCEPTION', '第十二条')
    expect(await recordSigning(officer, contractOf(project.id))).toMatchObject({ ok: true })
  })

  it('cannot be entered twice, also when ten are recorded at once', async () => {
    const { project, officer } = await aDecidedProject()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => recordSigning(officer, contractOf(project.id))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))
    expect(new Set(codes)).toEqual(new Set(['signings.alreadySigned']))
    expect(await signedOf(project.id, '2026-11-23')).toEqual({ count: 1n, amount: 120_000_000n })
  })

  it('has a number of its own, and an event that there is', async () => {
    const { signingId } = await aSignedProject()
    const { contractNo } = await db.signing.findUniqueOrThrow({ where: { id: signingId } })
    const { project, officer } = await aDecidedProject()
    expect(await recordSigning(officer, contractOf(project.id, { contractNo }))).toMatchObject({
      refusal: { code: 'signings.contractNoTaken', fields: [{ path: 'contractNo' }] },
    })
    expect(await recordSigning(officer, contractOf(project.id, { eventId: project.id }))).toMatchObject({
      refusal: { code: 'signings.unknownEvent', fields: [{ path: 'eventId' }] },
    })
  })
})

describe('later money', () => {
  it('of an increase counts on its own date and counts no second project', async () => {
    const { project, officer } = await aSignedProject()
    const on = addDays(SIGNED_ON, 100)
    const increase = contractOf(project.id, { kind: 'INCREASE', signedOn: on, amountYuan: '3000万' })
    acceptedValue(await recordSigning(officer, increase))
    expect(await signedOf(project.id, addDays(on, -1))).toEqual({ count: 1n, amount: 120_000_000n })
    expect(await signedOf(project.id, on)).toEqual({ count: 1n, amount: 150_000_000n })
    expect((await db.project.findUniqueOrThrow({ where: { id: project.id } })).stage).toBe('SIGNING')
  })

  it('needs an investment contract in force, not signed after it', async () => {
    const { project, officer } = await aDecidedProject()
    const increase = contractOf(project.id, { kind: 'INCREASE' })
    expect(await recordSigning(officer, increase)).toMatchObject({
      refusal: { code: 'signings.nothingToIncrease' },
    })
    acceptedValue(await recordSigning(officer, contractOf(project.id)))
    const early = contractOf(project.id, { kind: 'INCREASE', signedOn: addDays(SIGNED_ON, -1) })
    expect(await recordSigning(officer, early)).toMatchObject({
      refusal: { code: 'signings.beforeInvestment' },
    })
  })

  it('of a framework agreement adds nothing and moves nothing, at any stage', async () => {
    const { entity, officer } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, stage: 'FOLLOW_UP' })
    const framework = contractOf(project.id, { kind: 'FRAMEWORK', amountYuan: '100亿' })
    acceptedValue(await recordSigning(officer, framework))
    expect(await signedOf(project.id, '2026-11-23')).toEqual(NOTHING_SIGNED)
    expect((await db.project.findUniqueOrThrow({ where: { id: project.id } })).stage).toBe('FOLLOW_UP')
  })

  it('in other money counts the yuan that were recorded, and must fit its own rate', () => {
    const foreign = { currency: 'usd', originalAmount: '10,000,000.00', rate: '7.12', rateOn: SIGNED_ON }
    const input = contractOf('018f0000-0000-7000-8000-000000000000', { ...foreign, amountYuan: '7120万' })
    expect(input).toMatchObject({ amountYuan: 71_200_000n, currency: 'USD', originalAmount: '10000000.00' })
    const slip = recordSigningInput.safeParse({
      ...contractOf('018f0000-0000-7000-8000-000000000000'),
      ...foreign,
      amountYuan: '7.12亿',
    })
    expect(slip.error?.issues).toMatchObject([{ path: ['amountYuan'], message: 'notAsConverted' }])
  })
})
