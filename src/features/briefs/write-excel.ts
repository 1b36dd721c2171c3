import { utils, type WorkSheet, write } from '@e965/xlsx'
import { harmless } from '@/lib/sheet-cell'
import type { IssueDocument, IssueTable } from './compose-issue'
import type { Cell, Words } from './write-cells'

/** The issue as a workbook: a first sheet that says what it is, then one sheet a table with real numbers. */
export function writeExcel(issue: IssueDocument, words: Words): Buffer {
  const book = utils.book_new()
  book.Props = { Title: issue.title, Author: issue.issuer }
  utils.book_append_sheet(book, aboutSheet(issue, words), words('briefs.excel.about'))
  for (const table of issue.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))) {
    utils.book_append_sheet(book, tableSheet(table), table.sheet)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}

function aboutSheet(issue: IssueDocument, words: Words): WorkSheet {
  const lines: [string, string][] = [
    [words('briefs.excel.title'), issue.title],
    [words('briefs.excel.number'), `${issue.series}${issue.number}`],
    [words('briefs.excel.issuer'), issue.issuer],
    [words('briefs.excel.issuedOn'), issue.issuedOn],
    [words('briefs.excel.period'), issue.period],
    ...issue.marks.map((mark): [string, string] => [words('briefs.excel.marks'), mark]),
    ...issue.colophon.map((text): [string, string] => ['', text]),
    ...wordsOf(issue).map((text): [string, string] => [words('briefs.excel.words'), text]),
  ]
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(harmless)))
  sheet['!cols'] = [{ wch: 16 }, { wch: 90 }]
  return sheet
}

/** What the paper says in sentences, in its order. */
function wordsOf({ parts }: IssueDocument): string[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'words' ? block.paragraphs : block.kind === 'sentence' ? [block.text] : [],
    ),
  )
}

function tableSheet({ title, columns, rows, foot, empty }: IssueTable): WorkSheet {
  const body = rows.length > 0 ? rows : [[{ text: empty }]]
  const lines: Cell[][] = [
    [{ text: title }],
    columns.map(({ head }) => ({ text: head })),
    ...body,
    ...(foot ? [foot] : []),
  ]
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(sheetCell)))
  sheet['!cols'] = columns.map(({ width, head }) => ({ wch: Math.max(width, head.length * 2 + 2) }))
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns.length - 1 } }]
  if (rows.length > 0) {
    const last = { r: 1 + rows.length, c: columns.length - 1 }
    sheet['!autofilter'] = { ref: utils.encode_range({ s: { r: 1, c: 0 }, e: last }) }
  }
  return sheet
}

/** A number with its format, or a text that no program takes for a formula. */
function sheetCell({ text, number, format }: Cell) {
  if (number === undefined) return { t: 's' as const, v: harmless(text) }
  return { t: 'n' as const, v: number, z: format }
}
