import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, anEntity, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { draftWorkPlan, editWorkPlan, recordProgress, renewWorkPlan } from './commands'
import { listWorkPlans, summariseWorkPlan } from './list-work-plans'
import { getWorkPlan } from './queries'
import { stepDifferences } from './rules'
import { draftWorkPlanInput, editWorkPlanInput } from './schema'
import { approveWorkPlan, returnWorkPlan, submitWorkPlan } from './settle-plan'

withEmptyDatabase()

const YEAR = Number(today().slice(0, 4))

type Force = Awaited<ReturnType<typeof aTaskForce>>

const parts = (word = '一') => ({
  industryToday: `产业现状${word}`,
  strengths: `优势${word}`,
  problems: `问题${word}`,
  nextSteps: `思路${word}`,
})
const step = (officer: Actor, text: string, dueOn = addDays(today(), 30)) => ({
  key: null,
  text,
  ownerId: officer.userId,
  dueOn,
})

async function aDraft(
  force: Force,
  steps: object[] = [step(force.officer, '走访龙头企业十家')],
  by = force.officer,
) {
  const input = draftWorkPlanInput.parse({ entityId: force.entity.id, year: YEAR, ...parts(), steps })
  return acceptedValue(await draftWorkPlan(by, input)).planId
}

async function anApprovedPlan(force: Force, steps?: object[]) {
  const planId = await aDraft(force, steps)
  acceptedValue(await submitWorkPlan(force.officer, { planId, version: 1 }))
  acceptedValue(await approveWorkPlan(force.leader, { planId, version: 2, note: '同意' }))
  return planId
}

