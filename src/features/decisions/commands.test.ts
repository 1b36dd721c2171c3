import { expect, test } from 'vitest'
import { sendBackProject } from '@/features/pipeline/commands'
import { findGateFacts } from '@/features/pipeline/queries'
import { missingForSigning, type Stage } from '@/features/pipeline/rules'
import { addDays, today } from '@/lib/dates'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aProject, aTaskForce, OPENED_ON } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { editMeeting, scheduleMeeting } from './call-meeting'
import { recordDecision } from './commands'
import { putOnAgenda, reorderAgenda, takeOffAgenda } from './keep-agenda'
import { findProjectsForAgenda, getMeeting, listDecisions, listMeetings } from './queries'
import { editMeetingInput, recordDecisionInput, scheduleMeetingInput } from './schema'

withEmptyDatabase()

let meetings = 0

/** When `aProject` lets a project come to 决策. */
const CAME_ON = addDays(OPENED_ON, 28)

async function aMeetingAndProject({ stage = 'DECISION' as Stage, heldOn = today() } = {}) {
  const secretary = await aHolderOf('SECRETARY')
  const force = await aTaskForce()
  const project = await aProject({ holderId: force.entity.id, stage })
  const no = `贵安评审〔2024〕${++meetings}号`
  const input = scheduleMeetingInput.parse({ no, title: '评审会', heldOn })
  const { id: meetingId } = acceptedValue(await scheduleMeeting(secretary, input))
  const item = { meetingId, projectId: project.id }
  const decision = (verdict = 'APPROVE', more = {}) =>
    recordDecisionInput.parse({ ...item, verdict, ...more })
  return { ...force, secretary, project, meetingId, no, item, decision }
}

async function asksForDecision(projectId: string) {
  const facts = await findGateFacts(db, projectId)
  return facts && missingForSigning(facts, today()).some(({ key }) => key === 'decisionApproved')
}

test('an approval by the committee opens the way to the signing', async () => {
  const { secretary, project, item, decision } = await aMeetingAndProject()
  acceptedValue(await putOnAgenda(secretary, item))
  expect(await asksForDecision(project.id)).toBe(true)
  acceptedValue(await recordDecision(secretary, decision()))
  expect(await asksForDecision(project.id)).toBe(false)
})

test('a decision before the meeting is held is refused', async () => {
  const { secretary, item, decision } = await aMeetingAndProject({ heldOn: addDays(today(), 1) })
  acceptedValue(await putOnAgenda(secretary, item))
  expect(await recordDecision(secretary, decision())).toMatchObject({
    refusal: { code: 'decisions.meetingNotHeld' },
  })
})

test('a meeting held before the project came to 决策 does not decide on it', async () => {
  const { secretary, decision, meetingId } = await aMeetingAndProject({ heldOn: CAME_ON })
  const { no, title, version } = await getMeeting(secretary, meetingId)
  const dayBefore = { meetingId, version, no, title, heldOn: addDays(CAME_ON, -1) }
  acceptedValue(await editMeeting(secretary, editMeetingInput.parse(dayBefore)))
  expect(await recordDecision(secretary, decision())).toMatchObject({
    refusal: { code: 'decisions.beforeItCameToDecision', params: { on: CAME_ON } },
  })
  const sameDay = { ...dayBefore, version: version + 1, heldOn: CAME_ON }
  acceptedValue(await editMeeting(secretary, editMeetingInput.parse(sameDay)))
  acceptedValue(await recordDecision(secretary, decision()))
})

test('a project is decided on only at 决策', async () => {
  const { secretary, decision } = await aMeetingAndProject({ stage: 'EVALUATION' })
  expect(await recordDecision(secretary, decision())).toMatchObject({
    refusal: { code: 'decisions.notAtDecision' },
  })
})

test('a meeting gives one verdict on a project', async () => {
  const { secretary, item, decision } = await aMeetingAndProject()
  const answers = await Promise.all([
    recordDecision(secretary, decision()),
    recordDecision(secretary, decision('REJECT')),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'decisions.decidedAlready' } })
  expect(await takeOffAgenda(secretary, item)).toMatchObject({
    refusal: { code: 'decisions.decidedAlready' },
  })
})

test('an approval with conditions names them', async () => {
  const { secretary, decision } = await aMeetingAndProject()
  const verdict = 'APPROVE_WITH_CONDITIONS'
  expect(await recordDecision(secretary, decision(verdict))).toMatchObject({
    refusal: { fields: [{ path: 'conditions' }] },
  })
  acceptedValue(await recordDecision(secretary, decision(verdict, { conditions: '固定资产投资须达80%' })))
})

test('an approval before a send-back no longer opens the way to the signing', async () => {
  const { officer, secretary, project, decision } = await aMeetingAndProject()
  acceptedValue(await recordDecision(secretary, decision()))
  const sendBack = { projectId: project.id, to: 'NEGOTIATION', on: today(), reason: '企业改方案' } as const
  acceptedValue(await sendBackProject(officer, sendBack))
  expect(await asksForDecision(project.id)).toBe(true)
})

