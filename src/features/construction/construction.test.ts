import { describe, expect, it } from 'vitest'
import { terminateSigning } from '@/features/signings/terminate-signing'
import { addDays, type CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, figureOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { achieveMilestone, editMilestone, planMilestone } from './commands'
import { listMilestones } from './queries'
import type { MilestoneKind } from './rules'

withEmptyDatabase()

async function aSite() {
  const signed = await aSignedProject()
  const codeOf = async (kind: MilestoneKind, achievedOn: CalendarDate) => {
    const outcome = await achieveMilestone(signed.officer, { projectId: signed.project.id, kind, achievedOn })
    return outcome.ok ? 'accepted' : outcome.refusal.code
  }
  return { ...signed, projectId: signed.project.id, codeOf }
}

describe('a milestone', () => {
  it('shows how many days it slipped behind its plan', async () => {
    const { officer, projectId, codeOf } = await aSite()
    const plannedOn = addDays(SIGNED_ON, 60)
    acceptedValue(await planMilestone(officer, { projectId, kind: 'STARTED', plannedOn }))
    acceptedValue(await planMilestone(officer, { projectId, kind: 'COMPLETED', plannedOn: '2026-01-01' }))
    expect(await codeOf('STARTED', addDays(plannedOn, 12))).toBe('accepted')
    const rows = await listMilestones(officer, projectId, '2026-01-11')
    expect(rows.map(({ kind, slipDays }) => [kind, slipDays])).toEqual([
      ['REGISTERED', null],
      ['STARTED', 12],
      ['COMPLETED', 10],
      ['IN_PRODUCTION', null],
      ['ABOVE_SCALE', null],
    ])
  })

  it('counts a signed project from the day it is achieved', async () => {
    const { projectId, codeOf } = await aSite()
    const on = addDays(SIGNED_ON, 30)
    await codeOf('STARTED', on)
    expect(await figureOf(projectId, 'started.count', addDays(on, -1))).toBe(0n)
    expect(await figureOf(projectId, 'started.count', on)).toBe(1n)
  })

  it('that was achieved keeps its day when the contract has ended and only its note is edited', async () => {
    const { officer, projectId, signingId, codeOf } = await aSite()
    const achievedOn = addDays(SIGNED_ON, 30)
    await codeOf('STARTED', achievedOn)
    const ended = {
      signingId,
      on: addDays(SIGNED_ON, 60),
      reason: '解约',
      afterwards: 'NEGOTIATION' as const,
    }
    acceptedValue(await terminateSigning(officer, { ...ended, lossReason: null }))
    const { id: milestoneId, version } = await db.milestone.findFirstOrThrow({ where: { projectId } })
    acceptedValue(await editMilestone(officer, { milestoneId, version, achievedOn, note: '已停工' }))
  })

  it('of building is not achieved before the contract, after today, or out of order', async () => {
    const { codeOf } = await aSite()
    expect(await codeOf('STARTED', addDays(SIGNED_ON, -1))).toBe('construction.beforeSigned')
    expect(await codeOf('STARTED', '2199-01-01')).toBe('construction.inTheFuture')
    expect(await codeOf('COMPLETED', addDays(SIGNED_ON, 50))).toBe('accepted')
    expect(await codeOf('STARTED', addDays(SIGNED_ON, 51))).toBe('construction.afterLaterMilestone')
    expect(await codeOf('IN_PRODUCTION', addDays(SIGNED_ON, 49))).toBe('construction.beforeEarlierMilestone')
  })

  it('of registration may come at any time, also before there is a contract', async () => {
    const { entity, officer } = await aTaskForce()
    const project = await aProject({ holderId: entity.id, stage: 'NEGOTIATION' })
    const registered = { projectId: project.id, kind: 'REGISTERED' as const, achievedOn: '2024-09-20' }
    expect(await achieveMilestone(officer, registered)).toMatchObject({ ok: true })
    expect(await achieveMilestone(officer, { ...registered, kind: 'STARTED' })).toMatchObject({
      refusal: { code: 'construction.notSigned' },
    })
  })

  it('is edited by the version that was seen, and restates its figure', async () => {
    const { officer, projectId } = await aSite()
    const on = addDays(SIGNED_ON, 30)
    const { milestoneId } = acceptedValue(
      await achieveMilestone(officer, { projectId, kind: 'STARTED', achievedOn: on }),
    )
    const edit = { milestoneId, version: 1, achievedOn: addDays(on, 5), note: '以开工令为准' }
    acceptedValue(await editMilestone(officer, edit))
    expect(await figureOf(projectId, 'started.count', on)).toBe(0n)
    expect(await figureOf(projectId, 'started.count', addDays(on, 5))).toBe(1n)
    await expect(editMilestone(officer, edit)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is planned once; afterwards the plan is edited', async () => {
    const { officer, projectId } = await aSite()
    const plan = { projectId, kind: 'STARTED' as const, plannedOn: '2026-12-01' }
    acceptedValue(await planMilestone(officer, plan))
    expect(await planMilestone(officer, plan)).toMatchObject({
      refusal: { code: 'construction.alreadyPlanned' },
    })
  })

  it('of another entity is out of a stranger’s reach', async () => {
    const { projectId } = await aSite()
    const stranger = (await aTaskForce()).officer
    await expect(
      planMilestone(stranger, { projectId, kind: 'STARTED', plannedOn: '2026-12-01' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})