describe('a work plan', () => {
  it('is drafted in parts, and submitted once it is whole', async () => {
    const force = await aTaskForce()
    const { officer, entity } = force
    const half = draftWorkPlanInput.parse({
      entityId: entity.id,
      year: YEAR,
      ...parts(),
      problems: '',
      steps: [],
    })
    const { planId } = acceptedValue(await draftWorkPlan(officer, half))
    const refused = {
      refusal: { code: 'work-plans.incomplete', details: { missing: ['problems', 'steps'] } },
    }
    expect(await submitWorkPlan(officer, { planId, version: 1 })).toMatchObject(refused)
    const whole = { planId, version: 1, ...parts(), steps: [step(officer, '补链')] }
    acceptedValue(await editWorkPlan(officer, editWorkPlanInput.parse(whole)))
    acceptedValue(await submitWorkPlan(officer, { planId, version: 2 }))
    expect(await getWorkPlan(officer, planId)).toMatchObject({
      inForce: null,
      versions: [{ seq: 1, state: 'SUBMITTED', missing: [] }],
    })
  })

  it('is one a year and entity', async () => {
    const force = await aTaskForce()
    await aDraft(force)
    const again = draftWorkPlanInput.parse({ entityId: force.entity.id, year: YEAR, ...parts(), steps: [] })
    expect(await draftWorkPlan(force.officer, again)).toMatchObject({
      refusal: { code: 'work-plans.standsAlready', fields: [{ path: 'year' }] },
    })
  })

  it('is not changed once submitted; its leader approves it or returns it with a note', async () => {
    const force = await aTaskForce()
    const planId = await aDraft(force)
    acceptedValue(await submitWorkPlan(force.officer, { planId, version: 1 }))
    const edit = editWorkPlanInput.parse({ planId, version: 2, ...parts('二'), steps: [] })
    expect(await editWorkPlan(force.officer, edit)).toMatchObject({
      refusal: { code: 'work-plans.notADraft' },
    })
    const approval = { planId, version: 2, note: null }
    await expect(approveWorkPlan(force.officer, approval)).rejects.toMatchObject({ code: 'forbidden' })
    acceptedValue(await returnWorkPlan(force.leader, { planId, version: 2, note: '问题要写实' }))
    const { versions, inForce } = await getWorkPlan(force.officer, planId)
    expect(inForce).toBeNull()
    expect(versions[0]).toMatchObject({ state: 'RETURNED', settledNote: '问题要写实' })
    expect(await approveWorkPlan(force.leader, { ...approval, version: 3 })).toMatchObject({
      refusal: { code: 'work-plans.notSubmitted' },
    })
  })

  it('goes on with a new draft after a return or an approval, while the approved version holds', async () => {
    const force = await aTaskForce()
    const planId = await anApprovedPlan(force)
    expect(acceptedValue(await renewWorkPlan(force.officer, { planId }))).toEqual({
      planId,
      seq: 2,
      version: 1,
    })
    expect(await renewWorkPlan(force.officer, { planId })).toMatchObject({
      refusal: { code: 'work-plans.draftStands' },
    })
    const { inForce, versions } = await getWorkPlan(force.leader, planId)
    expect(inForce).toBe(1)
    expect(versions.map(({ state, steps }) => [state, steps.map(({ key }) => key)])).toEqual([
      ['DRAFT', versions[1]?.steps.map(({ key }) => key)],
      ['APPROVED', versions[1]?.steps.map(({ key }) => key)],
    ])
  })

  it('is approved by another leader than the one who drafted it, where there is one', async () => {
    const force = await aTaskForce()
    const planId = await aDraft(force, undefined, force.leader)
    const second = await aMember(force.entity.id, 'LEADER')
    acceptedValue(await submitWorkPlan(force.officer, { planId, version: 1 }))
    const approval = { planId, version: 2, note: null }
    expect(await approveWorkPlan(force.leader, approval)).toMatchObject({
      refusal: { code: 'work-plans.ownDraft' },
    })
    expect((await getWorkPlan(force.leader, planId)).rights.settle).toBe(false)
    await db.membership.updateMany({
      where: { userId: second.userId },
      data: { endsOn: new Date(`${today()}T00:00:00Z`) },
    })
    acceptedValue(await approveWorkPlan(force.leader, approval))
  })

  it('that two people edit shows the second what the first wrote', async () => {
    const force = await aTaskForce()
    const planId = await aDraft(force)
    const edit = (word: string) =>
      editWorkPlanInput.parse({ planId, version: 1, ...parts(word), steps: [step(force.officer, word)] })
    acceptedValue(await editWorkPlan(force.officer, edit('甲')))
    await expect(editWorkPlan(force.leader, edit('乙'))).rejects.toMatchObject({
      code: 'conflict',
      current: { problems: '问题甲', steps: [{ text: '甲' }], version: 2 },
    })
  })

  it('is read by its entity, the coordinator, leadership and the auditor, and by nobody else', async () => {
    const force = await aTaskForce()
    const planId = await aDraft(force)
    for (const role of ['COORDINATOR', 'LEADERSHIP', 'AUDITOR'] as const) {
      expect((await getWorkPlan(await aHolderOf(role), planId)).rights).toEqual({
        draft: false,
        settle: false,
      })
    }
    const strangers = [(await aTaskForce()).leader, await aHolderOf('SECRETARY'), await aHolderOf('ADMIN')]
    for (const stranger of strangers) {
      await expect(getWorkPlan(stranger, planId)).rejects.toMatchObject({ code: 'notFound' })
      expect(await summariseWorkPlan(stranger, { entityId: force.entity.id, year: YEAR })).toBeNull()
    }
  })
})

