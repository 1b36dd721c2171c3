import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import {
  acceptedValue,
  aHolderOf,
  aMember,
  anEntity,
  aProject,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aCheckedImport, runToItsEnd } from '../../../tests/support/imports'
import { resolveDuplicates, undoImport } from './commands'
import { runWaitingImports } from './jobs'
import { getImport, listImportRows } from './queries'

withEmptyDatabase()

let force: Awaited<ReturnType<typeof aTaskForce>>

beforeAll(async () => {
  force = await aTaskForce('招商一队')
})

async function undo(actor: typeof force.officer, importId: string) {
  acceptedValue(await undoImport(actor, { importId, reason: '名单有误' }))
  await runWaitingImports()
  return (await getImport(actor, importId)).status
}

const sum = async (figure: string) => {
  const moved = await db.figureMovement.aggregate({ where: { figure }, _sum: { amount: true } })
  return moved._sum.amount ?? 0n
}

describe('a file of', () => {
  it('visits meets the enterprises of each row, finds the same visit again', async () => {
    const rows = [
      ['形式', '日期', '地点', '事由', '走访企业'],
      ['走出去', '2024.4.12', '深圳', '拜访', '甲一电子有限公司、乙二软件有限公司'],
      ['接待', '2024-04-13', '新区', '考察', '丙三材料有限公司'],
      ['走出去', '2024-04-12', '深圳', '拜访', '甲一电子有限公司'],
      ['路过', '2024-04-31', '', '', ''],
    ]
    const { id, counts } = await aCheckedImport(force.officer, {
      kind: 'VISITS',
      rows: rows.map((cells) => [...cells]),
      entityId: force.entity.id,
    })
    expect(counts).toMatchObject({ GOOD: 2, DUPLICATE: 1, BAD: 1 })
    const bad = await listImportRows(force.officer, id, { state: 'BAD' })
    expect(bad.items[0]?.problems.map(({ column, code }) => [column, code])).toEqual([
      [0, 'imports.unknown.choice'],
      [1, 'dateImpossible'],
      [2, 'required'],
      [3, 'required'],
    ])
  })

  it('visits counts when held, and never after it is undone', async () => {
    const rows = [
      ['形式', '日期', '地点', '事由', '企业'],
      ['走出去', '2024-05-12', '广州', '拜访', '丁四电子有限公司;戊五软件有限公司'],
    ]
    const { id } = await aCheckedImport(force.officer, { kind: 'VISITS', rows, entityId: force.entity.id })
    expect((await runToItsEnd(force.officer, id)).counts).toMatchObject({ DONE: 1 })
    expect(await sum('visits.outbound.enterprises')).toBe(2n)
    expect(await undo(force.officer, id)).toBe('UNDONE')
    expect(await sum('visits.outbound.enterprises')).toBe(0n)
  })

  it('funds is registered by the coordinator for an entity, each once', async () => {
    const coordinator = await aHolderOf('COORDINATOR')
    const rows = [
      ['基金名称', '管理人', '规模(亿元)', '注册日期', '登记编号', '归口主体'],
      ['某基金', '某管理', '10.5', '2023-06-15', 'J-1', '招商一队'],
      ['某基金', '另一管理', '3', '2023-06-15', 'J-2', '没有这个队'],
    ]
    const { id, counts } = await aCheckedImport(coordinator, {
      kind: 'FUND_REGISTRATIONS',
      rows,
      entityId: force.entity.id,
    })
    expect(counts).toMatchObject({ GOOD: 1, BAD: 1 })
    expect((await runToItsEnd(coordinator, id)).counts).toMatchObject({ DONE: 1 })
    expect(await sum('funds.size')).toBe(1_050_000_000n)
    expect(await undo(coordinator, id)).toBe('UNDONE')
    expect([await sum('funds.size'), await db.fundRegistration.count()]).toEqual([0n, 0])
  })

  it('factory buildings is added by the people of their park', async () => {
    const park = await anEntity('PARK')
    const keeper = await aMember(park.id)
    const rows = [
      ['厂房编号', '厂房名称', '建筑面积（平方米）', '竣工时间'],
      ['A-1', '一号', '12000㎡', '2022年9月30日'],
      ['A-1', '二号', '1.5', '2022-09-30'],
    ]
    const { id, counts } = await aCheckedImport(keeper, { kind: 'FACTORIES', rows, entityId: park.id })
    expect(counts).toMatchObject({ GOOD: 1, BAD: 1 })
    expect((await runToItsEnd(keeper, id)).counts).toMatchObject({ DONE: 1 })
    expect(await sum('factories.stock.area')).toBe(12_000n)
    expect(await undo(keeper, id)).toBe('UNDONE')
    expect(await sum('factories.stock.area')).toBe(0n)
  })

  it('contracts is signed for the projects that it names, where their gates are open', async () => {
    const approved = await aProject({ holderId: force.entity.id, stage: 'DECISION', name: '已批项目' })
    const waiting = await aProject({ holderId: force.entity.id, stage: 'DECISION', name: '待批项目' })
    const meeting = await db.committeeMeeting.create({
      data: { no: '会1', title: '评审会', heldOn: toDbDate('2024-10-01') },
    })
    await db.decision.create({
      data: { meetingId: meeting.id, projectId: approved.id, verdict: 'APPROVE', on: toDbDate('2024-10-01') },
    })
    const rows = [
      ['项目名称', '合同编号', '签约日期', '金额（万元）', '签约方'],
      [String(approved.no), 'H-1', '2024-11-01', 8000, '管委会、某公司'],
      [waiting.name, 'H-2', '2024-11-01', 100, '管委会、某公司'],
      ['没有的项目', 'H-3', '2024-11-01', 100, '管委会、某公司'],
    ]
    const { id, counts } = await aCheckedImport(force.officer, { kind: 'SIGNINGS', rows, name: '签约.xlsx' })
    expect(counts).toMatchObject({ GOOD: 2, BAD: 1 })
    expect((await runToItsEnd(force.officer, id)).counts).toMatchObject({ DONE: 1, BAD: 2 })
    const refused = await listImportRows(force.officer, id, { state: 'BAD' })
    expect(refused.items[0]?.problems).toMatchObject([{ words: 'refusals', code: 'pipeline.gateClosed' }])
    expect(await sum('signed.amount')).toBe(80_000_000n)
    expect(await undo(force.officer, id)).toBe('UNDONE')
    expect(await sum('signed.amount')).toBe(0n)
    expect(await db.project.findUnique({ where: { id: approved.id } })).toMatchObject({
      stage: 'NEGOTIATION',
    })
  })

  it('leads joins an open project as a supporting report, or opens another one with its reason', async () => {
    const other = await aTaskForce()
    const heads = ['企业名称', '项目名称', '线索来源']
    const first = await aCheckedImport(other.officer, {
      kind: 'LEADS',
      rows: [heads, ['己六电子有限公司', '一期', '推荐'], ['庚七电子有限公司', '一期', '推荐']],
      entityId: other.entity.id,
    })
    await runToItsEnd(other.officer, first.id)
    const { id, undecided } = await aCheckedImport(force.officer, {
      kind: 'LEADS',
      rows: [heads, ['己六电子有限公司', '同一项目', '推荐'], ['庚七电子有限公司', '二期', '推荐']],
      entityId: force.entity.id,
    })
    expect(undecided).toEqual({ count: 2, openProjects: true })
    const separately = { importId: id, line: 3, resolution: 'separate' as const }
    expect(await resolveDuplicates(force.officer, separately)).toMatchObject({
      refusal: { code: 'imports.reasonMissing' },
    })
    acceptedValue(await resolveDuplicates(force.officer, { ...separately, reason: '另一块地' }))
    acceptedValue(await resolveDuplicates(force.officer, { importId: id, line: 2, resolution: 'join' }))
    expect((await runToItsEnd(force.officer, id)).counts).toMatchObject({ DONE: 2 })
    const made = await db.lead.findMany({
      where: { entityId: force.entity.id, kind: { not: 'FIRST' } },
      orderBy: { no: 'asc' },
    })
    expect(made.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['SUPPORTING', null],
      ['SEPARATE', '另一块地'],
    ])
    // Another's reports hang on the first ones by now.
    expect(await undoImport(other.officer, { importId: first.id, reason: '名单有误' })).toMatchObject({
      refusal: { code: 'imports.builtUpon' },
    })
    expect(await undo(force.officer, id)).toBe('UNDONE')
  })
})
