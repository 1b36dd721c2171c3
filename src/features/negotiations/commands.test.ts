import { expect, test } from 'vitest'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForGate } from '@/features/pipeline/rules'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aDepartment, aHolderOf, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { editNegotiation, recordNegotiation } from './commands'
import { listNegotiations } from './queries'
import { editNegotiationInput, recordNegotiationInput } from './schema'

withEmptyDatabase()

const round = { on: '2024-10-08', ourSide: '张主任', theirSide: '李总', asked: '土地200亩' }

async function aProjectInTalks() {
  const force = await aTaskForce()
  const project = await aProject({ holderId: force.entity.id, stage: 'NEGOTIATION' })
  const record = (more = {}) => recordNegotiationInput.parse({ projectId: project.id, ...round, ...more })
  return { ...force, project, record }
}

test('rounds are numbered by their date, not by when they were written down', async () => {
  const { officer, project, record } = await aProjectInTalks()
  await recordNegotiation(officer, record({ on: '2024-10-20', asked: '第二轮' }))
  await recordNegotiation(officer, record({ on: '2024-10-08', asked: '第一轮' }))
  const rounds = await listNegotiations(officer, project.id)
  expect(rounds.map(({ round, asked }) => [round, asked])).toEqual([
    [1, '第一轮'],
    [2, '第二轮'],
  ])
})

test('a round cannot lie in the future', async () => {
  const { officer, record } = await aProjectInTalks()
  const outcome = await recordNegotiation(officer, record({ on: addDays(today(), 1) }))
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'negotiations.inTheFuture' } })
})

test('the next step is not before the round', async () => {
  const { officer, record } = await aProjectInTalks()
  const outcome = await recordNegotiation(officer, record({ nextStep: '实地考察', nextStepOn: '2024-10-01' }))
  expect(outcome).toMatchObject({ ok: false, refusal: { fields: [{ path: 'nextStepOn' }] } })
})

test('a round opens the gate to 评估', async () => {
  const { officer, project, record } = await aProjectInTalks()
  const missing = async () => {
    const facts = await findGateFacts(db, project.id)
    return facts && missingForGate('EVALUATION', facts, today()).map(({ key }) => key)
  }
  expect(await missing()).toEqual(['round'])
  acceptedValue(await recordNegotiation(officer, record()))
  expect(await missing()).toEqual([])
})

test('only the holder’s own people write rounds', async () => {
  const { leader, record } = await aProjectInTalks()
  const stranger = (await aTaskForce()).officer
  const coordinator = await aHolderOf('COORDINATOR')
  const { evaluator } = await aDepartment()
  expect(await recordNegotiation(leader, record())).toMatchObject({ ok: true })
  await expect(recordNegotiation(stranger, record())).rejects.toMatchObject({ code: 'notFound' })
  await expect(recordNegotiation(evaluator, record())).rejects.toMatchObject({ code: 'notFound' })
  await expect(recordNegotiation(coordinator, record())).rejects.toMatchObject({ code: 'forbidden' })
})

test('of two who edit one round, the second sees what is stored now', async () => {
  const { officer, leader, project, record } = await aProjectInTalks()
  const { id } = acceptedValue(await recordNegotiation(officer, record()))
  const edit = (asked: string) =>
    editNegotiationInput.parse({ negotiationId: id, version: 1, ...round, asked })
  acceptedValue(await editNegotiation(leader, edit('土地150亩')))
  await expect(editNegotiation(officer, edit('土地100亩'))).rejects.toMatchObject({
    code: 'conflict',
    current: { asked: '土地150亩', version: 2 },
  })
  expect((await listNegotiations(officer, project.id))[0]?.asked).toBe('土地150亩')
})

test('an edit that says one thing leaves the rest of the round, and its days still have to be in order', async () => {
  const { officer, project, record } = await aProjectInTalks()
  const { id } = acceptedValue(await recordNegotiation(officer, record({ nextStepOn: '2024-10-20' })))
  const edit = (more: object) => editNegotiationInput.parse({ negotiationId: id, version: 1, ...more })
  expect(await editNegotiation(officer, edit({ on: '2024-10-21' }))).toMatchObject({
    refusal: { code: 'negotiations.nextStepBeforeRound' },
  })
  acceptedValue(await editNegotiation(officer, edit({ outcome: '同意报价' })))
  expect((await listNegotiations(officer, project.id))[0]).toMatchObject({
    ...round,
    outcome: '同意报价',
    nextStepOn: '2024-10-20',
  })
})