describe('a step of a plan', () => {
  it('is owned by somebody of the entity, and not due before its year', async () => {
    const force = await aTaskForce()
    const planId = await aDraft(force)
    const stranger = (await aTaskForce()).officer
    const edit = (one: object) => editWorkPlanInput.parse({ planId, version: 1, ...parts(), steps: [one] })
    expect(await editWorkPlan(force.officer, edit(step(stranger, '越界')))).toMatchObject({
      refusal: { code: 'work-plans.ownerNotOfEntity', fields: [{ path: 'steps.0.ownerId' }] },
    })
    const early = step(force.officer, '过早', `${YEAR - 1}-12-31`)
    expect(await editWorkPlan(force.officer, edit(early))).toMatchObject({
      refusal: { code: 'work-plans.dueBeforeYear', fields: [{ path: 'steps.0.dueOn' }] },
    })
  })

  it('keeps its progress through the versions, and counts by the version that holds', async () => {
    const force = await aTaskForce()
    const { officer } = force
    const long = `${YEAR}-01-01`
    const planId = await anApprovedPlan(force, [
      step(officer, '走访', long),
      step(officer, '设点', long),
      step(officer, '放弃的', long),
      step(officer, '以后的', `${YEAR + 1}-01-01`),
    ])
    const [visit, , given] = (await getWorkPlan(officer, planId)).versions[0]?.steps ?? []
    const record = (stepKey: string | undefined, progress: 'STARTED' | 'DONE' | 'DROPPED', on = today()) =>
      recordProgress(officer, { planId, stepKey: stepKey ?? '', progress, on, note: null })
    acceptedValue(await record(visit?.key, 'STARTED'))
    acceptedValue(await record(visit?.key, 'DONE'))
    acceptedValue(await record(given?.key, 'DROPPED'))
    expect(await record(visit?.key, 'DONE')).toMatchObject({ refusal: { code: 'work-plans.progressStands' } })
    expect(await record(visit?.key, 'STARTED', addDays(today(), -1))).toMatchObject({
      refusal: { code: 'work-plans.beforePrevious' },
    })
    expect(await record(visit?.key, 'STARTED', addDays(today(), 1))).toMatchObject({
      refusal: { code: 'work-plans.inTheFuture' },
    })
    const overdue = long < today() ? 1 : 0
    const standing = { steps: 3, done: 1, dropped: 1, overdue }
    const asked = { entityId: force.entity.id, year: YEAR }
    expect(await summariseWorkPlan(officer, asked)).toMatchObject(standing)
    acceptedValue(await renewWorkPlan(officer, { planId }))
    expect(await summariseWorkPlan(officer, asked)).toMatchObject({
      ...standing,
      inForce: 1,
      latest: { seq: 2, state: 'DRAFT' },
    })
  })

  it('of another plan, or named twice, is a new step', async () => {
    const [ours, theirs] = [await aTaskForce(), await aTaskForce()]
    const foreign = (await getWorkPlan(theirs.officer, await aDraft(theirs))).versions[0]?.steps[0]?.key
    const planId = await aDraft(ours)
    const own = (await getWorkPlan(ours.officer, planId)).versions[0]?.steps[0]?.key
    const steps = [foreign, own, own].map((key, index) => ({ ...step(ours.officer, `第${index}项`), key }))
    acceptedValue(
      await editWorkPlan(ours.officer, editWorkPlanInput.parse({ planId, version: 1, ...parts(), steps })),
    )
    const keys = (await getWorkPlan(ours.officer, planId)).versions[0]?.steps.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(3)
    expect([keys[1], keys.includes(foreign ?? '')]).toEqual([own, false])
  })

  it('differs from before in its words, its owner and its day', () => {
    const owner = { id: 'a', name: '陈' }
    const before = [
      { key: '1', text: '走访三家企业', owner, dueOn: '2024-03-31' },
      { key: '2', text: '办推介会', owner, dueOn: '2024-04-30' },
    ]
    const after = [
      { key: '1', text: '走访五家企业', owner: null, dueOn: '2024-06-30' },
      { key: '3', text: '建项目库', owner, dueOn: '2024-05-31' },
    ]
    expect(
      stepDifferences(before, after).map(({ kind, step, ownerBefore, dueBefore }) => [
        step.key,
        kind,
        ownerBefore,
        dueBefore,
      ]),
    ).toEqual([
      ['1', 'changed', '陈', '2024-03-31'],
      ['3', 'new', null, null],
      ['2', 'gone', null, null],
    ])
  })
})

describe('the list of plans', () => {
  it('shows each reader what is theirs, page by page, the entities of a year in their order', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const park = await anEntity('PARK')
    const ranger = await aMember(park.id)
    const input = { entityId: park.id, year: YEAR + 1, ...parts(), steps: [] }
    acceptedValue(await draftWorkPlan(ranger, draftWorkPlanInput.parse(input)))
    expect((await listWorkPlans(ranger, {})).items.map(({ entity }) => entity.id)).toEqual([park.id])
    const all = await listWorkPlans(coordinator, {})
    expect(all.items[0]?.year).toBe(YEAR + 1)
    const paged: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listWorkPlans(coordinator, { limit: 3, cursor })
      paged.push(...page.items.map(({ id }) => id))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all.items.map(({ id }) => id))
    expect((await listWorkPlans(coordinator, { state: 'APPROVED' })).total).toBe(
      all.items.filter(({ latest }) => latest.state === 'APPROVED').length,
    )
    for (const sort of ['year', '-overdue', '-done', 'done'] as const) {
      expect((await listWorkPlans(coordinator, { sort })).items).toHaveLength(all.total)
    }
    await expect(listWorkPlans(await aHolderOf('ADMIN'), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
