import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { acceptedValue, aHolderOf, aTaskForce } from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aCheckedImport, runToItsEnd, sumOf } from '../../../tests/support/imports'
import { undoImport } from './commands'
import { runWaitingImports } from './jobs'
import { getImport, listImportRows } from './queries'

withEmptyDatabase()

let force: Awaited<ReturnType<typeof aTaskForce>>
let unique = 0
const aName = () => `贵州丙丁${++unique}科技有限公司`

beforeAll(async () => {
  force = await aTaskForce()
})

describe('contracts of the past', () => {
  const rows = () => [
    ['企业名称', '项目名称', '合同编号', '签约日期', '签约金额', '首次报送日期'],
    [aName(), '老项目', `旧${++unique}`, '2023年5月28日', '1.2亿元', '2023-03-01'],
    [aName(), '另一项目', `旧${++unique}`, 45074, '5000万', ''],
  ]
  const reason = '系统上线前已签约，补录'

  it('are brought in by a leader of the entity only, with one written reason', async () => {
    const upload = {
      kind: 'SIGNINGS' as const,
      rows: rows(),
      entityId: force.entity.id,
      historicReason: reason,
    }
    await expect(aCheckedImport(force.officer, upload)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(aCheckedImport(await aHolderOf('COORDINATOR'), upload)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('count on their own dates, with the gates passed over written on their moves, and go again as a whole', async () => {
    const { id } = await aCheckedImport(force.leader, {
      kind: 'SIGNINGS',
      rows: rows(),
      entityId: force.entity.id,
      historicReason: reason,
      name: '历史.xlsx',
    })
    expect((await runToItsEnd(force.leader, id)).counts).toMatchObject({ DONE: 2 })
    const signings = await db.signing.findMany({
      where: { contractNo: { startsWith: '旧' } },
      include: { project: { include: { moves: true } } },
      orderBy: { contractNo: 'asc' },
    })
    expect(signings.map(({ amount }) => amount)).toEqual([120_000_000n, 50_000_000n])
    const moves = signings[0]?.project.moves ?? []
    expect(moves).toHaveLength(6)
    expect(moves.every((move) => move.skippedGates.length > 0 === (move.reason === reason))).toBe(true)
    expect(moves.find(({ act }) => act === 'SIGN')?.skippedGates).toEqual(['decisionApproved'])
    acceptedValue(await undoImport(force.leader, { importId: id, reason: '重复补录' }))
    await runWaitingImports()
    expect(await getImport(force.leader, id)).toMatchObject({ status: 'UNDONE' })
    expect([
      await sumOf('signed.count', id),
      await sumOf('signed.amount', id),
      await sumOf('leads.count', id),
    ]).toEqual([0n, 0n, 0n])
  })

  it('can be brought in again, mended, under the same contract numbers once they were taken back', async () => {
    const again = { kind: 'SIGNINGS' as const, entityId: force.entity.id, historicReason: reason }
    const first = rows()
    const { id } = await aCheckedImport(force.leader, { ...again, rows: first })
    expect((await runToItsEnd(force.leader, id)).counts).toMatchObject({ DONE: 2 })
    acceptedValue(await undoImport(force.leader, { importId: id, reason: '金额错了' }))
    await runWaitingImports()
    const mended = first.map((cells, at) =>
      at === 0 ? cells : [...cells.slice(0, 4), '3亿元', cells[5] ?? ''],
    )
    const second = await aCheckedImport(force.leader, { ...again, rows: mended })
    expect((await runToItsEnd(force.leader, second.id)).counts).toMatchObject({ DONE: 2, SKIPPED: 0 })
    expect(await sumOf('signed.amount', second.id)).toBe(600_000_000n)
  })

  it('say once what is wrong with a cell, also where it stands for two things', async () => {
    const wrong = [...(rows()[0] ?? []), ''].slice(0, 6)
    const upload = {
      kind: 'SIGNINGS' as const,
      entityId: force.entity.id,
      historicReason: reason,
      rows: [wrong, [aName(), '错的', `旧${++unique}`, '2022-13-40', 'abc', '']],
    }
    const { id } = await aCheckedImport(force.leader, upload)
    const { items } = await listImportRows(force.leader, id)
    expect(items[0]?.problems.map(({ column }) => column)).toEqual([3, 4])
  })
})
