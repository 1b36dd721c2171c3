import { expect, it } from 'vitest'
import { achieveMilestone } from '@/features/construction/commands'
import { appendHolding } from '@/features/pipeline/append-holding'
import { changeProject } from '@/features/pipeline/change-project'
import { advanceProject, sendBackProject } from '@/features/pipeline/commands'
import { addDays } from '@/lib/dates'
import { accepted } from '@/lib/outcome'
import { db } from '@/server/db'
import { acceptedValue, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { openGate } from '../../../tests/support/open-gate'
import { aDecidedProject, aSignedProject, contractOf, SIGNED_ON } from '../../../tests/support/signed-project'
import { correctSigning } from './correct-signing'
import { recordSigning } from './record-signing'

withEmptyDatabase()

it('is still approved by the decision before it when the project was sent back from 建设 afterwards', async () => {
  const { project, officer, signingId } = await aSignedProject()
  const [projectId, on] = [project.id, addDays(SIGNED_ON, 30)]
  await openGate(projectId, 'CONSTRUCTION', on)
  acceptedValue(await advanceProject(officer, { projectId, on }))
  acceptedValue(await sendBackProject(officer, { projectId, on, to: 'SIGNING', reason: '用地调整' }))
  const signedOn = addDays(SIGNED_ON, -1)
  acceptedValue(await correctSigning(officer, { signingId, version: 1, signedOn, reason: '日期录错' }))
})

it('does not move a contract past the day on which construction started on its ground', async () => {
  const { project, officer, signingId } = await aSignedProject()
  const startedOn = addDays(SIGNED_ON, 20)
  const started = { projectId: project.id, kind: 'STARTED', achievedOn: startedOn } as const
  acceptedValue(await achieveMilestone(officer, started))
  const correctTo = (signedOn: string) =>
    correctSigning(officer, { signingId, version: 1, signedOn, reason: '日期录错' })
  expect(await correctTo(addDays(startedOn, 1))).toMatchObject({
    refusal: { code: 'signings.afterDeed', fields: [{ path: 'signedOn', params: { on: startedOn } }] },
  })
  acceptedValue(await correctTo(startedOn))
})

it('that is written down after a transfer counts for who held the project on its date', async () => {
  const { project, entity, officer } = await aDecidedProject()
  const next = await aTaskForce()
  await changeProject(officer, project.id, async (step) => {
    const on = addDays(SIGNED_ON, 10)
    return (await appendHolding(step, { entityId: next.entity.id, on })) ?? accepted()
  })
  acceptedValue(await recordSigning(next.officer, contractOf(project.id)))
  const counted = await db.figureMovement.findMany({
    where: { projectId: project.id, figure: 'signed.amount' },
    select: { holderId: true, amount: true },
  })
  expect(counted).toEqual([{ holderId: entity.id, amount: 120_000_000n }])
})
