import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import {
  approve,
  aSignedProject,
  contractOf,
  DECIDED_ON,
  figureOf,
  NOTHING_SIGNED,
  SIGNED_ON,
  signedOf,
  YI,
} from '../../../tests/support/signed-project'
import { amendSigning } from './amend-signing'
import { correctSigning } from './correct-signing'
import { recordSigning } from './record-signing'
import { terminateSigning } from './terminate-signing'

withEmptyDatabase()

describe('an amendment', () => {
  it('counts from its own date and leaves the past alone', async () => {
    const { project, officer, signingId } = await aSignedProject()
    const effectiveOn = addDays(SIGNED_ON, 60)
    acceptedValue(
      await amendSigning(officer, { signingId, effectiveOn, amountYuan: 2n * YI, reason: '扩大规模' }),
    )
    expect(await signedOf(project.id, addDays(effectiveOn, -1))).toEqual({ count: 1n, amount: 120_000_000n })
    expect(await signedOf(project.id, effectiveOn)).toEqual({ count: 1n, amount: 2n * YI })
  })

  it('is not dated before the contract, after its end, or in the future', async () => {
    const { officer, signingId } = await aSignedProject()
    const codeOn = async (effectiveOn: CalendarDate) => {
      const outcome = await amendSigning(officer, {
        signingId,
        effectiveOn,
        amountYuan: YI,
        reason: '调整规模',
      })
      return outcome.ok ? 'accepted' : outcome.refusal.code
    }
    expect(await codeOn(addDays(SIGNED_ON, -1))).toBe('signings.beforeSigned')
    expect(await codeOn('2199-01-01')).toBe('signings.inTheFuture')
    const end = addDays(SIGNED_ON, 30)
    await terminate(officer, signingId, end)
    expect(await codeOn(addDays(end, 1))).toBe('signings.afterTermination')
  })
})

function terminate(
  officer: Actor,
  signingId: string,
  on: CalendarDate,
  afterwards: 'NEGOTIATION' | 'LOST' = 'NEGOTIATION',
) {
  const lossReason = afterwards === 'LOST' ? ('FUNDING' as const) : null
  return terminateSigning(officer, { signingId, on, reason: '企业资金未落实', afterwards, lossReason })
}

async function moveOn(projectId: string, toStage: 'EVALUATION' | 'DECISION', on: CalendarDate) {
  const previous = await db.projectMove.findFirstOrThrow({ where: { projectId }, orderBy: { seq: 'desc' } })
  const { seq, toStage: fromStage, toStatus } = previous
  const move = { seq: seq + 1, act: 'ADVANCE' as const, fromStage, fromStatus: toStatus, toStage, toStatus }
  await db.projectMove.create({ data: { projectId, ...move, on: toDbDate(on) } })
  await db.project.update({ where: { id: projectId }, data: { stage: toStage } })
}

