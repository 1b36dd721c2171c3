import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { clientOf } from '../../../tests/support/api-client'
import {
  acceptedValue,
  actorOf,
  aHolderOf,
  aMember,
  anEnterprise,
  anEntity,
  aTaskForce,
} from '../../../tests/support/builders'
import { withEmptyDatabase } from '../../../tests/support/database'
import { aCheckedImport, csvFile, runToItsEnd, sumOf } from '../../../tests/support/imports'
import { cancelImport, correctCell, resolveDuplicates, runImport, undoImport } from './commands'
import { runWaitingImports } from './jobs'
import { getImport, listImportRows } from './queries'
import { MOST_IN_A_PIECE, PIECE } from './rules'
import { runPiece } from './run-piece'
import { uploadImport } from './upload-file'

withEmptyDatabase()

type Force = Awaited<ReturnType<typeof aTaskForce>>
let force: Force
let unique = 0
const aName = () => `贵州甲乙${++unique}科技有限公司`

beforeAll(async () => {
  force = await aTaskForce()
})

describe('a file of enterprises', () => {
  it('makes its good rows, leaves out those that are known, and names what is wrong in the others by field', async () => {
    const known = await anEnterprise('贵阳已有企业有限公司')
    const rows = [
      ['企业名称', '统一社会信用代码', '城市'],
      [aName(), '', '贵阳'],
      ['', '', '安顺'],
      [known.name, '', ''],
      [aName(), '12345', ''],
    ]
    const checked = await aCheckedImport(force.officer, { kind: 'ENTERPRISES', rows })
    expect(checked.counts).toMatchObject({ GOOD: 1, BAD: 2, DUPLICATE: 1 })
    const { items } = await listImportRows(force.officer, checked.id, { state: 'BAD' })
    expect(items.map(({ line, problems }) => [line, problems[0]?.column, problems[0]?.code])).toEqual([
      [3, 0, 'required'],
      [5, 1, 'creditCodeLength'],
    ])
    const done = await runToItsEnd(force.officer, checked.id)
    expect([done.status, done.counts]).toMatchObject(['DONE', { DONE: 1, BAD: 2, SKIPPED: 1 }])
  })

  it('is mended in place: the row is checked anew', async () => {
    const rows = [
      ['企业名称', '城市'],
      ['', '贵阳'],
      [aName(), ''],
    ]
    const { id } = await aCheckedImport(force.officer, { kind: 'ENTERPRISES', rows })
    acceptedValue(await correctCell(force.officer, { importId: id, line: 2, column: 0, written: aName() }))
    expect((await getImport(force.officer, id)).counts).toMatchObject({ GOOD: 2, BAD: 0 })
  })

  it('finds the same enterprise twice within itself, and asks about a like name', async () => {
    const [one, other] = [aName(), '深圳宏图伟业精密仪器有限公司']
    const rows = [
      ['企业名称', '备注'],
      [one, '甲'],
      [one.replace('有限公司', '（有限公司）'), '乙'],
      [other, ''],
      ['深圳市宏图伟业精密仪器公司', ''],
    ]
    const { id, undecided } = await aCheckedImport(force.officer, { kind: 'ENTERPRISES', rows })
    expect(undecided).toEqual({ count: 1, openProjects: false })
    expect(await runImport(force.officer, { importId: id })).toMatchObject({
      refusal: { code: 'imports.undecided' },
    })
    acceptedValue(await resolveDuplicates(force.officer, { importId: id, line: 5, resolution: 'separate' }))
    expect((await runToItsEnd(force.officer, id)).counts).toMatchObject({ DONE: 3, SKIPPED: 1 })
  })

  it('asks about like names in a long file as in a short one, but never about two with a credit code each', async () => {
    const [known, coded] = ['成都鹤望兰精密仪器有限公司', '成都紫罗兰精密仪器有限公司']
    await anEnterprise(known)
    await db.enterprise.updateMany({
      where: { id: (await anEnterprise(coded)).id },
      data: { creditCode: '91520900MA6DL0001K' },
    })
    const others = Array.from({ length: 25 }, () => [aName(), ''])
    const alike = [
      ['成都市鹤望兰精密仪器公司', ''],
      ['成都市紫罗兰精密仪器公司', '91520900000000001Y'],
    ]
    const [short, long] = [alike, [...others, ...alike]].map((rows) => [
      ['企业名称', '统一社会信用代码'],
      ...rows,
    ])
    for (const rows of [short, long]) {
      const { id, counts } = await aCheckedImport(force.officer, { kind: 'ENTERPRISES', rows: rows ?? [] })
      const { items } = await listImportRows(force.officer, id, { state: 'DUPLICATE' })
      expect([items.map(({ duplicate }) => duplicate?.name), counts.BAD]).toEqual([[known], 0])
    }
  })

  it('is taken in once, however often it is sent', async () => {
    const bytes = csvFile([
      ['企业名称', '网址'],
      [aName(), ''],
    ])
    const send = () =>
      uploadImport(force.officer, {
        kind: 'ENTERPRISES',
        name: 'a.csv',
        bytes,
        entityId: null,
      })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await send()
    expect(again).toMatchObject({
      refusal: { code: 'imports.uploadedBefore', details: { id: expect.any(String) } },
    })
  })

  it('is taken back as a whole, unless something was built on it', async () => {
    const rows = [
      ['企业名称', '行业'],
      [aName(), '甲'],
      [aName(), '乙'],
    ]
    const { id } = await aCheckedImport(force.officer, { kind: 'ENTERPRISES', rows })
    await runToItsEnd(force.officer, id)
    const made = await db.importRow.findFirstOrThrow({ where: { importId: id, line: 3 } })
    const contact = await db.contact.create({ data: { enterpriseId: made.recordId ?? '', name: '张三' } })
    const refusal = await undoImport(force.officer, { importId: id, reason: '导错了' })
    expect(refusal).toMatchObject({
      refusal: { code: 'imports.builtUpon', details: { built: [{ what: 'contact', line: 3 }] } },
    })
    await db.contact.delete({ where: { id: contact.id } })
    acceptedValue(await undoImport(force.officer, { importId: id, reason: '导错了' }))
    await runWaitingImports()
    expect(await getImport(force.officer, id)).toMatchObject({ status: 'UNDONE', counts: { UNDONE: 2 } })
    expect(await db.enterprise.count({ where: { id: made.recordId ?? '' } })).toBe(0)
    const acts = await db.auditEntry.count({
      where: { act: 'enterprise.remove', recordId: made.recordId ?? '' },
    })
    expect(acts).toBe(1)
  })
})

