import pdfmake from 'pdfmake'
import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { IssueBlock, IssueChart, IssueDocument, IssueTable } from './compose-issue'
import { drawChart, type Shape, type Tint } from './draw-chart'
import { findGlyphs, MAIN_FONT, readFont } from './find-glyphs'

const RED = '#c00000'
const TINTS: Record<Tint, string> = {
  bar: '#2f6f9f',
  line: '#c47a2c',
  grid: '#e2e2e2',
  text: '#1f2328',
  faint: '#666666',
}

/** The issue as a PDF on A4; of its Chinese fonts only the glyphs that are used come along, a few kB. */
export async function writePdf(issue: IssueDocument): Promise<Buffer> {
  const { content, fonts } = findGlyphs(contentOf(issue))
  for (const font of fonts) loadFont(font)
  return pdfmake.createPdf(definitionOf(issue, content)).getBuffer()
}

const WEIGHTS = { normal: 400, bold: 700 }
const loaded: Record<string, Record<keyof typeof WEIGHTS, string>> = {}

/** Once a process: its two weights, unpacked, as files that pdfmake keeps in memory. */
function loadFont(font: string) {
  if (loaded[font]) return
  const { virtualfs } = pdfmake as unknown as {
    virtualfs: { writeFileSync(name: string, bytes: Buffer): void }
  }
  const fileOf = (weight: keyof typeof WEIGHTS) => `${font}-${weight}.ttf`
  for (const weight of ['normal', 'bold'] as const) {
    virtualfs.writeFileSync(fileOf(weight), readFont(font, WEIGHTS[weight]))
  }
  loaded[font] = { normal: fileOf('normal'), bold: fileOf('bold') }
  pdfmake.setFonts(loaded)
  // A document is text of ours: nothing is fetched, and no file is read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

function definitionOf(issue: IssueDocument, content: Content[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [62, 62, 62, 60],
    info: { title: issue.title, author: issue.issuer, subject: `${issue.series}${issue.number}` },
    defaultStyle: { font: MAIN_FONT, fontSize: 11, lineHeight: 1.35, color: TINTS.text },
    footer: (page) => ({
      text: `— ${page} —`,
      alignment: 'center',
      fontSize: 10,
      color: TINTS.faint,
      margin: [0, 22, 0, 0],
    }),
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    content,
  }
}

function contentOf(issue: IssueDocument): Content[] {
  return [
    ...headOf(issue),
    ...issue.parts.flatMap(({ heading, blocks }) => [
      ...(heading ? [headingOf(heading, 1)] : []),
      ...blocks.flatMap(blockOf),
    ]),
    ...issue.colophon.map(
      (text): Content => ({ text, fontSize: 8.5, color: TINTS.faint, margin: [0, 18, 0, 0] }),
    ),
  ]
}

function headOf(issue: IssueDocument): Content[] {
  const line = { type: 'line' as const, x1: 0, y1: 3, x2: 471, y2: 3, lineWidth: 1.6, lineColor: RED }
  return [
    { text: issue.series, alignment: 'center', fontSize: 27, bold: true, color: RED, characterSpacing: 4 },
    { text: [issue.number, ...issue.marks].join('　'), alignment: 'center', margin: [0, 4, 0, 10] },
    { columns: [issue.issuer, { text: issue.issuedOn, alignment: 'right' }] },
    { canvas: [line] },
    { text: issue.title, alignment: 'center', fontSize: 18, bold: true, margin: [0, 20, 0, 4] },
    { text: issue.period, alignment: 'center', fontSize: 9.5, color: TINTS.faint, margin: [0, 0, 0, 10] },
  ]
}

function headingOf(text: string, level: 1 | 2): Content {
  const [fontSize, before] = level === 1 ? [13.5, 14] : [11.5, 8]
  return { text, bold: true, fontSize, headlineLevel: level, margin: [0, before, 0, 4] }
}

function paragraphOf(text: string): Content {
  return { text, leadingIndent: 22, margin: [0, 2, 0, 4] }
}

function blockOf(block: IssueBlock): Content[] {
  if (block.kind === 'heading') return [headingOf(block.text, 2)]
  if (block.kind === 'words') return block.paragraphs.map(paragraphOf)
  if (block.kind === 'sentence') return [paragraphOf(block.text)]
  if (block.kind === 'chart') return block.categories.length > 0 ? [chartOf(block)] : []
  return block.rows.length === 0 ? [paragraphOf(block.empty)] : [tableOf(block)]
}

const TABLE_WIDTH = 471

function tableOf({ title, columns, rows, foot }: IssueTable): Content {
  const parts = columns.map(({ width }) => width)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  // What a cell's padding and borders take of its column.
  const widths = parts.map((part) => (TABLE_WIDTH * part) / whole - 9)
  const head = columns.map(
    ({ head: text }): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#f2f2f2' }),
  )
  const rowOf = (cells: { text: string }[], bold = false) =>
    cells.map(({ text }, index): TableCell => {
      const alignment = columns[index]?.align === 'end' ? 'right' : 'left'
      return { text, alignment, bold, noWrap: false }
    })
  const body = [head, ...rows.map((row) => rowOf(row)), ...(foot ? [rowOf(foot, true)] : [])]
  return {
    margin: [0, 4, 0, 8],
    stack: [
      { text: title, alignment: 'center', bold: true, fontSize: 10, margin: [0, 2, 0, 3] },
      {
        table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => '#9a9a9a',
          vLineColor: () => '#9a9a9a',
          paddingTop: () => 2,
          paddingBottom: () => 2,
        },
        fontSize: 8.5,
        lineHeight: 1.15,
      },
    ],
  }
}

