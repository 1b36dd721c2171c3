import { expect, test } from 'vitest'
import { sendBackProject } from '@/features/pipeline/commands'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForGate } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { addDays, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import type { EvaluationKind } from '@/server/generated/prisma/enums'
import {
  acceptedValue,
  actorOf,
  aDepartment,
  aHolderOf,
  aMembership,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { askEvaluation, concludeEvaluation, withdrawEvaluation } from './commands'
import { countEvaluationsAsked, listEvaluationsAsked } from './list-asked'
import { getEvaluation, listRequirements } from './queries'
import {
  askEvaluationInput,
  concludeEvaluationInput,
  setRequirementInput,
  withdrawEvaluationInput,
} from './schema'
import { setRequirement } from './set-requirement'

withEmptyDatabase()

async function aProjectAtEvaluation(
  stage: 'FOLLOW_UP' | 'NEGOTIATION' | 'EVALUATION' | 'DECISION' = 'EVALUATION',
) {
  const force = await aTaskForce()
  const department = await aDepartment()
  const project = await aProject({ holderId: force.entity.id, stage })
  const ask = (kind: EvaluationKind = 'ENVIRONMENT', more = {}) =>
    askEvaluation(
      force.officer,
      askEvaluationInput.parse({
        projectId: project.id,
        kind,
        departmentId: department.entity.id,
        ...more,
      }),
    )
  return { ...force, evaluator: department.evaluator, department: department.entity, project, ask }
}

const conclude = (actor: Actor, evaluationId: string, more = {}) =>
  concludeEvaluation(
    actor,
    concludeEvaluationInput.parse({
      evaluationId,
      version: 1,
      verdict: 'PASS',
      opinion: '符合准入条件',
      concludedOn: today(),
      ...more,
    }),
  )

async function isMissing(projectId: string, kind: EvaluationKind) {
  const facts = await findGateFacts(db, projectId)
  return missingForGate('DECISION', { ...facts, requiredEvaluations: [kind] } as never, today()).length > 0
}

test('a department reads the project that it was asked about, until the request is withdrawn', async () => {
  const { officer, evaluator, ask } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  expect((await getEvaluation(evaluator, id)).rights.conclude).toBe(true)
  const withdraw = withdrawEvaluationInput.parse({ evaluationId: id, version: 1, reason: '方案有变' })
  acceptedValue(await withdrawEvaluation(officer, withdraw))
  await expect(getEvaluation(evaluator, id)).rejects.toMatchObject({ code: 'notFound' })
  await expect(conclude(evaluator, id)).rejects.toMatchObject({ code: 'notFound' })
})

test('one department is asked of a kind at a time; of another kind, another', async () => {
  const { ask } = await aProjectAtEvaluation()
  acceptedValue(await ask('SITE'))
  expect(await ask('SITE')).toMatchObject({ refusal: { code: 'evaluations.alreadyAsked' } })
  acceptedValue(await ask('BENEFIT'))
})

test('what was asked on paper is written down with its day, not before the talks nor before it was asked last', async () => {
  const { ask, evaluator, project } = await aProjectAtEvaluation()
  const talks = await db.projectMove.findFirstOrThrow({
    where: { projectId: project.id, toStage: 'NEGOTIATION' },
  })
  const began = fromDbDate(talks.on)
  expect(await ask('SITE', { askedOn: addDays(began, -1) })).toMatchObject({
    refusal: { code: 'evaluations.askedBeforeTalks', fields: [{ path: 'askedOn' }] },
  })
  expect(await ask('SITE', { askedOn: addDays(today(), 1) })).toMatchObject({
    refusal: { code: 'evaluations.askedInTheFuture' },
  })
  const askedOn = addDays(began, 3)
  expect(await ask('SITE', { askedOn, dueOn: addDays(askedOn, -1) })).toMatchObject({
    refusal: { code: 'evaluations.dueBeforeAsked' },
  })
  const { id } = acceptedValue(await ask('SITE', { askedOn }))
  acceptedValue(await conclude(evaluator, id, { verdict: 'FAIL', concludedOn: addDays(askedOn, 2) }))
  expect(await ask('SITE', { askedOn: began })).toMatchObject({
    refusal: { code: 'evaluations.askedBeforeLast' },
  })
})

test('evaluations are asked from 洽谈 to 评估, not before and not after', async () => {
  expect(await (await aProjectAtEvaluation('NEGOTIATION')).ask()).toMatchObject({ ok: true })
  expect(await (await aProjectAtEvaluation('FOLLOW_UP')).ask()).toMatchObject({
    refusal: { code: 'evaluations.beforeTalks' },
  })
  expect(await (await aProjectAtEvaluation('DECISION')).ask()).toMatchObject({
    refusal: { code: 'evaluations.afterEvaluation' },
  })
})

test('nobody concludes an evaluation for a project of their own entity', async () => {
  const { evaluator, entity, ask, project } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  await aMembership(evaluator.userId, entity.id, 'OFFICER')
  const alsoOfficer = await actorOf(evaluator.userId)
  expect(await conclude(alsoOfficer, id)).toMatchObject({ refusal: { code: 'evaluations.ownProject' } })
  expect(await getEvaluation(alsoOfficer, id)).toMatchObject({
    ownProject: true,
    rights: { conclude: false },
  })
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(true)
})

test('only the department asked concludes', async () => {
  const { officer, ask } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  const other = await aDepartment()
  await expect(conclude(other.evaluator, id)).rejects.toMatchObject({ code: 'notFound' })
  await expect(conclude(officer, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(conclude(await aHolderOf('COORDINATOR'), id)).rejects.toMatchObject({ code: 'forbidden' })
})

test('an evaluation is concluded once', async () => {
  const { evaluator, officer, ask } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  const answers = await Promise.all([conclude(evaluator, id), conclude(evaluator, id, { verdict: 'FAIL' })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'evaluations.concludedAlready' } })
  const withdraw = withdrawEvaluationInput.parse({ evaluationId: id, version: 2, reason: '太迟了' })
  expect(await withdrawEvaluation(officer, withdraw)).toMatchObject({ ok: false })
})

test('a conditional pass names its conditions', async () => {
  const { evaluator, ask, project } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  expect(await conclude(evaluator, id, { verdict: 'CONDITIONAL' })).toMatchObject({
    refusal: { fields: [{ path: 'conditions' }] },
  })
  acceptedValue(await conclude(evaluator, id, { verdict: 'CONDITIONAL', conditions: '先办理环评' }))
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(false)
})

test('an evaluation is not concluded in the future, nor before it was asked', async () => {
  const { evaluator, ask } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  expect(await conclude(evaluator, id, { concludedOn: addDays(today(), 1) })).toMatchObject({
    refusal: { code: 'evaluations.inTheFuture' },
  })
  expect(await conclude(evaluator, id, { concludedOn: addDays(today(), -1) })).toMatchObject({
    refusal: { code: 'evaluations.beforeItWasAsked' },
  })
})

test('a failed evaluation is asked anew, and only the latest answer counts', async () => {
  const { evaluator, ask, project } = await aProjectAtEvaluation()
  const first = acceptedValue(await ask())
  acceptedValue(await conclude(evaluator, first.id, { verdict: 'FAIL' }))
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(true)
  const second = acceptedValue(await ask())
  acceptedValue(await conclude(evaluator, second.id))
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(false)
  acceptedValue(await ask())
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(true)
})

test('what was concluded before a send-back of the same day no longer opens 决策', async () => {
  const { officer, evaluator, ask, project } = await aProjectAtEvaluation()
  const { id } = acceptedValue(await ask())
  acceptedValue(await conclude(evaluator, id))
  const sendBack = { projectId: project.id, to: 'NEGOTIATION', on: today(), reason: '方案重谈' } as const
  acceptedValue(await sendBackProject(officer, sendBack))
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(true)
  acceptedValue(await conclude(evaluator, acceptedValue(await ask()).id))
  expect(await isMissing(project.id, 'ENVIRONMENT')).toBe(false)
})

test('department and days come from the requirement of the industry, else from the general one', async () => {
  const { officer, project } = await aProjectAtEvaluation()
  const chain = await db.industryChain.create({ data: { no: 77, name: '大数据', nameEn: 'Big data' } })
  const general = await aDepartment()
  const special = await aDepartment()
  const admin = await aHolderOf('ADMIN')
  const require = (departmentId: string, chainId: string | null, days: number) =>
    setRequirement(
      admin,
      setRequirementInput.parse({ kind: 'SITE', chainId, departmentId, days, required: true }),
    )
  acceptedValue(await require(general.entity.id, null, 10))
  acceptedValue(await require(special.entity.id, chain.id, 5))
  const input = askEvaluationInput.parse({ projectId: project.id, kind: 'SITE' })
  const asked = acceptedValue(await askEvaluation(officer, input))
  expect(await getEvaluation(officer, asked.id)).toMatchObject({
    departmentId: general.entity.id,
    dueOn: addDays(today(), 10),
  })
  await db.project.update({ where: { id: project.id }, data: { chainId: chain.id } })
  const withdraw = withdrawEvaluationInput.parse({ evaluationId: asked.id, version: 1, reason: '换产业' })
  acceptedValue(await withdrawEvaluation(officer, withdraw))
  const again = acceptedValue(await askEvaluation(officer, input))
  expect(await getEvaluation(officer, again.id)).toMatchObject({
    departmentId: special.entity.id,
    dueOn: addDays(today(), 5),
  })
})

test('two who set one requirement do not overwrite one another', async () => {
  const [admin, { entity }] = [await aHolderOf('ADMIN'), await aDepartment()]
  const set = (days: number, version?: number) =>
    setRequirement(
      admin,
      setRequirementInput.parse({ kind: 'BENEFIT', departmentId: entity.id, days, required: true, version }),
    )
  acceptedValue(await set(10))
  await expect(set(12)).rejects.toMatchObject({ code: 'conflict' })
  acceptedValue(await set(12, 1))
  const row = (await listRequirements(admin)).find(({ kind }) => kind === 'BENEFIT')
  expect(row).toMatchObject({ days: 12, version: 2 })
  await expect(listRequirements((await aTaskForce()).officer)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the inbox holds what one’s own departments were asked, the most overdue first', async () => {
  const { evaluator, officer, ask } = await aProjectAtEvaluation()
  const later = acceptedValue(await ask('SITE', { dueOn: addDays(today(), 9) }))
  const soon = acceptedValue(await ask('BENEFIT', { dueOn: addDays(today(), 2) }))
  const late = acceptedValue(await ask('ENVIRONMENT'))
  const longAgo = { askedOn: toDbDate(addDays(today(), -20)), dueOn: toDbDate(addDays(today(), -3)) }
  await db.evaluation.update({ where: { id: late.id }, data: longAgo })
  const { items } = await listEvaluationsAsked(evaluator)
  expect(items.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
    [late.id, -3],
    [soon.id, 2],
    [later.id, 9],
  ])
  acceptedValue(await conclude(evaluator, soon.id))
  expect(await countEvaluationsAsked(evaluator)).toEqual({ open: 2, overdue: 1, concluded: 1 })
  expect((await listEvaluationsAsked((await aDepartment()).evaluator)).items).toEqual([])
  await expect(listEvaluationsAsked(officer)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the inbox is read page by page', async () => {
  const { evaluator, ask } = await aProjectAtEvaluation()
  for (const kind of ['SITE', 'BENEFIT', 'ENVIRONMENT'] as const) acceptedValue(await ask(kind))
  const first = await listEvaluationsAsked(evaluator, { limit: 2 })
  const second = await listEvaluationsAsked(evaluator, { limit: 2, cursor: first.nextCursor ?? '' })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
})