describe('a run', () => {
  const leads = (count: number) => [
    ['企业名称', '项目名称', '意向投资额（万元）', '线索来源', '报送日期'],
    ...Array.from({ length: count }, () => [aName(), '某基地', 500, '推荐', '2023/3/8']),
  ]

  it('holds at most 500 rows a piece', () => {
    expect(Math.max(...Object.values(PIECE))).toBe(MOST_IN_A_PIECE)
  })

  it('that broke off between two pieces goes on where it stood, and doubles nothing', async () => {
    const names = Array.from({ length: PIECE.ENTERPRISES + 3 }, () => [aName(), '断点'])
    const { id } = await aCheckedImport(force.officer, {
      kind: 'ENTERPRISES',
      rows: [['企业名称', '备注'], ...names],
    })
    acceptedValue(await runImport(force.officer, { importId: id }))
    expect(await runPiece(force.officer, id)).toBe('more')
    // Its server is gone; another one waits until it is surely silent.
    await db.import.update({ where: { id }, data: { heartbeatAt: new Date() } })
    await runWaitingImports()
    expect((await getImport(force.officer, id)).counts).toMatchObject({ DONE: PIECE.ENTERPRISES, GOOD: 3 })
    await db.import.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 120_000) } })
    await runWaitingImports()
    expect(await getImport(force.officer, id)).toMatchObject({
      status: 'DONE',
      counts: { DONE: names.length },
    })
    expect(await db.enterprise.count({ where: { note: '断点' } })).toBe(names.length)
    expect(
      await db.auditEntry.count({
        where: { act: 'enterprise.register', after: { path: ['note'], equals: '断点' } },
      }),
    ).toBe(names.length)
  })

  it('of leads is taken back by withdrawals from their own days on, so that they never counted', async () => {
    const { id } = await aCheckedImport(force.officer, {
      kind: 'LEADS',
      rows: leads(2),
      entityId: force.entity.id,
    })
    await runToItsEnd(force.officer, id)
    expect(await db.lead.findFirst({ orderBy: { no: 'desc' } })).toMatchObject({ intendedAmount: 5_000_000n })
    acceptedValue(await undoImport(force.officer, { importId: id, reason: '导错了' }))
    await runWaitingImports()
    expect(await db.leadWithdrawal.count({ where: { reason: '导错了' } })).toBe(2)
    expect(await sumOf('leads.count', id)).toBe(0n)
    expect(await sumOf('stages.discovery.count', id)).toBe(0n)
  })

  it('stops between two pieces when asked to, and goes on later', async () => {
    const rows = leads(3)
    const { id } = await aCheckedImport(force.officer, { kind: 'LEADS', rows, entityId: force.entity.id })
    acceptedValue(await runImport(force.officer, { importId: id }))
    acceptedValue(await cancelImport(force.officer, { importId: id }))
    await runWaitingImports()
    expect(await getImport(force.officer, id)).toMatchObject({ status: 'CANCELLED', counts: { GOOD: 3 } })
    expect((await runToItsEnd(force.officer, id)).counts).toMatchObject({ DONE: 3 })
  })

  it('writes a row that a rule refuses only then as nothing at all, and says why', async () => {
    const rows = leads(2)
    const { id } = await aCheckedImport(force.officer, { kind: 'LEADS', rows, entityId: force.entity.id })
    const other = await aMember((await anEntity()).id)
    const name = String(rows[1]?.[0])
    const twin = await aCheckedImport(other, {
      kind: 'LEADS',
      rows: [rows[0] ?? [], [name, '别处', 1, '推荐', '']],
      entityId: other.memberships[0]?.entityId,
    })
    await runToItsEnd(other, twin.id)
    const done = await runToItsEnd(force.officer, id)
    expect(done.counts).toMatchObject({ DONE: 1, BAD: 1 })
    const { items } = await listImportRows(force.officer, id, { state: 'BAD' })
    expect(items[0]?.problems).toMatchObject([{ words: 'refusals', code: 'leads.duplicate' }])
  })

  it('ends when its person may no longer write such records', async () => {
    const officer = await aMember(force.entity.id)
    const { id } = await aCheckedImport(officer, { kind: 'LEADS', rows: leads(1), entityId: force.entity.id })
    acceptedValue(await runImport(officer, { importId: id }))
    await db.user.update({ where: { id: officer.userId }, data: { disabledAt: new Date() } })
    await runWaitingImports()
    expect(await getImport(await aHolderOf('COORDINATOR'), id)).toMatchObject({
      status: 'FAILED',
      failure: 'personGone',
    })
  })
})

