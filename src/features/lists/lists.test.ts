import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { type Words, wordsIn } from '@/server/words'
import { acceptedValue, actorOf } from '../../../tests/support/builders'
import { withDemoDatabase } from '../../../tests/support/database'
import { projectRoot } from '../../cli/project.mjs'
import { LIST_KEYS, LISTS, listCalled } from './all-lists'
import { type AskExport, exportList } from './export-list'
import type { Asked } from './list-of'
import { listHref, readAsked } from './rules'

withDemoDatabase()

const app = join(projectRoot, 'src/app')
const actors = new Map<string, Actor>()
const as = (username: string) => actors.get(username) as Actor

beforeAll(async () => {
  const names = ['coordinator', 'admin', 'auditor', 'evaluator-site', 'officer1', 'officer5']
  for (const { id, username } of await db.user.findMany({ where: { username: { in: names } } })) {
    actors.set(username, await actorOf(id))
  }
})

describe('a list', () => {
  const pages = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => ({ path, text: readFileSync(join(app, path), 'utf8') }))

  it('of every page that shows one has its tools there, and is told in the registry', () => {
    const lists = pages.filter(({ path }) => path.endsWith('(list)/page.tsx'))
    expect(lists.length).toBeGreaterThan(20)
    expect(lists.filter(({ text }) => !text.includes('<ListTools')).map(({ path }) => path)).toEqual([])
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/<(?:ListTools|ExportMenu) list="([\w-]+)"/g)].map(([, key]) => key),
    )
    expect(named.filter((key) => !LIST_KEYS.includes(key ?? ''))).toEqual([])
  })

  it('has a key of its own and columns of their own', () => {
    expect(new Set(LIST_KEYS).size).toBe(LISTS.length)
    for (const { key, columns } of LISTS) {
      expect([key, new Set(columns.map((column) => column.key)).size]).toEqual([key, columns.length])
    }
  })

  it('tells every filter that it takes in words', () => {
    const silent = ['sort', 'cursor', 'limit', 'asOf', 'key']
    const untold = LISTS.flatMap(({ key, filters, told }) =>
      Object.keys(filters.shape)
        .filter((name) => !silent.includes(name) && !told[name])
        .map((name) => `${key}: ${name}`),
    )
    expect(untold).toEqual([])
  })

  it.each(['zh-CN', 'en'])('has all its words in %s', async (locale) => {
    const t = await wordsIn(locale)
    const used = LISTS.flatMap(({ title, columns, told, sorts, definition }) => [
      title,
      ...columns.map(({ head }) => head),
      ...Object.values(told).map(({ name }) => name),
      ...Object.values(sorts),
      ...(definition ? [definition({ key: 'signed.amount' })] : []),
    ])
    expect([...new Set(used)].filter((key) => !isSaid(t, key))).toEqual([])
  })

  it('leaves out of an address what it does not know, and writes the rest as it was', () => {
    const signings = listCalled('signings')
    const said = {
      kind: 'INVESTMENT',
      from: '2023-02-30',
      holder: 'x',
      cursor: 'y',
      sort: '-amount',
      evil: '1',
    }
    expect(readAsked(signings, said)).toEqual({ kind: 'INVESTMENT', sort: '-amount' })
    expect(listHref(signings, { kind: 'INVESTMENT' }, ['amount'])).toBe(
      '/signings?kind=INVESTMENT&columns=amount',
    )
    expect(listHref(listCalled('quiet-projects'), {})).toBe('/supervision?tab=quiet')
    const records = listCalled('figure-records')
    expect(listHref(records, { key: 'signed.count', asOf: '2023-12-20' })).toBe(
      '/figures/signed.count?asOf=2023-12-20',
    )
  })
})

const ASKED: Record<string, Asked> = {
  'figure-records': { key: 'signed.amount', asOf: '2023-12-20' },
  'figure-changes': { key: 'signed.amount', asOf: '2023-12-20', compare: '2023-11-20' },
}

/** A word is said when it needs no more than its key. */
function isSaid(t: Words, key: string): boolean {
  return t.has(key) && t(key) !== key
}

