import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aMember, aProject, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aReport, logged, screen } from '../../../tests/support/reports'
import { correctLead } from './commands'
import { listAppeals, listLeadsToScreen } from './queries'
import { ruleOnAppeal } from './rule-on-appeal'
import { ruleOnAppealInput, screenLeadInput } from './schema'

withEmptyDatabase()

describe('an appeal', () => {
  async function anAppeal() {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const report = aReport({ intendedAmountYuan: '1亿' })
    const opened = await logged(first.officer, report)
    const appeal = { ...report, resolution: 'appeal', ofLeadId: opened.leadId, reason: '我方首次接触在前' }
    const { leadId } = await logged(second.officer, appeal)
    return { first, second, projectId: opened.projectId, leadId, coordinator: await aHolderOf('COORDINATOR') }
  }
  const rule = (actor: Actor, input: object) => ruleOnAppeal(actor, ruleOnAppealInput.parse(input))

  it('upheld by the coordinator, moves the project to the appellant from today', async () => {
    const { second, projectId, leadId, coordinator } = await anAppeal()
    expect((await listAppeals(coordinator)).map(({ id }) => id)).toContain(leadId)
    acceptedValue(await rule(coordinator, { leadId, verdict: 'UPHELD', reason: '经核实，首次接触在前' }))
    const project = await db.project.findUniqueOrThrow({
      where: { id: projectId },
      include: { holdings: { orderBy: { seq: 'asc' } } },
    })
    expect(project).toMatchObject({ holderId: second.entity.id, officerId: second.officer.userId })
    expect(project.holdings.map(({ entityId }) => entityId)).toContain(second.entity.id)
    expect((await listAppeals(coordinator)).map(({ id }) => id)).not.toContain(leadId)
    expect(await rule(coordinator, { leadId, verdict: 'DISMISSED', reason: '再议' })).toMatchObject({
      refusal: { code: 'leads.ruledAlready' },
    })
  })

  it('dismissed, leaves the project where it is', async () => {
    const { first, projectId, leadId, coordinator } = await anAppeal()
    acceptedValue(await rule(coordinator, { leadId, verdict: 'DISMISSED', reason: '证据不足' }))
    const project = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    expect(project.holderId).toBe(first.entity.id)
  })

  it('is not decided by the one who holds the project', async () => {
    const { first, leadId } = await anAppeal()
    await expect(
      rule(first.leader, { leadId, verdict: 'DISMISSED', reason: '不同意' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('screening', () => {
  it('waits in the leader’s inbox until accepted, with the officer named at once', async () => {
    const { entity, officer, leader } = await aTaskForce()
    const colleague = await aMember(entity.id)
    const { leadId, projectId } = await logged(officer)
    expect((await listLeadsToScreen(leader)).map(({ id }) => id)).toEqual([leadId])
    acceptedValue(await screen(leader, { leadId, verdict: 'ACCEPT', officerId: colleague.userId }))
    expect(await listLeadsToScreen(leader)).toEqual([])
    const project = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    expect(project.officerId).toBe(colleague.userId)
    expect(await screen(leader, { leadId, verdict: 'ACCEPT' })).toMatchObject({
      refusal: { code: 'leads.acceptedAlready' },
    })
  })

  it('an officer does not screen, and another leader does not see the lead', async () => {
    const [own, other] = [await aTaskForce(), await aTaskForce()]
    const { leadId } = await logged(own.officer)
    const accept = { leadId, verdict: 'ACCEPT' }
    await expect(screen(own.officer, accept)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(screen(other.leader, accept)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('a rejected lead loses its project with the reason', async () => {
    const { officer, leader } = await aTaskForce()
    const { leadId, projectId } = await logged(officer)
    expect(screenLeadInput.safeParse({ leadId, verdict: 'REJECT' }).success).toBe(false)
    acceptedValue(await screen(leader, { leadId, verdict: 'REJECT', reason: '能耗过高' }))
    const project = await db.project.findUniqueOrThrow({ where: { id: projectId }, include: { moves: true } })
    expect(project.status).toBe('LOST')
    expect(project.moves.at(-1)).toMatchObject({ act: 'LOSE', lossReason: 'OTHER', reason: '能耗过高' })
  })

  it('does not lose a project that was signed before anybody screened its lead', async () => {
    const { entity, leader } = await aTaskForce()
    const { id: projectId } = await aProject({ holderId: entity.id, stage: 'SIGNING' })
    const { id: leadId } = await db.lead.findFirstOrThrow({ where: { projectId } })
    const rejected = await screen(leader, { leadId, verdict: 'REJECT', reason: '能耗过高' })
    expect(rejected).toMatchObject({ refusal: { code: 'pipeline.terminateFirst' } })
  })

  it('keeps to the day of the report as corrected, which then stays before it', async () => {
    const { officer, leader } = await aTaskForce()
    const { leadId } = await logged(officer, aReport({ reportedOn: '2024-05-10' }))
    const dated = (reportedOn: string) =>
      correctLead(officer, { leadId, reportedOn, reason: '抄错' } as never)
    acceptedValue(await dated('2024-05-01'))
    acceptedValue(await screen(leader, { leadId, verdict: 'ACCEPT', on: '2024-05-03' }))
    expect(await dated('2024-05-04')).toMatchObject({
      refusal: { fields: [{ path: 'reportedOn', code: 'dateTooLate', params: { on: '2024-05-03' } }] },
    })
  })

  it('an assigned lead changes hands and waits for the new leader', async () => {
    const [from, to] = [await aTaskForce(), await aTaskForce()]
    const { leadId, projectId } = await logged(from.officer)
    const assign = { leadId, verdict: 'ASSIGN', assignedToId: to.entity.id, reason: '属贵方产业' }
    acceptedValue(await screen(from.leader, assign))
    expect(await listLeadsToScreen(from.leader)).toEqual([])
    expect((await listLeadsToScreen(to.leader)).map(({ id, state }) => [id, state])).toEqual([
      [leadId, 'ASSIGNED'],
    ])
    expect(await db.project.findUniqueOrThrow({ where: { id: projectId } })).toMatchObject({
      holderId: to.entity.id,
      officerId: null,
    })
    acceptedValue(await screen(to.leader, { leadId, verdict: 'ACCEPT', officerId: to.officer.userId }))
  })

  it('nobody is named officer who is not a member of the holder', async () => {
    const [own, other] = [await aTaskForce(), await aTaskForce()]
    const { leadId } = await logged(own.officer)
    const outcome = await screen(own.leader, { leadId, verdict: 'ACCEPT', officerId: other.officer.userId })
    expect(outcome).toMatchObject({ refusal: { fields: [{ path: 'officerId', code: 'officerNotMember' }] } })
  })
})