function chartOf(chart: IssueChart): Content {
  const { width, height, shapes } = drawChart(chart)
  const scale = TABLE_WIDTH / width
  return {
    unbreakable: true,
    margin: [0, 4, 0, 10],
    stack: [
      {
        text: `${chart.title}（${chart.unit}）`,
        alignment: 'center',
        bold: true,
        fontSize: 10,
        margin: [0, 2, 0, 4],
      },
      ...shapes.flatMap((shape) => (shape.kind === 'text' ? [textOf(shape, scale)] : [])),
      {
        canvas: shapes.flatMap((shape) => vectorOf(shape, scale)),
        margin: [0, 0, 0, (height - lowestOf(shapes)) * scale],
      },
    ],
  }
}

/** How far down the shapes themselves go; what is below it is text. */
function lowestOf(shapes: Shape[]): number {
  return Math.max(0, ...shapes.map((shape) => (shape.kind === 'rect' ? shape.y + shape.height : 0)))
}

const CHART_TEXT = 7.6
const TEXT_BOX = 160

/** Written over the shapes, in a box that ends, stands or begins at its point. */
function textOf({ x, y, anchor, tint, text }: Shape & { kind: 'text' }, scale: number): Content {
  const left = { start: 0, middle: TEXT_BOX / 2, end: TEXT_BOX }[anchor]
  const alignment = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor]
  return {
    relativePosition: { x: x * scale - left, y: y * scale - CHART_TEXT },
    columns: [{ width: TEXT_BOX, text, alignment, fontSize: CHART_TEXT, lineHeight: 1, color: TINTS[tint] }],
  }
}

function vectorOf(shape: Shape, scale: number): CanvasElement[] {
  const color = TINTS[shape.tint]
  if (shape.kind === 'text') return []
  if (shape.kind === 'rect') {
    const [x, y, w, h] = [shape.x, shape.y, shape.width, shape.height].map((size) => size * scale) as Box
    return [{ type: 'rect', x, y, w, h, color }]
  }
  if (shape.kind === 'dot') {
    return [{ type: 'ellipse', x: shape.x * scale, y: shape.y * scale, r1: 1.8, r2: 1.8, color }]
  }
  const points = shape.points.map(([x, y]) => ({ x: x * scale, y: y * scale }))
  return [{ type: 'polyline', points, lineColor: color, lineWidth: shape.tint === 'grid' ? 0.5 : 1.2 }]
}

type Box = [number, number, number, number]
