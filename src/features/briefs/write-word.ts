import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import type { IssueBlock, IssueChart, IssueDocument, IssueTable, TableColumn } from './compose-issue'
import { fontTable } from './name-fonts'
import type { Cell } from './write-cells'

// The page and type of official papers (GB/T 9704-2012): A4, 仿宋 of size 三 (16 pt), headings in 黑体 and 楷体.
const PAGE = { top: 37, bottom: 35, left: 28, right: 26 }
const TEXT_WIDTH = convertMillimetersToTwip(210 - PAGE.left - PAGE.right)
const FANGSONG = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '仿宋',
  cs: 'Times New Roman',
}
const HEITI = { ...FANGSONG, eastAsia: '黑体' }
const KAITI = { ...FANGSONG, eastAsia: '楷体' }
const SONGTI = { ...FANGSONG, eastAsia: '宋体' }
const RED = 'C00000'
/** Half points. */
const SIZE = { series: 60, title: 44, text: 32, table: 20, note: 21, page: 28 }
const LINE = { line: 560, lineRule: LineRuleType.EXACT }

/** The issue as a Word file that can be handed over as it is. */
export async function writeWord(issue: IssueDocument): Promise<Buffer> {
  const parts = issue.parts.flatMap(({ heading, blocks }) => [
    ...(heading ? [headingOf(heading, 1)] : []),
    ...blocks.flatMap(blockOf),
  ])
  const document = new Document({
    title: issue.title,
    creator: issue.issuer,
    lastModifiedBy: issue.issuer,
    description: `${issue.series}${issue.number}`,
    styles: { default: { document: { run: { font: FANGSONG, size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: marginsOf(PAGE),
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...headOf(issue), ...parts, ...issue.colophon.map(noteOf)],
      },
    ],
  })
  return Packer.toBuffer(document, undefined, [fontTable()])
}

function marginsOf(sides: Record<string, number>) {
  return Object.fromEntries(Object.entries(sides).map(([side, mm]) => [side, convertMillimetersToTwip(mm)]))
}

function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: FANGSONG, size: SIZE.text, ...options })
}

/** Name of the series in red, number, who issues it and when over a red line, then the title. */
function headOf(issue: IssueDocument): Paragraph[] {
  const centred = (children: ParagraphChild[], after: number) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children })
  const line = { style: BorderStyle.SINGLE, size: 16, color: RED, space: 6 }
  return [
    centred([run(issue.series, { font: SONGTI, size: SIZE.series, bold: true, color: RED })], 160),
    centred([run([issue.number, ...issue.marks].join('　'))], 200),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      border: { bottom: line },
      children: [run(issue.issuer), new TextRun({ children: [new Tab()] }), run(issue.issuedOn)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 480, after: 120, line: 640, lineRule: LineRuleType.EXACT },
      children: [run(issue.title, { font: SONGTI, size: SIZE.title, bold: true })],
    }),
    centred([run(issue.period, { font: KAITI, size: 24 })], 240),
  ]
}

function headingOf(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    indent: { firstLine: 640 },
    spacing: { before: level === 1 ? 200 : 80, after: 60, ...LINE },
    keepNext: true,
    outlineLevel: level - 1,
    children: [run(text, { font: level === 1 ? HEITI : KAITI })],
  })
}

function paragraphOf(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 640 },
    spacing: LINE,
    children: [run(text)],
  })
}

function noteOf(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 320 },
    children: [run(text, { size: SIZE.note, color: '595959' })],
  })
}

function blockOf(block: IssueBlock): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [headingOf(block.text, 2)]
  if (block.kind === 'words') return block.paragraphs.map(paragraphOf)
  if (block.kind === 'sentence') return [paragraphOf(block.text)]
  if (block.kind === 'chart') return block.categories.length > 0 ? [chartOf(block)] : []
  if (block.rows.length === 0) return [paragraphOf(block.empty)]
  return [captionOf(block), tableOf(block), new Paragraph({ spacing: { line: 200 }, children: [] })]
}

function captionOf({ title }: IssueTable): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 60 },
    keepNext: true,
    children: [run(title, { font: HEITI, size: 24 })],
  })
}

function tableOf({ columns, rows, foot }: IssueTable): Table {
  const widths = widthsOf(columns)
  const rowOf = (cells: Cell[], look: CellLook = {}) =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.head,
      children: cells.map((cell, index) => cellOf(cell.text, columns[index], widths[index] ?? 0, look)),
    })
  const head = columns.map((column) => ({ text: column.head }))
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      rowOf(head, { head: true }),
      ...rows.map((row) => rowOf(row)),
      ...(foot ? [rowOf(foot, { bold: true })] : []),
    ],
  })
}

type CellLook = { head?: boolean; bold?: boolean }

function widthsOf(columns: TableColumn[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / whole))
}

function cellOf(text: string, column: TableColumn | undefined, width: number, { head, bold }: CellLook) {
  const end = column?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    shading: head ? { fill: 'F2F2F2' } : undefined,
    children: [
      new Paragraph({
        alignment: head ? AlignmentType.CENTER : end,
        children: [run(text, { font: head ? HEITI : FANGSONG, size: SIZE.table, bold })],
      }),
    ],
  })
}

/** A chart of Word's own, which its reader can restyle and whose data it carries. */
function chartOf(chart: IssueChart): Paragraph {
  const bars = { ...chart.bars, color: '2F6F9F' }
  const line = chart.line && {
    ...chart.line,
    type: 'line' as const,
    axis: 'secondary' as const,
    line: { color: 'C47A2C', width: 2 },
    color: 'C47A2C',
  }
  const common = {
    title: { text: `${chart.title}（${chart.unit}）`, font: { size: 12 } },
    font: { name: '仿宋' },
    transformation: { width: 590, height: chart.shape === 'bars' ? 330 : 300 },
  }
  const drawn =
    chart.shape === 'columns'
      ? new ChartRun({
          ...common,
          type: 'column',
          categories: chart.categories,
          series: line ? [bars, line] : [bars],
          gapWidth: 60,
        })
      : new ChartRun({
          ...common,
          type: 'bar',
          legend: false,
          categories: chart.categories.toReversed(),
          series: [{ ...bars, values: bars.values.toReversed() }],
          dataLabels: { value: true, numberFormat: '#,##0.00' },
          gapWidth: 50,
        })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 160 },
    children: [drawn],
  })
}

/** — 1 — */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: SONGTI, size: SIZE.page })],
  })
}