test('a later deferral takes the approval back', async () => {
  const { secretary, project, decision } = await aMeetingAndProject()
  acceptedValue(await recordDecision(secretary, decision()))
  const later = await aMeetingAndProject()
  const deferred = recordDecisionInput.parse({
    meetingId: later.meetingId,
    projectId: project.id,
    verdict: 'DEFER',
  })
  acceptedValue(await recordDecision(secretary, deferred))
  expect(await asksForDecision(project.id)).toBe(true)
})

test('only the secretary keeps meetings, and only from 评估 on', async () => {
  const { officer, secretary, item, decision } = await aMeetingAndProject()
  await expect(putOnAgenda(officer, item)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(recordDecision(officer, decision())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(recordDecision(await aHolderOf('LEADERSHIP'), decision())).rejects.toMatchObject({
    code: 'forbidden',
  })
  const early = await aProject({ holderId: (await aTaskForce()).entity.id, stage: 'NEGOTIATION' })
  await expect(putOnAgenda(secretary, { ...item, projectId: early.id })).rejects.toMatchObject({
    code: 'notFound',
  })
})

test('a signed project comes before the committee no more', async () => {
  const { secretary, item } = await aMeetingAndProject({ stage: 'SIGNING' })
  expect(await putOnAgenda(secretary, item)).toMatchObject({ refusal: { code: 'decisions.notForAgenda' } })
})

test('the agenda keeps the order that the secretary gives it', async () => {
  const { secretary, meetingId, item } = await aMeetingAndProject()
  const other = await aProject({
    holderId: (await aTaskForce()).entity.id,
    stage: 'EVALUATION',
    name: '氢能重卡',
  })
  const found = await findProjectsForAgenda(secretary, { meetingId, q: '氢能' })
  expect(found.map(({ id }) => id)).toEqual([other.id])
  acceptedValue(await putOnAgenda(secretary, item))
  acceptedValue(await putOnAgenda(secretary, { meetingId, projectId: other.id }))
  expect(await putOnAgenda(secretary, item)).toMatchObject({ refusal: { code: 'decisions.onAgendaAlready' } })
  acceptedValue(await reorderAgenda(secretary, { meetingId, projectIds: [other.id, item.projectId] }))
  const order = async () => (await getMeeting(secretary, meetingId)).agenda.map(({ project }) => project.id)
  expect(await order()).toEqual([other.id, item.projectId])
  acceptedValue(await takeOffAgenda(secretary, item))
  expect(await reorderAgenda(secretary, { meetingId, projectIds: [other.id, item.projectId] })).toMatchObject(
    {
      refusal: { code: 'decisions.agendaChanged' },
    },
  )
  expect(await order()).toEqual([other.id])
})

test('the holder reads its own item of an agenda and learns of no other', async () => {
  const { officer, secretary, meetingId, item, decision } = await aMeetingAndProject()
  const other = await aProject({ holderId: (await aTaskForce()).entity.id, stage: 'DECISION' })
  acceptedValue(await putOnAgenda(secretary, { meetingId, projectId: other.id }))
  await expect(getMeeting(officer, meetingId)).rejects.toMatchObject({ code: 'notFound' })
  acceptedValue(await putOnAgenda(secretary, item))
  expect((await getMeeting(officer, meetingId)).agenda.map(({ project }) => project.id)).toEqual([
    item.projectId,
  ])
  expect((await listMeetings(officer)).items).toMatchObject([{ id: meetingId, projects: 1 }])
  expect(await listDecisions(officer, item.projectId)).toMatchObject({ onAgendas: [{ id: meetingId }] })
  acceptedValue(await recordDecision(secretary, decision()))
  expect(await listDecisions(officer, item.projectId)).toMatchObject({
    decisions: [{ verdict: 'APPROVE', on: today() }],
    onAgendas: [],
  })
})

test('the day of a meeting stands once it has given a verdict', async () => {
  const { secretary, meetingId, no, decision } = await aMeetingAndProject()
  const edit = (heldOn: string, version: number) =>
    editMeetingInput.parse({ meetingId, version, no, title: '第一次评审会', heldOn })
  acceptedValue(await editMeeting(secretary, edit(addDays(today(), -1), 1)))
  acceptedValue(await recordDecision(secretary, decision()))
  expect(await editMeeting(secretary, edit(today(), 2))).toMatchObject({
    refusal: { code: 'decisions.dayStands' },
  })
  await expect(editMeeting(secretary, edit(today(), 1))).rejects.toMatchObject({ code: 'conflict' })
})

test('two meetings cannot have one number', async () => {
  const { secretary, no } = await aMeetingAndProject()
  const again = scheduleMeetingInput.parse({ no, title: '评审会', heldOn: today() })
  expect(await scheduleMeeting(secretary, again)).toMatchObject({
    refusal: { code: 'decisions.numberTaken' },
  })
})