describe('a termination', () => {
  it('takes base and increases out on its date, and leaves what counted until then', async () => {
    const { project, officer, signingId } = await aSignedProject()
    const increase = contractOf(project.id, { kind: 'INCREASE', signedOn: addDays(SIGNED_ON, 10) })
    acceptedValue(await recordSigning(officer, increase))
    const end = addDays(SIGNED_ON, 50)
    acceptedValue(await terminate(officer, signingId, end))
    expect(await signedOf(project.id, addDays(end, -1))).toEqual({ count: 1n, amount: 240_000_000n })
    expect(await signedOf(project.id, end)).toEqual(NOTHING_SIGNED)
  })

  it('sends the project back to 洽谈 or loses it, as chosen', async () => {
    const back = await aSignedProject()
    acceptedValue(await terminate(back.officer, back.signingId, addDays(SIGNED_ON, 5)))
    const lost = await aSignedProject()
    acceptedValue(await terminate(lost.officer, lost.signingId, addDays(SIGNED_ON, 5), 'LOST'))
    const standing = (id: string) =>
      db.project.findUniqueOrThrow({
        where: { id },
        select: { stage: true, status: true, signedAmount: true },
      })
    expect(await standing(back.project.id)).toEqual({
      stage: 'NEGOTIATION',
      status: 'ACTIVE',
      signedAmount: null,
    })
    expect((await standing(lost.project.id)).status).toBe('LOST')
  })

  it('lets the project be signed again only after a new decision, and then counts it on the new date', async () => {
    const { project, officer, signingId } = await aSignedProject()
    const end = addDays(SIGNED_ON, 10)
    acceptedValue(await terminate(officer, signingId, end))
    const again = addDays(end, 30)
    for (const toStage of ['EVALUATION', 'DECISION'] as const) await moveOn(project.id, toStage, end)
    const contract = contractOf(project.id, { signedOn: again })
    expect(await recordSigning(officer, contract)).toMatchObject({ refusal: { code: 'pipeline.gateClosed' } })
    await approve(project.id, addDays(end, 20))
    acceptedValue(await recordSigning(officer, contract))
    expect(await signedOf(project.id, addDays(again, -1))).toEqual(NOTHING_SIGNED)
    expect(await signedOf(project.id, again)).toEqual({ count: 1n, amount: 120_000_000n })
  })

  it('is not dated before the last increase or amendment, and happens once', async () => {
    const { officer, signingId } = await aSignedProject()
    const effectiveOn = addDays(SIGNED_ON, 60)
    await amendSigning(officer, { signingId, effectiveOn, amountYuan: YI, reason: '缩小规模' })
    expect(await terminate(officer, signingId, addDays(effectiveOn, -1))).toMatchObject({
      refusal: { code: 'signings.beforeLastChange' },
    })
    acceptedValue(await terminate(officer, signingId, effectiveOn))
    expect(await terminate(officer, signingId, effectiveOn)).toMatchObject({
      refusal: { code: 'signings.notInForce' },
    })
  })
})