describe('rights', () => {
  it('an import of one’s entity is not another’s to see, and only who uploaded it runs it', async () => {
    const { id } = await aCheckedImport(force.officer, {
      kind: 'ENTERPRISES',
      rows: [
        ['企业名称', '城市'],
        [aName(), ''],
      ],
    })
    const stranger = await aMember((await anEntity()).id)
    await expect(getImport(stranger, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(runImport(await aHolderOf('COORDINATOR'), { importId: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await actorOf(force.officer.userId)).userId).toBe(force.officer.userId)
  })
})

it('a program carries an import from its file to its undoing, by the same rules as a person', async () => {
  const program = await clientOf(force.officer.username)
  const content = Buffer.from(
    csvFile([
      ['企业名称', '城市'],
      [aName(), '贵阳'],
      ['', '安顺'],
    ]),
  ).toString('base64')
  const sent = { body: { kind: 'ENTERPRISES', name: '名单.csv', content } }
  const { body } = await program('POST', '/imports', sent)
  expect((await program('POST', '/imports', sent)).body.code).toBe('imports.uploadedBefore')
  const { id, version, mapping } = body as unknown as { id: string; version: number; mapping: string[] }
  const headers = { 'if-match': `"${version}"` }
  const mapped = await program('POST', `/imports/${id}/map`, { body: { mapping }, headers })
  expect(mapped.body.counts).toMatchObject({ GOOD: 1, BAD: 1 })
  expect((await program('GET', `/imports/${id}/rows?state=BAD`)).body.items).toMatchObject([{ line: 3 }])
  expect((await program('POST', `/imports/${id}/run`)).body.status).toBe('RUNNING')
  await runWaitingImports()
  await program('POST', `/imports/${id}/undo`, { body: { reason: '名单发错了' } })
  await runWaitingImports()
  const { status, counts } = (await program('GET', `/imports/${id}`)).body
  expect([status, counts]).toMatchObject(['UNDONE', { UNDONE: 1, BAD: 1 }])
})
