import { describe, expect, it } from 'vitest'
import { addDays, addMonths, firstOfMonth, monthOf, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aSignedProject, SIGNED_ON } from '../../../tests/support/signed-project'
import { achieveMilestone } from './commands'
import { listScaleWatch } from './list-scale-watch'
import { predictScale } from './predict-scale'
import { findScaleThresholds } from './queries'
import { SCALE_SECTORS, scaleStateOf, thresholdOf } from './rules'
import { predictScaleInput } from './schema'

withEmptyDatabase()

function prediction(projectId: string, predictedMonth: string, more: Record<string, unknown> = {}) {
  return predictScaleInput.parse({ projectId, sector: 'INDUSTRY', predictedMonth, ...more })
}

async function watched(...months: string[]) {
  const signed = await aSignedProject()
  for (const [index, month] of months.entries()) {
    const on = addDays(SIGNED_ON, index)
    acceptedValue(
      await predictScale(signed.officer, prediction(signed.project.id, month, { on, reason: '顺延' })),
    )
  }
  const { items } = await listScaleWatch(signed.officer, {})
  return { ...signed, row: items[0] }
}

const later = monthOf(addMonths(today(), 6))

describe('the month in which a project is above scale', () => {
  it('is predicted in months, and a later one says why', async () => {
    const { officer, project } = await watched('2024-12')
    expect(await predictScale(officer, prediction(project.id, later))).toMatchObject({
      refusal: { code: 'construction.whyLater', fields: [{ path: 'reason' }] },
    })
    expect(
      predictScaleInput.safeParse({ projectId: project.id, sector: 'INDUSTRY', predictedMonth: '2024-13' })
        .success,
    ).toBe(false)
    expect(await predictScale(officer, prediction(project.id, '2024-11'))).toMatchObject({
      refusal: { code: 'construction.predictedMonthPassed' },
    })
  })

  it('gives an alert when it has passed, and when it is later than at first', async () => {
    expect((await watched('2024-12')).row).toMatchObject({ state: 'passed', firstMonth: '2024-12-01' })
    expect((await watched('2024-12', later)).row).toMatchObject({ state: 'slipped', predictions: 2 })
    expect((await watched(later)).row).toMatchObject({ state: 'onTrack', overdueDays: null })
  })

  it('is over when the project is above scale', async () => {
    const { officer, project } = await watched('2024-12')
    const reached = { projectId: project.id, kind: 'ABOVE_SCALE' as const, achievedOn: '2025-02-01' }
    acceptedValue(await achieveMilestone(officer, reached))
    expect((await listScaleWatch(officer, { state: 'reached' })).total).toMatchObject({
      count: 1,
      reached: 1,
    })
    expect(await predictScale(officer, prediction(project.id, later, { reason: '再测' }))).toMatchObject({
      refusal: { code: 'construction.aboveScaleAlready' },
    })
  })

  it('is asked of signed projects alone', async () => {
    const { entity, officer } = await aTaskForce()
    const open = await aProject({ holderId: entity.id, stage: 'DECISION' })
    expect(await predictScale(officer, prediction(open.id, later))).toMatchObject({
      refusal: { code: 'construction.noPredictionBeforeSigning' },
    })
  })

  it('stands in the list as the rule says it stands', async () => {
    for (const months of [['2024-12'], ['2024-12', later], [later]]) {
      const { row } = await watched(...months)
      if (!row) throw new Error('nothing is watched')
      expect(scaleStateOf(row, today())).toBe(row.state)
    }
    expect(
      scaleStateOf(
        { firstMonth: '2024-03-01', predictedMonth: '2024-03-01', achievedOn: null },
        '2024-03-31',
      ),
    ).toBe('onTrack')
    expect(firstOfMonth('2024-03-31')).toBe('2024-03-01')
  })
})

describe('the thresholds', () => {
  it('are the statistics bureau’s, until an admin sets others', async () => {
    const thresholds = await findScaleThresholds()
    expect(SCALE_SECTORS.map((sector) => thresholdOf(sector, thresholds))).toEqual([
      20_000_000n,
      null,
      null,
      20_000_000n,
      5_000_000n,
      2_000_000n,
      20_000_000n,
      10_000_000n,
      5_000_000n,
    ])
    await db.setting.create({ data: { key: 'scale.retail', value: 600 } })
    expect(thresholdOf('RETAIL', await findScaleThresholds())).toBe(6_000_000n)
  })
})