describe('a correction', () => {
  it('restates the past, and keeps what stood there and why', async () => {
    const { project, officer, signingId } = await aSignedProject()
    const signedOn = addDays(SIGNED_ON, -3)
    acceptedValue(
      await correctSigning(officer, {
        signingId,
        version: 1,
        amountYuan: 150_000_000n,
        signedOn,
        reason: '合同原件为1.5亿元',
      }),
    )
    expect(await signedOf(project.id, signedOn)).toEqual({ count: 1n, amount: 150_000_000n })
    expect(await db.signingCorrection.findFirstOrThrow({ where: { signingId } })).toMatchObject({
      before: { amountYuan: '120000000', signedOn: SIGNED_ON },
      after: { amountYuan: '150000000', signedOn },
      reason: '合同原件为1.5亿元',
    })
  })

  it('of the date moves the funnel too, so that no day counts the project as both signed and in negotiation', async () => {
    const { project, officer, signingId } = await aSignedProject()
    const standsOn = async (day: CalendarDate) => ({
      signed: await figureOf(project.id, 'signed.count', day),
      negotiating: await figureOf(project.id, 'negotiating.count', day),
      inSigning: await figureOf(project.id, 'stages.signing.count', day),
    })
    const signedOn = addDays(SIGNED_ON, -3)
    acceptedValue(await correctSigning(officer, { signingId, version: 1, signedOn, reason: '日期录错' }))
    expect(await standsOn(addDays(signedOn, -1))).toEqual({ signed: 0n, negotiating: 1n, inSigning: 0n })
    expect(await standsOn(signedOn)).toEqual({ signed: 1n, negotiating: 0n, inSigning: 1n })
    const later = addDays(SIGNED_ON, 4)
    acceptedValue(
      await correctSigning(officer, { signingId, version: 2, signedOn: later, reason: '日期录错' }),
    )
    expect(await standsOn(addDays(later, -1))).toEqual({ signed: 0n, negotiating: 1n, inSigning: 0n })
    expect(await standsOn(later)).toEqual({ signed: 1n, negotiating: 0n, inSigning: 1n })
  })

  it('of a stale version is a conflict that shows what is stored now', async () => {
    const { officer, signingId } = await aSignedProject()
    const correction = { signingId, version: 1, parties: '贵安新区管委会、甲公司', reason: '漏写' }
    acceptedValue(await correctSigning(officer, correction))
    await expect(
      correctSigning(officer, { ...correction, parties: '贵安新区管委会、乙公司' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      current: { parties: '贵安新区管委会、甲公司', version: 2 },
    })
  })

  it('of the date stays after the decision, and between what came before and what followed', async () => {
    const { project, officer, signingId } = await aSignedProject()
    await amendSigning(officer, {
      signingId,
      effectiveOn: addDays(SIGNED_ON, 20),
      amountYuan: YI,
      reason: '缩小规模',
    })
    const codeOn = async (signedOn: CalendarDate) => {
      const { version } = await db.signing.findUniqueOrThrow({ where: { id: signingId } })
      const outcome = await correctSigning(officer, { signingId, version, signedOn, reason: '日期录错' })
      return outcome.ok ? 'accepted' : outcome.refusal.code
    }
    expect(await codeOn(addDays(DECIDED_ON, -1))).toBe('pipeline.gateClosed')
    expect(await codeOn(addDays(SIGNED_ON, 21))).toBe('signings.afterAmendment')
    expect(await codeOn(addDays(SIGNED_ON, 2))).toBe('accepted')
    expect(await signedOf(project.id, addDays(SIGNED_ON, 1))).toEqual(NOTHING_SIGNED)
  })
})

describe('the ledger', () => {
  it('leaves the amount with the entity that signed when the project is transferred later', async () => {
    const { project, entity, leader, signingId } = await aSignedProject()
    const other = await aTaskForce()
    const on = toDbDate(addDays(SIGNED_ON, 10))
    await db.projectHolding.create({ data: { projectId: project.id, seq: 2, entityId: other.entity.id, on } })
    await db.project.update({
      where: { id: project.id },
      data: { holderId: other.entity.id, readerIds: { push: other.entity.id } },
    })
    acceptedValue(
      await amendSigning(other.officer, {
        signingId,
        effectiveOn: addDays(SIGNED_ON, 20),
        amountYuan: 2n * YI,
        reason: '扩大规模',
      }),
    )
    const credited = await db.figureMovement.groupBy({
      by: ['holderId'],
      where: { projectId: project.id, figure: 'signed.amount' },
      _sum: { amount: true },
    })
    expect(credited).toEqual([{ holderId: entity.id, _sum: { amount: 2n * YI } }])
    const former = () =>
      amendSigning(leader, { signingId, effectiveOn: SIGNED_ON, amountYuan: YI, reason: '调整' })
    await expect(former()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('has totals by day and by month that come to the same as the movements', async () => {
    const [differing] = await db.$queryRaw<{ count: bigint }[]>`
      with moved as (
        select "figure", "holderId", sum("amount") as "amount" from "FigureMovement" group by 1, 2
      ), kept as (
        select "figure", "holderId", "grain", sum("amount") as "amount" from "FigureTotal" group by 1, 2, 3
      )
      select count(*) as "count" from moved cross join unnest(enum_range(null::"TotalGrain")) as g(grain)
      left join kept on kept."figure" = moved."figure" and kept."grain" = g.grain
        and kept."holderId" is not distinct from moved."holderId"
      where kept."amount" is distinct from moved."amount"`
    expect(await db.figureTotal.count()).toBeGreaterThan(0)
    expect(differing?.count).toBe(0n)
  })
})

describe('a signing', () => {
  it('of another entity answers a stranger like one that does not exist', async () => {
    const { project, signingId } = await aSignedProject()
    const stranger = (await aTaskForce()).officer
    const attempts = [
      () => recordSigning(stranger, contractOf(project.id)),
      () => amendSigning(stranger, { signingId, effectiveOn: SIGNED_ON, amountYuan: YI, reason: '调整规模' }),
      () =>
        terminateSigning(stranger, {
          signingId,
          on: SIGNED_ON,
          reason: '终止',
          afterwards: 'NEGOTIATION',
          lossReason: null,
        }),
      () => correctSigning(stranger, { signingId, version: 1, amountYuan: YI, reason: '录错' }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'notFound' })
  })
})
