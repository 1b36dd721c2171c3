import { describe, expect, it } from 'vitest'
import { csvFile, xlsxFile } from '../../../tests/support/imports'
import { storedZip } from '../../../tests/support/zips'
import { readUpload } from './read-upload'

const codeOf = async (name: string, bytes: Uint8Array) => {
  const read = await readUpload(name, bytes)
  return read.ok ? 'read' : read.refusal.code.replace('imports.file.', '')
}
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a file is read', () => {
  it('as Excel writes it: days as days, long numbers in digits, a title above the heads left out', async () => {
    const rows = [
      ['贵安新区企业名单'],
      ['企业名称', '日期', '金额'],
      ['甲公司', new Date(Date.UTC(2023, 11, 20)), 12.1],
      ['乙公司', '', 1e15],
    ]
    const read = await readUpload('名单.xlsx', xlsxFile(rows))
    expect(read).toEqual({
      ok: true,
      value: {
        headers: ['企业名称', '日期', '金额'],
        rows: [
          { line: 3, cells: ['甲公司', '2023-12-20', '12.1'] },
          { line: 4, cells: ['乙公司', '', '1000000000000000'] },
        ],
      },
    })
  })

  it('below its heads, whatever stands above them: who filled it in, or the head of our own exports', async () => {
    const heads = ['企业名称', '城市', '行业', '备注']
    const firm = ['甲公司', '贵阳', '', "'=1+1"]
    const above = [
      [['填报单位：新能源招商小分队', '填报日期：2023-12-20', '单位：万元']],
      [['名单', '企业'], ['筛选', '全部'], ['导出', '杨清和 2023-12-20 10:00'], []],
    ]
    for (const lines of above) {
      const read = await readUpload('名单.xlsx', xlsxFile([...lines, [...heads, '五', '六'], firm]))
      expect(read).toMatchObject({ value: { headers: [...heads, '五', '六'] } })
      expect(read.ok && read.value.rows.map(({ cells }) => cells[3])).toEqual(['=1+1'])
    }
  })

  it('in UTF-8 with and without its mark, in GB 18030 and in UTF-16', async () => {
    // 企业名称,城市 / 甲公司,贵阳 as GB 18030 writes it.
    const gb = Buffer.from('c6f3d2b5c3fbb3c62cb3c7cad00d0abcd7b9abcbbe2cb9f3d1f4', 'hex')
    const text = '企业名称,城市\r\n甲公司,贵阳'
    const files = [
      bytesOf(text),
      bytesOf(`\ufeff${text}`),
      gb,
      Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]
    for (const file of files) {
      const read = await readUpload('a.csv', new Uint8Array(file))
      expect(read).toMatchObject({
        value: { headers: ['企业名称', '城市'], rows: [{ line: 2, cells: ['甲公司', '贵阳'] }] },
      })
    }
  })
})

describe('a file is refused within seconds', () => {
  it('when it is locked, of the old kind, with macros, or not what it calls itself', async () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
    const workbook = xlsxFile([['企业名称'], ['甲公司']])
    const macros = storedZip({ 'xl/workbook.xml': '<a/>', 'xl/vbaProject.bin': 'x' })
    expect(await codeOf('a.xlsx', locked)).toBe('encrypted')
    expect(await codeOf('a.xlsx', compound)).toBe('oldExcel')
    expect(await codeOf('a.xls', workbook)).toBe('oldExcel')
    expect(await codeOf('a.xlsx', macros)).toBe('macros')
    expect(await codeOf('a.xlsm', workbook)).toBe('macros')
    expect(await codeOf('a.xlsx', csvFile([['企业名称'], ['甲']]))).toBe('notReallyExcel')
    expect(await codeOf('a.csv', workbook)).toBe('notReallyText')
    expect(await codeOf('a.xlsx', storedZip({ 'a.txt': 'x' }))).toBe('notAWorkbook')
    expect(await codeOf('a.pdf', bytesOf('%PDF-1.7'))).toBe('notATable')
    expect(await codeOf('a.csv', bytesOf('a,b\0\n1,2'))).toBe('notText')
  })

  it('when it would not fit unzipped, whatever sizes it claims', async () => {
    const bomb = storedZip(
      { 'xl/workbook.xml': '<a/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(40 * 1024 * 1024, 60) },
      { claims: 100 },
    )
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const began = Date.now()
    expect(await codeOf('a.xlsx', bomb)).toBe('bloated')
    expect(Date.now() - began).toBeLessThan(10_000)
  })

  it('when it has nothing, no rows, too many columns, or a cell without end', async () => {
    expect(await codeOf('a.csv', new Uint8Array())).toBe('empty')
    expect(await codeOf('a.csv', bytesOf('\n\n'))).toBe('empty')
    expect(await codeOf('a.csv', bytesOf('企业名称,城市\n'))).toBe('noRows')
    expect(await codeOf('a.csv', csvFile([Array.from({ length: 101 }, (_, at) => `c${at}`), ['x']]))).toBe(
      'tooManyColumns',
    )
    expect(
      await codeOf(
        'a.csv',
        csvFile([
          ['a', 'b'],
          ['x'.repeat(5000), ''],
        ]),
      ),
    ).toBe('cellTooLong')
  })
})
