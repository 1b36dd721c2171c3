import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { fieldProblems } from '@/lib/inputs'
import { db } from '@/server/db'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMember,
  aMembership,
  anEntity,
  aPerson,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { correctLead, withdrawLead } from './commands'
import type { Duplicate } from './find-duplicates'
import { getLead } from './get-lead'
import { findPossibleDuplicates } from './list-choices'
import { logLead } from './log-lead'
import { listAppeals, listLeads, listLeadsToScreen } from './queries'
import { ruleOnAppeal } from './rule-on-appeal'
import { LEAD_STATES } from './rules'
import { leadFilters, logLeadInput, ruleOnAppealInput, screenLeadInput, withdrawLeadInput } from './schema'
import { screenLead } from './screen-lead'

withEmptyDatabase()

let made = 0

function aReport(more: object = {}) {
  made += 1
  return {
    enterprise: { name: `云山${made}号电池材料有限公司${made}` },
    projectName: `第${made}期电池项目`,
    source: 'WALK_IN',
    ...more,
  }
}

const log = (actor: Actor, report: object) => logLead(actor, logLeadInput.parse(report))

async function logged(actor: Actor, report: object = aReport()) {
  const { projectId, ...lead } = acceptedValue(await log(actor, report))
  return { ...lead, projectId: projectId ?? '' }
}

const screen = (actor: Actor, input: object) => screenLead(actor, screenLeadInput.parse(input))

async function duplicatesOf(actor: Actor, report: object): Promise<Duplicate[]> {
  const outcome = await log(actor, report)
  if (outcome.ok || outcome.refusal.code !== 'leads.duplicate') throw new Error('no duplicate')
  return (outcome.refusal.details as { duplicates: Duplicate[] }).duplicates
}

async function figure(key: string): Promise<bigint> {
  const { _sum } = await db.figureMovement.aggregate({ where: { figure: key }, _sum: { amount: true } })
  return _sum.amount ?? 0n
}

