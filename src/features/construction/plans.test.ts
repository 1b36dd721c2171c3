import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, SIGNED_ON } from '../../../tests/support/signed-project'
import { editMilestone, planMilestone } from './commands'
import { listMilestones } from './queries'

withEmptyDatabase()

const FIRST = addDays(SIGNED_ON, 60)

async function aPlan() {
  const { officer, project } = await aSignedProject()
  const projectId = project.id
  const { milestoneId } = acceptedValue(
    await planMilestone(officer, { projectId, kind: 'STARTED', plannedOn: FIRST }),
  )
  const move = (version: number, plannedOn: string | null, reason?: string) =>
    editMilestone(officer, { milestoneId, version, plannedOn, achievedOn: null, reason })
  const started = async (day: string) =>
    (await listMilestones(officer, projectId, day)).find(({ kind }) => kind === 'STARTED')
  return { officer, projectId, milestoneId, move, started }
}

describe('a plan', () => {
  it('that moves later, or is given up, says why; one that moves earlier need not', async () => {
    const { move } = await aPlan()
    const whyLater = { refusal: { code: 'construction.whyLater', fields: [{ path: 'reason' }] } }
    expect(await move(1, addDays(FIRST, 30))).toMatchObject(whyLater)
    expect(await move(1, null)).toMatchObject(whyLater)
    expect(await move(1, addDays(FIRST, -5))).toMatchObject({ ok: true })
    expect(await move(2, addDays(FIRST, 30), '用地交付推迟')).toMatchObject({ ok: true })
  })

  it('keeps every date it had with the reason, and slips against the first one', async () => {
    const { move, started } = await aPlan()
    acceptedValue(await move(1, addDays(FIRST, 30), '用地交付推迟'))
    const row = await started(FIRST)
    expect(row?.plans.map(({ plannedOn, reason }) => [plannedOn, reason])).toEqual([
      [FIRST, null],
      [addDays(FIRST, 30), '用地交付推迟'],
    ])
    expect(row).toMatchObject({ firstPlannedOn: FIRST, slipDays: 30, overdueDays: null })
    expect(await started(addDays(FIRST, 40))).toMatchObject({ slipDays: 40, overdueDays: 10 })
  })

  it('is never rewritten by the database', async () => {
    const { milestoneId } = await aPlan()
    await expect(
      db.milestonePlan.updateMany({ where: { milestoneId }, data: { reason: '改写' } }),
    ).rejects.toThrow()
  })

  it('does not lie before the contract, except for 注册', async () => {
    const { officer, projectId } = await aPlan()
    const plannedOn = addDays(SIGNED_ON, -1)
    const plan = (kind: 'REGISTERED' | 'IN_PRODUCTION') =>
      planMilestone(officer, { projectId, kind, plannedOn })
    expect(await plan('IN_PRODUCTION')).toMatchObject({
      refusal: { code: 'construction.planBeforeSigned', fields: [{ path: 'plannedOn' }] },
    })
    expect((await plan('REGISTERED')).ok).toBe(true)
  })

  it('keeps the order of the milestones', async () => {
    const { officer, projectId, move } = await aPlan()
    const plan = (plannedOn: string) => planMilestone(officer, { projectId, kind: 'COMPLETED', plannedOn })
    expect(await plan(addDays(FIRST, -1))).toMatchObject({
      refusal: { code: 'construction.planBeforeEarlier' },
    })
    acceptedValue(await plan(addDays(FIRST, 20)))
    expect(await move(1, addDays(FIRST, 21), '推迟')).toMatchObject({
      refusal: { code: 'construction.planAfterLater' },
    })
  })
})
