import type { IssueChart } from './compose-issue'

export type Tint = 'bar' | 'line' | 'grid' | 'text' | 'faint'
/** What a chart is drawn with, in units of its own width and height. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tint: Tint; name: string }
  | { kind: 'path'; points: [number, number][]; tint: Tint }
  | { kind: 'dot'; x: number; y: number; tint: Tint; name: string }
  | { kind: 'text'; x: number; y: number; anchor: 'start' | 'middle' | 'end'; tint: Tint; text: string }
export type Drawing = { width: number; height: number; shapes: Shape[] }

const WIDTH = 640
const SIZE = 11

/** The chart of an issue as plain shapes, which the page and the PDF draw alike. */
export function drawChart(chart: IssueChart): Drawing {
  return chart.shape === 'bars' ? drawBars(chart) : drawColumns(chart)
}

const ROW = 26
const NAMES = 190
const VALUES = 64

/** A row for each category: its name, its bar, its value. */
function drawBars({ categories, bars }: IssueChart): Drawing {
  const largest = Math.max(...bars.values, 0)
  const shapes = categories.flatMap((name, index): Shape[] => {
    const value = bars.values[index] ?? 0
    const width = largest > 0 ? (Math.max(value, 0) / largest) * (WIDTH - NAMES - VALUES) : 0
    const middle = index * ROW + ROW / 2
    const text = written(value)
    return [
      textAt(NAMES - 10, middle + SIZE / 3, 'end', 'text', name),
      { kind: 'rect', x: NAMES, y: middle - 7, width, height: 14, tint: 'bar', name: `${name} ${text}` },
      textAt(NAMES + width + 6, middle + SIZE / 3, 'start', 'text', text),
    ]
  })
  return { width: WIDTH, height: categories.length * ROW + 4, shapes }
}

const PLOT = { left: 46, right: 50, top: 26, bottom: 24 }
const PLOT_HEIGHT = 190
const STEPS = 4

/** Columns by the scale at the left, the line of what has come together by the one at the right. */
function drawColumns({ categories, bars, line }: IssueChart): Drawing {
  const height = PLOT.top + PLOT_HEIGHT + PLOT.bottom
  const inner = WIDTH - PLOT.left - PLOT.right
  const slot = inner / Math.max(categories.length, 1)
  const [tops, sums] = [scaleTop(bars.values), scaleTop(line?.values ?? [])]
  const heightOf = (value: number, top: number) => (Math.max(value, 0) / top) * PLOT_HEIGHT
  const foot = PLOT.top + PLOT_HEIGHT
  const middleOf = (index: number) => PLOT.left + slot * (index + 0.5)
  const columns = categories.flatMap((name, index): Shape[] => {
    const value = bars.values[index] ?? 0
    const tall = heightOf(value, tops)
    const width = Math.min(slot * 0.56, 34)
    return [
      {
        kind: 'rect',
        x: middleOf(index) - width / 2,
        y: foot - tall,
        width,
        height: tall,
        tint: 'bar',
        name: `${name} ${bars.name} ${written(value)}`,
      },
      textAt(middleOf(index), foot + 16, 'middle', 'faint', name),
    ]
  })
  const points = (line?.values ?? []).map((value, index): [number, number] => [
    middleOf(index),
    foot - heightOf(value, sums),
  ])
  const dots = points.map(([x, y], index): Shape => {
    const name = `${categories[index]} ${line?.name} ${written(line?.values[index] ?? 0)}`
    return { kind: 'dot', x, y, tint: 'line', name }
  })
  const curve: Shape[] = points.length > 1 ? [{ kind: 'path', points, tint: 'line' }] : []
  return {
    width: WIDTH,
    height,
    shapes: [...grid(tops, sums), ...columns, ...curve, ...dots, ...legend(bars, line)],
  }
}

function grid(tops: number, sums: number): Shape[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => step).flatMap((step): Shape[] => {
    const y = PLOT.top + PLOT_HEIGHT * (1 - step / STEPS)
    return [
      {
        kind: 'path',
        points: [
          [PLOT.left, y],
          [WIDTH - PLOT.right, y],
        ],
        tint: 'grid',
      },
      textAt(PLOT.left - 6, y + SIZE / 3, 'end', 'faint', written((tops * step) / STEPS)),
      textAt(WIDTH - PLOT.right + 6, y + SIZE / 3, 'start', 'faint', written((sums * step) / STEPS)),
    ]
  })
}

function legend(bars: IssueChart['bars'], line: IssueChart['line']): Shape[] {
  return [
    { kind: 'rect', x: PLOT.left, y: 2, width: 10, height: 10, tint: 'bar', name: bars.name },
    textAt(PLOT.left + 15, 11, 'start', 'text', bars.name),
    ...(line
      ? [
          {
            kind: 'path' as const,
            points: [
              [WIDTH - PLOT.right - 96, 7],
              [WIDTH - PLOT.right - 76, 7],
            ] as [number, number][],
            tint: 'line' as const,
          },
          textAt(WIDTH - PLOT.right - 70, 11, 'start', 'text', line.name),
        ]
      : []),
  ]
}

function textAt(x: number, y: number, anchor: 'start' | 'middle' | 'end', tint: Tint, text: string): Shape {
  return { kind: 'text', x, y, anchor, tint, text }
}

/** The end of a scale: the least of 1, 2, 4, 5, 8 and 10 of their power of ten that nothing exceeds. */
function scaleTop(values: number[]): number {
  const largest = Math.max(...values, 0)
  if (largest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(largest))
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= largest) ?? 10) * power
}

function written(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 })
}
