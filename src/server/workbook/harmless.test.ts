import * as XLSX from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '@/lib/csv'
import { harmless, type SheetCell } from '@/lib/sheet-cell'
import { writeWorkbook } from './write-workbook'

const DANGEROUS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t',
  '\r',
  '\n',
  ' =',
  '　＠',
  '\ufeff+',
  '"=',
]
const rest = fc.stringMatching(/^[a-zA-Z0-9\u4e00-\u4e10"',;\r\n\t()!|& <>]{0,30}$/)
const formula = fc.tuple(fc.constantFrom(...DANGEROUS), rest).map(([begin, end]) => begin + end)
const text = (value: string): SheetCell => ({ kind: 'text', value })

describe('what begins like a formula', () => {
  it('is made harmless in CSV, inside of quotes too, and nothing else of it changes', () => {
    fc.assert(
      fc.property(formula, rest, (dangerous, plain) => {
        const [read] = parse(csvLine([text(plain), text(dangerous), text(plain)])) as string[][]
        expect(read).toEqual([harmless(plain), harmless(dangerous), harmless(plain)])
        if (!dangerous.startsWith('"')) expect(read?.[1]).toBe(`'${dangerous}`)
      }),
    )
  })

  it('is a text in Excel, and harmless still when that is saved as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(formula, { minLength: 1, maxLength: 8 }), async (dangerous) => {
        const sheet = await writtenSheet([dangerous.map(text)])
        for (const [at, said] of dangerous.entries()) {
          const cell = sheet[XLSX.utils.encode_cell({ r: 3, c: at })]
          expect([cell.t, cell.f]).toEqual(['s', undefined])
          // Excel reads the ends of lines as one.
          expect(cell.v.replace(/\r\n?/g, '\n')).toBe(harmless(said).replace(/\r\n?/g, '\n'))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('is no trouble as the name of a list, a filter or a column', async () => {
    const sheet = await writtenSheet([[text('一')]], '=HYPERLINK("x")')
    expect([sheet.A1.v, sheet.B1.v, sheet.A3.v]).toEqual(["'=A1", '\'=HYPERLINK("x")', '\'=HYPERLINK("x")'])
  })

  it('cannot hide as what Excel decodes, or end a cell before its time', async () => {
    const said = ['_x003D_1+1', '</t></is></c><c><f>1+1</f></c>', 'a\u0000b\u0007c', '\ud800好']
    const sheet = await writtenSheet([said.map(text)])
    const read = said.map((_, at) => sheet[XLSX.utils.encode_cell({ r: 3, c: at })].v)
    expect(read).toEqual(['_x003D_1+1', '</t></is></c><c><f>1+1</f></c>', 'abc', '\ufffd好'])
  })
})

describe('a number', () => {
  const cells: SheetCell[] = [
    { kind: 'yuan', value: -1_967_000_000n },
    { kind: 'number', value: -3 },
    { kind: 'share', value: 0.8512 },
    { kind: 'date', value: '2023-12-20' },
    { kind: 'moment', value: '2023-12-20T16:05:00.000Z' },
    { kind: 'yuan', value: null },
  ]

  it('stays a number in CSV, a negative one too, and a moment is on the area’s clock', () => {
    expect(csvLine(cells)).toBe('-1967000000,-3,85.1%,2023-12-20,2023-12-21 00:05,\r\n')
  })

  it('is a real one in Excel, as days are, under a format of its own', async () => {
    const sheet = await writtenSheet([cells])
    expect(['A4', 'B4', 'C4', 'D4', 'F4'].map((at) => sheet[at]?.v)).toEqual([
      -1_967_000_000,
      -3,
      0.8512,
      45280,
      undefined,
    ])
    expect(sheet.E4.v).toBeCloseTo(45281 + 5 / 1440, 6)
    expect(['A4', 'C4', 'D4', 'E4'].map((at) => sheet[at].w)).toEqual([
      '-1,967,000,000',
      '85.1%',
      '2023-12-20',
      '2023-12-21 00:05',
    ])
  })
})

async function writtenSheet(rows: SheetCell[][], name = '签约'): Promise<XLSX.WorkSheet> {
  async function* once() {
    yield rows
  }
  const columns = rows[0]?.map(() => ({ head: name, width: 12 })) ?? []
  const pieces: Uint8Array[] = []
  const sheet = { name, head: [{ label: '=A1', says: name }], columns, rows: once() }
  for await (const piece of writeWorkbook(sheet)) pieces.push(piece)
  const book = XLSX.read(Buffer.concat(pieces), { cellFormula: true, cellNF: true })
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}
