import type { IssueChart } from '../compose-issue'
import { drawChart, type Shape, type Tint } from '../draw-chart'

const FILLS: Record<Tint, string> = {
  bar: 'fill-chart-1',
  line: 'fill-chart-2',
  grid: 'fill-line',
  text: 'fill-ink',
  faint: 'fill-faint',
}
const STROKES: Record<Tint, string> = {
  bar: 'stroke-chart-1',
  line: 'stroke-chart-2',
  grid: 'stroke-line',
  text: 'stroke-ink',
  faint: 'stroke-faint',
}

/** A chart of the paper, drawn by the server; the table above it holds the same numbers. */
export function IssueChartFigure({ chart }: { chart: IssueChart }) {
  const { width, height, shapes } = drawChart(chart)
  return (
    <figure className="my-2 break-inside-avoid">
      <figcaption className="pb-1.5 text-center text-sm font-medium">{`${chart.title}（${chart.unit}）`}</figcaption>
      <svg
        role="img"
        aria-label={chart.title}
        viewBox={`0 0 ${width} ${height}`}
        className="mx-auto w-full max-w-170 text-[11px] print:[print-color-adjust:exact]"
      >
        {shapes.map((shape) => (
          <Drawn key={JSON.stringify(shape)} shape={shape} />
        ))}
      </svg>
    </figure>
  )
}

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === 'rect') {
    const { x, y, width, height, tint, name } = shape
    return (
      <rect x={x} y={y} width={width} height={height} className={FILLS[tint]}>
        <title>{name}</title>
      </rect>
    )
  }
  if (shape.kind === 'dot') {
    return (
      <circle cx={shape.x} cy={shape.y} r={3} className={FILLS[shape.tint]}>
        <title>{shape.name}</title>
      </circle>
    )
  }
  if (shape.kind === 'path') {
    const points = shape.points.map((point) => point.join(',')).join(' ')
    const thickness = shape.tint === 'grid' ? 1 : 2
    return <polyline points={points} fill="none" strokeWidth={thickness} className={STROKES[shape.tint]} />
  }
  return (
    <text x={shape.x} y={shape.y} textAnchor={shape.anchor} className={FILLS[shape.tint]}>
      {shape.text}
    </text>
  )
}