describe('an export', () => {
  it('of each list goes to its readers, holds as many records as the list counts, and has a word for every value', async () => {
    for (const list of LISTS) {
      const reader = [...actors.values()].find((actor) => list.mayRead(actor)) as Actor
      const asked = ASKED[list.key] ?? {}
      const { head, rows, heads } = await exported(reader, { list: list.key, asked })
      const { count } = await list.total(reader, asked)
      expect([list.key, rows.length]).toEqual([list.key, count])
      expect([list.key, head.合计]).toEqual([list.key, expect.stringMatching(/^共 [\d,]+ 条/)])
      const keys = [...heads, ...rows.flat(), ...Object.values(head)].filter((word) =>
        /^[a-z-]+(\.[\w-]+){1,4}$/.test(word),
      )
      expect([list.key, keys]).toEqual([list.key, []])
      for (const actor of actors.values()) {
        if (!list.mayRead(actor))
          await expect(exported(actor, { list: list.key, asked })).rejects.toThrow('notFound')
      }
    }
  }, 60_000)

  it('holds every page of the list, each record once, in the order of the list', async () => {
    const whole = await exported(as('coordinator'), { list: 'visits' })
    const inPieces = await exported(as('coordinator'), { list: 'visits' }, 7)
    expect(inPieces.rows).toEqual(whole.rows)
    const sorted = await exported(as('coordinator'), { list: 'signings', asked: { sort: '-amount' } }, 5)
    const amounts = sorted.column('合同金额（元）').map(Number)
    expect(amounts).toHaveLength(56)
    expect(amounts).toEqual([...amounts].sort((one, other) => other - one))
  })

  it('holds nothing that its reader may not read', async () => {
    const numbers = async (username: string) =>
      new Set((await exported(as(username), { list: 'signings' })).column('合同编号'))
    const [all, own, others] = [
      await numbers('coordinator'),
      await numbers('officer1'),
      await numbers('officer5'),
    ]
    expect(all.size).toBe(56)
    expect(own.size).toBeGreaterThan(0)
    expect(own.size + others.size).toBeLessThan(56)
    expect([...own].filter((no) => !all.has(no) || others.has(no))).toEqual([])
    const phones = await db.contact.findMany({ where: { phone: { not: null } }, select: { phone: true } })
    const { text } = await exported(as('coordinator'), { list: 'enterprises' })
    expect(phones.filter(({ phone }) => text.includes(phone ?? '-'))).toEqual([])
  })

  it('says above the table the filter in words, the sort, the date, the scope, the total and who made it', async () => {
    const [holder] = await db.promotionEntity.findMany({ where: { kind: 'TASK_FORCE', no: 1 } })
    const asked = { holder: holder?.id ?? '', kind: 'INVESTMENT', from: '2023-05-01', sort: '-amount' }
    const { head, rows, column } = await exported(as('coordinator'), { list: 'signings', asked })
    const sum = column('合同金额（元）')
      .map(BigInt)
      .reduce((one, other) => one + other, 0n)
    expect(head).toMatchObject({
      列表: '签约',
      筛选: `自：2023-05-01；归口主体：${holder?.name}；合同类别：投资合同`,
      排序: '合同金额 降序',
      数据时点: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d 的现况$/),
      范围: '全区',
      合计: `共 ${rows.length} 条；合同金额：${sum.toLocaleString('en')}元`,
      导出: expect.stringMatching(/^孔统筹 于 /),
    })
    const own = await exported(as('officer1'), { list: 'signings' })
    expect(own.head.范围).toContain('有权查看的记录')
    const english = await exported(as('coordinator'), { list: 'signings', asked, locale: 'en' })
    expect(english.text).toContain(`Filters,"From: 2023-05-01; `)
  })

  it('of a figure’s records says as of when and by which definition, and adds up to the figure', async () => {
    const asked = { key: 'signed.amount', asOf: '2023-12-20' }
    const { head, rows, column, name } = await exported(as('coordinator'), { list: 'figure-records', asked })
    expect(name).toBe('签约金额-2023-12-20.csv')
    expect(head.数据时点).toBe('2023-12-20')
    expect(head.口径).toMatch(/协议/)
    expect(head.合计).toBe('共 56 条；金额：38,360,000,000元')
    expect(rows).toHaveLength(56)
    expect(
      column('金额（元）')
        .map(BigInt)
        .reduce((one, other) => one + other, 0n),
    ).toBe(38_360_000_000n)
    const known = await exported(as('coordinator'), {
      list: 'figure-records',
      asked: { ...asked, knownAt: '2024-01-02T10:00:00Z' },
    })
    expect(known.head.数据时点).toBe('截至 2023-12-20，按 2024-01-02 18:00 时已登记的情况')
    expect(known.rows).toEqual([])
  })

  it('holds the columns that are shown, and as Excel the same as in CSV', async () => {
    const input = { list: 'signings', columns: ['contractNo', 'signedOn', 'amount'] }
    const csv = await exported(as('coordinator'), input)
    expect(csv.heads).toEqual(['合同编号', '签订日期', '合同金额（元）'])
    const { name, content } = acceptedValue(
      await exportList(as('coordinator'), { ...DEFAULTS, ...input, format: 'xlsx' }),
    )
    expect(name).toMatch(/^签约-\d{4}-\d\d-\d\d\.xlsx$/)
    const book = XLSX.read(await whole(content), { cellText: true })
    const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets.签约 ?? {}, { header: 1, raw: true })
    const at = rows.findIndex((row) => row[0] === '合同编号')
    expect(rows[at + 1]?.map((value) => typeof value)).toEqual(['string', 'number', 'number'])
    expect(rows.slice(at + 1).map(([no, , amount]) => [no, String(amount)])).toEqual(
      csv.rows.map(([no, , amount]) => [no, amount]),
    )
  })

  it('is noted in the audit log with its filter and its count', async () => {
    await exported(as('coordinator'), { list: 'funds' })
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect([entry.act, entry.recordType, entry.actorId]).toEqual([
      'lists.export',
      'Export',
      as('coordinator').userId,
    ])
    expect(entry.after).toMatchObject({ list: 'funds', format: 'csv', rows: 4 })
  })
})

const DEFAULTS = { format: 'csv', asked: {}, columns: [], locale: 'zh-CN' } as const

async function exported(actor: Actor, input: Partial<AskExport> & { list: string }, piece?: number) {
  const { name, content } = acceptedValue(await exportList(actor, { ...DEFAULTS, ...input }, piece))
  const text = (await whole(content)).toString()
  const lines = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][]
  const end = lines.findIndex((line) => line.length === 1 && line[0] === '')
  const [heads = [], ...rows] = lines.slice(end + 1)
  const head: Record<string, string> = Object.fromEntries(lines.slice(0, end))
  const column = (title: string) => rows.map((row) => row[heads.indexOf(title)] ?? '')
  return { name, text, head, heads, rows, column }
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