describe('logging a lead', () => {
  it('opens the project at 发掘 with its first move, its holder and the reporter as officer', async () => {
    const { entity, officer } = await aTaskForce()
    const { leadId, projectId, kind } = await logged(officer, aReport({ intendedAmountYuan: '1.2亿' }))
    const project = await db.project.findUniqueOrThrow({
      where: { id: projectId },
      include: { moves: true, holdings: true, officers: true, intents: true },
    })
    expect(kind).toBe('FIRST')
    expect(project).toMatchObject({ stage: 'DISCOVERY', status: 'ACTIVE', holderId: entity.id })
    expect(project).toMatchObject({ officerId: officer.userId, intendedAmount: 120_000_000n })
    expect(project.readerIds).toEqual([entity.id])
    expect(project.moves).toMatchObject([{ seq: 1, act: 'OPEN', toStage: 'DISCOVERY' }])
    expect([project.holdings.length, project.officers.length, project.intents.length]).toEqual([1, 1, 1])
    const acts = await db.auditEntry.findMany({ where: { projectId }, orderBy: { sequence: 'asc' } })
    expect(acts.map(({ act }) => act)).toEqual(['project.open', 'lead.log'])
    expect(acts.at(-1)?.recordId).toBe(leadId)
  })

  it('ten officers report one enterprise at once: one is first, nine are told who was', async () => {
    const forces = await Promise.all(Array.from({ length: 10 }, () => aTaskForce()))
    const writings = [
      '北极光储能科技有限公司',
      '北极光储能科技（集团）有限公司',
      '北极光储能科技股份有限公司',
    ]
    const outcomes = await Promise.all(
      forces.map(({ officer }, index) =>
        log(officer, aReport({ enterprise: { name: writings[index % writings.length] } })),
      ),
    )
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))
    expect(refusals).toEqual(Array(9).fill('leads.duplicate'))
    expect(await db.lead.count({ where: { enterprise: { name: { startsWith: '北极光' } } } })).toBe(1)
    expect(await db.project.count({ where: { enterprise: { name: { startsWith: '北极光' } } } })).toBe(1)
  })

  it('nobody logs for an entity that is not theirs, the coordinator for any', async () => {
    const [own, other] = [await aTaskForce(), await aTaskForce()]
    await expect(log(own.officer, aReport({ holderId: other.entity.id }))).rejects.toMatchObject({
      code: 'forbidden',
    })
    const coordinator = await aHolderOf('COORDINATOR')
    const { projectId } = await logged(coordinator, aReport({ holderId: other.entity.id }))
    const project = await db.project.findUniqueOrThrow({ where: { id: projectId } })
    expect(project).toMatchObject({ holderId: other.entity.id, officerId: null })
    for (const role of ['ADMIN', 'AUDITOR', 'LEADERSHIP', 'SECRETARY'] as const) {
      await expect(log(await aHolderOf(role), aReport())).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  it('no report is dated tomorrow', async () => {
    const { officer } = await aTaskForce()
    const outcome = await log(officer, aReport({ reportedOn: addDays(today(), 1) }))
    expect(outcome).toMatchObject({ refusal: { fields: [{ path: 'reportedOn', code: 'inTheFuture' }] } })
  })

  it('the names suggest the chain, unless one is chosen or none is wanted', async () => {
    const { entity, officer } = await aTaskForce()
    const chain = await db.industryChain.create({
      data: { no: 7001, name: '氢能', nameEn: 'Hydrogen', keywords: ['制氢'], taskForceId: entity.id },
    })
    const suggested = await logged(officer, aReport({ projectName: '绿电制氢示范项目' }))
    const none = await logged(officer, aReport({ projectName: '绿电制氢二期项目', chainId: null }))
    const chains = await db.project.findMany({
      where: { id: { in: [suggested.projectId, none.projectId] } },
      orderBy: { no: 'asc' },
    })
    expect(chains.map(({ chainId }) => chainId)).toEqual([chain.id, null])
  })

  it('says at the field what is wrong with a credit code, an amount or a date', () => {
    const problems = (more: object) => {
      const read = logLeadInput.safeParse(aReport(more))
      return read.success ? [] : fieldProblems(read.error).map(({ path, code }) => `${path}: ${code}`)
    }
    const name = '某某有限公司'
    expect(problems({ enterprise: { name, creditCode: '91520900MA6H3YHT2' } })).toEqual([
      'enterprise.creditCode: creditCodeLength',
    ])
    expect(problems({ enterprise: { name, creditCode: '91520900MA6H3YHT2O' } })).toEqual([
      'enterprise.creditCode: creditCodeCharacter',
    ])
    expect(problems({ intendedAmountYuan: '很多' })).toEqual(['intendedAmountYuan: yuanUnreadable'])
    expect(problems({ intendedAmountYuan: 0 })).toEqual(['intendedAmountYuan: intendedAmountZero'])
    expect(problems({ reportedOn: '2023-02-30' })).toEqual(['reportedOn: dateImpossible'])
    expect(problems({ enterprise: {} })).toEqual(['enterprise.name: required'])
    expect(problems({ source: 'VISIT', eventId: '01900000-0000-7000-8000-000000000000' })).toEqual([
      'eventId: eventNotTheSource',
    ])
  })
})

describe('a duplicate', () => {
  it('tells who holds the project since when and nothing more', async () => {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const report = aReport({ reportedOn: '2024-03-01', intendedAmountYuan: '5000万' })
    const { leadId, projectNo } = await logged(first.officer, report)
    const told = await duplicatesOf(second.officer, { ...report, projectName: '另一个名称' })
    expect(told).toEqual([
      {
        leadId,
        projectNo,
        enterpriseName: report.enterprise.name,
        projectName: report.projectName,
        holderName: first.entity.name,
        since: '2024-03-01',
        mine: false,
      },
    ])
    expect(await duplicatesOf(first.officer, report)).toMatchObject([{ mine: true }])
    expect(await findPossibleDuplicates(second.officer, { ...report.enterprise })).toEqual(told)
  })

  it('is found by credit code under whatever name', async () => {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const creditCode = '91520900MA6H3YHT2H'
    await logged(first.officer, aReport({ enterprise: { name: '青峦数据', creditCode } }))
    const told = await duplicatesOf(second.officer, aReport({ enterprise: { name: '别名公司', creditCode } }))
    expect(told).toMatchObject([{ enterpriseName: '青峦数据', holderName: first.entity.name }])
  })

  it('a lost project is no duplicate any more', async () => {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const report = aReport()
    const { leadId } = await logged(first.officer, report)
    acceptedValue(await screen(first.leader, { leadId, verdict: 'REJECT', reason: '不符合产业方向' }))
    expect((await logged(second.officer, report)).kind).toBe('FIRST')
  })

  it('a supporting report joins the project, which stays unreadable to its reporter', async () => {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const report = aReport()
    const { leadId: ofLeadId, projectId } = await logged(first.officer, report)
    const joined = acceptedValue(await log(second.officer, { ...report, resolution: 'supporting', ofLeadId }))
    expect(joined).toMatchObject({ kind: 'SUPPORTING', projectId: null })
    expect(await db.project.count({ where: { enterprise: { name: report.enterprise.name } } })).toBe(1)
    const seen = await getLead(second.officer, joined.leadId)
    expect(seen.project).toMatchObject({
      id: null,
      stage: null,
      officer: null,
      holder: { id: first.entity.id },
    })
    expect((await getLead(first.officer, ofLeadId)).others).toMatchObject([{ id: joined.leadId }])
    await expect(getLead(second.officer, ofLeadId)).rejects.toMatchObject({ code: 'notFound' })
    expect((await db.project.findUniqueOrThrow({ where: { id: projectId } })).readerIds).toEqual([
      first.entity.id,
    ])
  })

  it('a separate project needs a reason and is opened beside the first', async () => {
    const [first, second] = [await aTaskForce(), await aTaskForce()]
    const report = aReport()
    const { leadId: ofLeadId } = await logged(first.officer, report)
    const separate = { ...report, resolution: 'separate', ofLeadId }
    expect(logLeadInput.safeParse(separate).success).toBe(false)
    const { kind, leadId } = await logged(second.officer, { ...separate, reason: '另一条产线，单独选址' })
    expect(kind).toBe('SEPARATE')
    expect(await db.lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({ ofLeadId })
  })
})

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

describe('the first-report ledger', () => {
  it('refuses change and deletion in the database itself', async () => {
    const { leadId } = await logged((await aTaskForce()).officer)
    await expect(
      db.$executeRaw`update "Lead" set "summary" = '改' where "id" = ${leadId}::uuid`,
    ).rejects.toThrow('append-only')
    await expect(db.$executeRaw`delete from "Lead" where "id" = ${leadId}::uuid`).rejects.toThrow(
      'append-only',
    )
  })

  it('a correction is read, and the report keeps what was written', async () => {
    const { officer } = await aTaskForce()
    const { leadId } = await logged(officer, aReport({ summary: '年产五吉瓦时' }))
    acceptedValue(await correctLead(officer, { leadId, summary: '年产十吉瓦时', reason: '抄错' } as never))
    const read = await getLead(officer, leadId)
    expect(read.summary).toBe('年产十吉瓦时')
    expect(read.corrections).toMatchObject([
      { changes: { summary: { from: '年产五吉瓦时', to: '年产十吉瓦时' } }, reason: '抄错' },
    ])
    expect((await db.lead.findUniqueOrThrow({ where: { id: leadId } })).summary).toBe('年产五吉瓦时')
    expect(
      await correctLead(officer, { leadId, summary: '年产十吉瓦时', reason: '再改' } as never),
    ).toMatchObject({ refusal: { code: 'leads.nothingCorrected' } })
  })

  it('a former member corrects nothing', async () => {
    const entity = await anEntity()
    const person = await aPerson()
    const membership = await aMembership(person.id, entity.id)
    const { leadId } = await logged(await actorOf(person.id))
    await db.membership.update({
      where: { id: membership.id },
      data: { endsOn: new Date(`${today()}T00:00Z`) },
    })
    const former = await actorOf(person.id)
    await expect(
      correctLead(former, { leadId, summary: '改', reason: '补记' } as never),
    ).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('counts a lead with its amount until it is withdrawn, on the day a correction says', async () => {
    const { officer } = await aTaskForce()
    const [count, amount] = [await figure('leads.count'), await figure('leads.intendedAmount')]
    const { leadId } = await logged(officer, aReport({ reportedOn: '2024-05-01', intendedAmountYuan: '3亿' }))
    expect(await figure('leads.count')).toBe(count + 1n)
    expect(await figure('leads.intendedAmount')).toBe(amount + 300_000_000n)
    acceptedValue(
      await correctLead(officer, { leadId, reportedOn: '2024-04-30', reason: '日期记错' } as never),
    )
    const days = await db.figureMovement.groupBy({
      by: ['on'],
      where: { recordId: leadId, figure: 'leads.count' },
      _sum: { amount: true },
      orderBy: { on: 'asc' },
    })
    expect(days.map(({ on, _sum }) => [on.toISOString().slice(0, 10), _sum.amount])).toEqual([
      ['2024-04-30', 1n],
      ['2024-05-01', 0n],
    ])
    const withdrawal = withdrawLeadInput.parse({ leadId, reason: '企业否认接触' })
    acceptedValue(await withdrawLead(officer, withdrawal))
    expect(await figure('leads.count')).toBe(count)
    expect(await figure('leads.intendedAmount')).toBe(amount)
    expect(await withdrawLead(officer, withdrawal)).toMatchObject({
      refusal: { code: 'leads.withdrawnAlready' },
    })
    expect((await getLead(officer, leadId)).project.status).toBe('LOST')
  })
})

describe('the list of leads', () => {
  it('shows each report under the one state that it is in', async () => {
    const auditor = await aHolderOf('AUDITOR')
    const [from, to] = [await aTaskForce(), await aTaskForce()]
    const assign = { verdict: 'ASSIGN', assignedToId: to.entity.id, reason: '属贵方产业' }
    acceptedValue(await screen(from.leader, { ...assign, leadId: (await logged(from.officer)).leadId }))
    const everything = await listLeads(auditor, leadFilters.parse({ limit: 200 }))
    for (const state of LEAD_STATES) {
      const { items } = await listLeads(auditor, leadFilters.parse({ state, limit: 200 }))
      const expected = everything.items.filter((lead) => lead.state === state)
      expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      expect(items.length).toBeGreaterThan(0)
    }
  })

  it('pages without a gap and finds by one or two characters and by pinyin', async () => {
    const { officer } = await aTaskForce()
    const ids: string[] = []
    for (let index = 0; index < 5; index++) ids.push((await logged(officer)).leadId)
    await logged(officer, aReport({ projectName: '苗岭茶饮基地' }))
    const first = await listLeads(officer, leadFilters.parse({ limit: 4 }))
    const second = await listLeads(officer, leadFilters.parse({ limit: 4, cursor: first.nextCursor }))
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
    expect(second.nextCursor).toBeNull()
    for (const q of ['茶', '茶饮', 'mlcy', 'miaoling']) {
      expect((await listLeads(officer, leadFilters.parse({ q }))).items).toHaveLength(1)
    }
  })
})
