import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate } from '@/lib/dates'
import type { Outcome } from '@/lib/outcome'
import { db } from '@/server/db'
import { acceptedValue, aDepartment, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { openGate, requireEvaluations } from '../../../tests/support/open-gate'
import {
  advanceProject,
  closeProject,
  loseProject,
  pauseProject,
  reopenProject,
  resumeProject,
  sendBackProject,
} from './commands'
import type { GateDemand, Stage } from './rules'

withEmptyDatabase()

let force: Awaited<ReturnType<typeof aTaskForce>>
let stranger: Actor
let leadership: Actor
let coordinator: Actor
const on = '2025-03-01'

beforeAll(async () => {
  force = await aTaskForce()
  stranger = (await aTaskForce()).officer
  leadership = await aHolderOf('LEADERSHIP')
  coordinator = await aHolderOf('COORDINATOR')
  await requireEvaluations((await aDepartment()).entity.id)
})

async function projectAt(stage: Stage) {
  return aProject({ holderId: force.entity.id, officerId: force.officer.userId, stage })
}

function refusalOf(outcome: Outcome<unknown>) {
  return outcome.ok ? null : outcome.refusal
}

function missingIn(outcome: Outcome<unknown>): string[] {
  const details = refusalOf(outcome)?.details as { missing: GateDemand[] } | undefined
  return details?.missing.map(({ key }) => key) ?? []
}

describe('a gate', () => {
  const asked: [from: Stage, to: Stage, missing: string[]][] = [
    ['DISCOVERY', 'FOLLOW_UP', ['leadAccepted']],
    ['FOLLOW_UP', 'NEGOTIATION', ['contact']],
    ['NEGOTIATION', 'EVALUATION', ['round']],
    ['EVALUATION', 'DECISION', ['evaluation.ENVIRONMENT', 'evaluation.SITE', 'evaluation.BENEFIT']],
    ['SIGNING', 'CONSTRUCTION', ['milestonePlanned']],
    ['CONSTRUCTION', 'FULFILMENT', ['constructionStarted', 'areaCommitments', 'enterpriseCommitments']],
  ]

  test.each(asked)(
    'from %s to %s names what is missing, and opens when it is there',
    async (from, to, missing) => {
      const { id: projectId } = await projectAt(from)
      const closed = await advanceProject(force.officer, { projectId, on })
      expect(refusalOf(closed)?.code).toBe('pipeline.gateClosed')
      expect(missingIn(closed)).toEqual(missing)
      await openGate(projectId, to, on)
      expect(acceptedValue(await advanceProject(force.officer, { projectId, on })).stage).toBe(to)
    },
  )

  test('does not open by what is dated later than the move', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    await openGate(projectId, 'EVALUATION', '2025-03-02')
    expect(missingIn(await advanceProject(force.officer, { projectId, on }))).toEqual(['round'])
  })

  test('to 评估 asks for an intended amount stated by the day of the move', async () => {
    const { id: projectId } = await aProject({
      holderId: force.entity.id,
      stage: 'NEGOTIATION',
      intendedAmount: null,
    })
    await openGate(projectId, 'EVALUATION', on)
    const stated = { projectId, seq: 1, amount: 80_000_000n, on: new Date('2025-03-02') }
    await db.projectIntent.create({ data: stated })
    expect(missingIn(await advanceProject(force.officer, { projectId, on }))).toEqual(['intendedAmount'])
    acceptedValue(await advanceProject(force.officer, { projectId, on: '2025-03-02' }))
  })

  test('to 签约 is never passed by hand, not even by leadership with a reason', async () => {
    const { id: projectId } = await projectAt('DECISION')
    await openGate(projectId, 'SIGNING', on)
    const outcome = await advanceProject(leadership, { projectId, on, skipReason: '省里要求' })
    expect(refusalOf(outcome)?.code).toBe('pipeline.signToAdvance')
  })

  test('is skipped only by the leader of the holder or leadership, and that stays written', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    const skip = { projectId, on, skipReason: '重大项目，专班推进' }
    await expect(advanceProject(force.officer, skip)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(advanceProject(coordinator, skip)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await advanceProject(force.leader, skip))
    acceptedValue(await advanceProject(leadership, skip))
    const moves = await db.projectMove.findMany({ where: { projectId }, orderBy: { seq: 'desc' }, take: 2 })
    expect(moves.map(({ skippedGates }) => skippedGates)).toEqual([
      ['evaluation.ENVIRONMENT', 'evaluation.SITE', 'evaluation.BENEFIT'],
      ['round'],
    ])
    expect(moves.every(({ reason }) => reason === skip.skipReason)).toBe(true)
    await expect(
      db.projectMove.updateMany({ where: { projectId }, data: { skippedGates: [] } }),
    ).rejects.toThrow(/append-only/)
  })

  test('that is open is not leadership’s to pass', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    await openGate(projectId, 'EVALUATION', on)
    const skip = { projectId, on, skipReason: '不需要理由' }
    await expect(advanceProject(leadership, skip)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a move', () => {
  test('is dated neither before the previous one nor in the future', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    await openGate(projectId, 'EVALUATION', '2024-09-10')
    const early = await advanceProject(force.officer, { projectId, on: '2024-09-15' })
    expect(refusalOf(early)).toMatchObject({
      code: 'pipeline.beforePreviousMove',
      params: { on: '2024-09-16' },
    })
    const late = await advanceProject(force.officer, { projectId, on: '2199-01-01' })
    expect(refusalOf(late)?.code).toBe('pipeline.inTheFuture')
  })

  test('that somebody else has made already is not made twice', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    await openGate(projectId, 'EVALUATION', on)
    const both = await Promise.all(
      [1, 2].map(() => advanceProject(force.officer, { projectId, on, to: 'EVALUATION' })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.map((outcome) => refusalOf(outcome)?.code).filter(Boolean)).toEqual([
      'pipeline.oneStageAtATime',
    ])
  })

  test('of a project that one may not read answers like one of a project that does not exist', async () => {
    const { id } = await projectAt('NEGOTIATION')
    for (const projectId of [id, '01890000-0000-7000-8000-000000000000']) {
      await expect(advanceProject(stranger, { projectId, on })).rejects.toMatchObject({ code: 'notFound' })
    }
  })

  test('is not the coordinator’s, who only reads', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    const pause = pauseProject(coordinator, { projectId, on, reason: '等待' })
    await expect(pause).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a project', () => {
  test('sent back must be evaluated anew', async () => {
    const { id: projectId } = await projectAt('EVALUATION')
    await openGate(projectId, 'DECISION', on)
    acceptedValue(await advanceProject(force.officer, { projectId, on }))
    acceptedValue(
      await sendBackProject(force.officer, { projectId, on, to: 'EVALUATION', reason: '选址变更' }),
    )
    expect(missingIn(await advanceProject(force.officer, { projectId, on }))).toHaveLength(3)
    await openGate(projectId, 'DECISION', on)
    acceptedValue(await advanceProject(force.officer, { projectId, on }))
  })

  test('is sent back only to an earlier stage', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    const forward = await sendBackProject(force.officer, { projectId, on, to: 'DECISION', reason: '错误' })
    expect(refusalOf(forward)?.code).toBe('pipeline.notEarlier')
  })

  test('with a signing in force neither goes back before 签约 nor is lost', async () => {
    const { id: projectId } = await projectAt('CONSTRUCTION')
    const back = await sendBackProject(force.officer, { projectId, on, to: 'DECISION', reason: '重来' })
    expect(refusalOf(back)?.code).toBe('pipeline.signedStays')
    const lose = await loseProject(force.officer, { projectId, on, lossReason: 'FUNDING', note: '资金断裂' })
    expect(refusalOf(lose)?.code).toBe('pipeline.terminateFirst')
    acceptedValue(await sendBackProject(force.officer, { projectId, on, to: 'SIGNING', reason: '计划重排' }))
  })

  test('that is paused rests until it is resumed', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    acceptedValue(await pauseProject(force.officer, { projectId, on, reason: '企业内部调整' }))
    expect(refusalOf(await advanceProject(force.officer, { projectId, on }))?.code).toBe(
      'pipeline.not.ADVANCE.PAUSED',
    )
    acceptedValue(await resumeProject(force.officer, { projectId, on, reason: '重新启动' }))
    expect(missingIn(await advanceProject(force.officer, { projectId, on }))).toEqual(['round'])
  })

  test('that is lost says why, counts nowhere, and can be reopened where it stood', async () => {
    const { id: projectId } = await projectAt('NEGOTIATION')
    acceptedValue(
      await loseProject(force.leader, { projectId, on, lossReason: 'CHOSE_ELSEWHERE', note: '落户外省' }),
    )
    expect(await db.projectMove.findFirst({ where: { projectId, act: 'LOSE' } })).toMatchObject({
      lossReason: 'CHOSE_ELSEWHERE',
      reason: '落户外省',
    })
    const counted = await db.figureMovement.aggregate({
      where: { projectId, figure: { startsWith: 'stages.' } },
      _sum: { amount: true },
    })
    expect(counted._sum.amount).toBe(0n)
    const reopened = await reopenProject(force.officer, { projectId, on, reason: '企业回流' })
    expect(acceptedValue(reopened)).toMatchObject({ stage: 'NEGOTIATION', status: 'ACTIVE' })
  })

  test('is closed only when every commitment is fulfilled or waived', async () => {
    const { id: projectId } = await projectAt('FULFILMENT')
    await openGate(projectId, 'FULFILMENT', on)
    const early = await closeProject(force.officer, { projectId, on, note: null })
    expect(missingIn(early)).toEqual(['commitmentsSettled'])
    await db.commitment.updateMany({ where: { projectId }, data: { state: 'FULFILLED' } })
    const { id: commitmentId } = await db.commitment.findFirstOrThrow({ where: { projectId } })
    const settledOn = addDays(on, 3)
    await db.commitmentStateChange.create({
      data: { commitmentId, seq: 1, state: 'FULFILLED', on: toDbDate(settledOn), evidence: '验资报告' },
    })
    const tooEarly = await closeProject(force.officer, { projectId, on, note: null })
    expect(tooEarly).toMatchObject({ refusal: { code: 'pipeline.beforeLastSettled' } })
    const closed = await closeProject(force.officer, { projectId, on: settledOn, note: null })
    expect(acceptedValue(closed).status).toBe('CLOSED')
  })
})
