import { harmless, type SheetCell } from '@/lib/sheet-cell'
import { CONTENT_TYPES, relations, STYLES, STYLES_XML, workbookXml } from './parts'
import { zip } from './zip'

export type Sheet = {
  name: string
  /** Above the table: what it is; a label and what it says. */
  head: { label: string; says: string }[]
  columns: { head: string /** In characters of Latin script. */; width: number }[]
  /** Pieces of rows, as they come. */
  rows: AsyncIterable<SheetCell[][]>
}

/**
 * An Excel workbook of one sheet, handed on while its rows still come, so that 100,000 rows take no more memory than one
 * piece and nobody waits for the writer. The table's head stays in sight; numbers and days are real ones.
 */
export function writeWorkbook(sheet: Sheet): AsyncGenerator<Uint8Array> {
  return zip([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [workbookXml(escaped(nameOf(sheet)))] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')],
    },
    { name: 'xl/styles.xml', content: [STYLES_XML] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
  ])
}

async function* sheetXml({ head, columns, rows }: Sheet): AsyncGenerator<string> {
  // A free line parts the head from the table.
  const tableAt = head.length > 0 ? head.length + 2 : 1
  yield opening(columns, tableAt)
  for (const [index, { label, says }] of head.entries()) {
    const style = index === 0 ? STYLES.title : STYLES.text
    yield row(index + 1, [text('A', index + 1, label, STYLES.label), text('B', index + 1, says, style)])
  }
  yield row(
    tableAt,
    columns.map((column, at) => text(letters(at), tableAt, column.head, STYLES.head)),
  )
  let line = tableAt
  for await (const piece of rows) {
    yield piece
      .map((cells) =>
        row(
          ++line,
          cells.map((one, at) => cell(letters(at), line, one)),
        ),
      )
      .join('')
  }
  yield `</sheetData><autoFilter ref="A${tableAt}:${letters(columns.length - 1)}${line}"/></worksheet>`
}

function opening(columns: Sheet['columns'], tableAt: number): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const next = `A${tableAt + 1}`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${tableAt}" topLeftCell="${next}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${next}" sqref="${next}"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}

function row(line: number, cells: string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`
}

function cell(column: string, line: number, { kind, value }: SheetCell): string {
  if (value === null || value === undefined || value === '') return ''
  if (kind === 'text' || kind === 'yesNo') return text(column, line, String(value), STYLES.text)
  const number = kind === 'date' || kind === 'moment' ? serialOf(kind, String(value)) : value
  if (number === null) return text(column, line, String(value), STYLES.text)
  return `<c r="${column}${line}" s="${STYLES[kind]}"><v>${number}</v></c>`
}

const DAY_MS = 86_400_000
/** 30 December 1899 is day 0 of Excel, which believes in a 29 February 1900. */
const EPOCH_DAYS = 25_569
const FIRST_TRUE_DAY = 61
const AREA_OFFSET_DAYS = 8 / 24

/** Days as Excel counts them, on the area's clock; null for what it cannot count. */
function serialOf(kind: 'date' | 'moment', written: string): number | null {
  const days = Date.parse(written) / DAY_MS + EPOCH_DAYS + (kind === 'moment' ? AREA_OFFSET_DAYS : 0)
  return days >= FIRST_TRUE_DAY ? Math.round(days * 86_400) / 86_400 : null
}

/** The most that a cell can hold. */
const MOST_CHARACTERS = 32_767

function text(column: string, line: number, said: string, style: number): string {
  const shown = escaped(harmless(said).slice(0, MOST_CHARACTERS))
  return `<c r="${column}${line}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

/** Control characters, which XML forbids, but for the tab and the ends of lines. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** Excel reads `_x003D_` as `=`, so what looks so is written as what it is. */
function escaped(said: string): string {
  return said
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** 0 is A, 26 is AA. */
function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)
}

/** At most 31 characters, and none of those that Excel forbids in the name of a sheet. */
function nameOf({ name }: Sheet): string {
  return name.replace(/[:\\/?*[\]']/g, ' ').slice(0, 31)
}
