import { describe, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { acceptedValue, aMember, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { markWorkStep } from './commands'
import { addFactor, editFactor, reopenFactor, settleFactor } from './keep-factor'
import { listFactorsDue, listWorkSteps } from './queries'
import { settleFactorInput } from './schema'

withEmptyDatabase()

const DONE_ON = '2024-10-10'

async function aProjectInTalks() {
  const force = await aTaskForce()
  const { id: projectId } = await aProject({ holderId: force.entity.id, stage: 'NEGOTIATION' })
  const owner = await aMember(force.entity.id)
  const needed = { projectId, kind: 'POWER' as const, need: '年用电 3000 万度', ownerId: owner.userId }
  const dueOn = addDays(today(), 5)
  const mark = (step: 'INDUSTRY_ANALYSIS' | 'FACTOR_SUPPORT', doneOn: string | null, version = 0) =>
    markWorkStep(force.officer, { projectId, step, version, doneOn })
  return { ...force, projectId, owner, needed: { ...needed, dueOn }, mark }
}

describe('a work step', () => {
  it('is marked with a day that is not in the future, and taken back', async () => {
    const { officer, projectId, mark } = await aProjectInTalks()
    expect(await mark('INDUSTRY_ANALYSIS', '2199-01-01')).toMatchObject({
      refusal: { code: 'work-steps.inTheFuture', fields: [{ path: 'doneOn' }] },
    })
    acceptedValue(await mark('INDUSTRY_ANALYSIS', DONE_ON))
    await expect(mark('INDUSTRY_ANALYSIS', null)).rejects.toMatchObject({ code: 'conflict' })
    acceptedValue(await mark('INDUSTRY_ANALYSIS', null, 1))
    const { steps } = await listWorkSteps(officer, projectId)
    expect(steps.map(({ step, doneOn }) => [step, doneOn])).toEqual([
      ['INDUSTRY_ANALYSIS', null],
      ['PROJECT_APPRAISAL', null],
      ['BUSINESS_TALKS', null],
      ['AGREEMENT', null],
      ['FACTOR_SUPPORT', null],
    ])
  })

  it('of 要素保障 waits until all that the project needs is secured or dropped, and says what is open', async () => {
    const { officer, projectId, needed, mark } = await aProjectInTalks()
    expect(await mark('FACTOR_SUPPORT', DONE_ON)).toMatchObject({
      refusal: { code: 'work-steps.nothingListed' },
    })
    const { factorId } = acceptedValue(await addFactor(officer, needed))
    expect(await mark('FACTOR_SUPPORT', DONE_ON)).toMatchObject({
      refusal: { code: 'work-steps.stillOpen', params: { count: 1, needs: '年用电 3000 万度' } },
    })
    expect((await listWorkSteps(officer, projectId)).missing).toEqual({
      code: 'stillOpen',
      open: ['年用电 3000 万度'],
    })
    acceptedValue(await settleFactor(officer, { factorId, version: 1, state: 'SECURED', settledOn: DONE_ON }))
    expect(await mark('FACTOR_SUPPORT', DONE_ON)).toMatchObject({ ok: true })
  })

  it('of 要素保障 is open again when something is needed again', async () => {
    const { officer, projectId, needed, mark } = await aProjectInTalks()
    const { factorId } = acceptedValue(await addFactor(officer, needed))
    acceptedValue(await settleFactor(officer, { factorId, version: 1, state: 'SECURED', settledOn: DONE_ON }))
    acceptedValue(await mark('FACTOR_SUPPORT', DONE_ON))
    acceptedValue(await reopenFactor(officer, { factorId, version: 2 }))
    const { steps } = await listWorkSteps(officer, projectId)
    expect(steps.at(-1)).toMatchObject({ step: 'FACTOR_SUPPORT', doneOn: null })
  })
})

describe('what a project needs', () => {
  it('is secured by its owner too, who finds it in their own work', async () => {
    const { officer, owner, needed } = await aProjectInTalks()
    const { factorId } = acceptedValue(await addFactor(officer, needed))
    expect((await listFactorsDue(owner, needed.dueOn)).map(({ id }) => id)).toEqual([factorId])
    expect(await listFactorsDue(owner, today())).toEqual([])
    expect(await listFactorsDue(officer, needed.dueOn)).toEqual([])
    const settled = { factorId, version: 1, state: 'SECURED' as const, settledOn: DONE_ON }
    expect(await settleFactor(owner, settled)).toMatchObject({ ok: true })
    expect(await settleFactor(owner, { ...settled, version: 2 })).toMatchObject({
      refusal: { code: 'work-steps.settledAlready' },
    })
  })

  it('is dropped only with a note, and given only to who reads the project', async () => {
    const { officer, needed } = await aProjectInTalks()
    const { factorId } = acceptedValue(await addFactor(officer, needed))
    const dropped = { factorId, version: 1, state: 'DROPPED', settledOn: DONE_ON }
    expect(settleFactorInput.safeParse(dropped).error?.issues).toMatchObject([{ path: ['note'] }])
    const { projectId: _, ...rest } = needed
    const stranger = (await aTaskForce()).officer
    expect(
      await editFactor(officer, { ...rest, factorId, version: 1, ownerId: stranger.userId }),
    ).toMatchObject({
      refusal: { code: 'work-steps.ownerReadsNothing' },
    })
  })
})
