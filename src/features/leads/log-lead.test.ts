import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, today } from '@/lib/dates'
import { fieldProblems } from '@/lib/inputs'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aReport, log, logged, screen } from '../../../tests/support/reports'
import type { Duplicate } from './find-duplicates'
import { getLead } from './get-lead'
import { findPossibleDuplicates } from './list-choices'
import { logLeadInput } from './schema'

withEmptyDatabase()

async function duplicatesOf(actor: Actor, report: object): Promise<Duplicate[]> {
  const outcome = await log(actor, report)
  if (outcome.ok || outcome.refusal.code !== 'leads.duplicate') throw new Error('no duplicate')
  return (outcome.refusal.details as { duplicates: Duplicate[] }).duplicates
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
