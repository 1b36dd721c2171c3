'use client'

import { memo, useState } from 'react'
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  XAxis,
  type XAxisTickContentProps,
  YAxis,
} from 'recharts'
import { type Course, type CoursePoint, type CourseSeries, TONES } from './course'
import { CourseMark } from './course-mark'
import { CourseTip, type Tip } from './course-tip'

const AXIS = { tickLine: false, tick: { fill: 'var(--color-faint)', fontSize: 12 } }

type Drawn = Pick<Course, 'points' | 'series' | 'ticks'>

/** The drawing of a course; loaded late, because Recharts is heavier than the page. */
export function CourseDrawing(course: Drawn) {
  const [tip, setTip] = useState<Tip | null>(null)
  const { points, series } = course
  return (
    <div className="relative size-full">
      <Lines {...course} setTip={setTip} />
      {tip ? (
        <CourseTip
          x={tip.x}
          point={points[tip.index]}
          series={series}
          late={tip.index >= points.length / 2}
        />
      ) : null}
    </div>
  )
}

/** Drawn once and not with every tip: Recharts makes its shapes anew when it is, and the focus would be lost with them. */
const Lines = memo(function Lines({ points, series, ticks, setTip }: Drawn & Pick<Drawing, 'setTip'>) {
  const columns = series.find(({ look }) => look === 'column')
  const drawing = { points, setTip }
  return (
    <ComposedChart
      responsive
      data={points.map((point) => sizesOf(point, series))}
      accessibilityLayer={false}
      barCategoryGap={0}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        {...AXIS}
        dataKey="key"
        height={36}
        axisLine={{ stroke: 'var(--color-line-strong)' }}
        interval={Math.ceil(points.length / 12) - 1}
        tick={(tick: XAxisTickContentProps) => (
          <PointName
            x={Number(tick.x)}
            y={Number(tick.y)}
            point={points.find(({ key }) => key === tick.payload.value)}
          />
        )}
      />
      <YAxis
        {...AXIS}
        axisLine={false}
        width={62}
        domain={[0, ticks.at(-1)?.at || 1]}
        ticks={ticks.map(({ at }) => at)}
        interval={0}
        tickFormatter={(at: number) => ticks.find((tick) => tick.at === at)?.text ?? ''}
      />
      <Bar
        dataKey={columns?.key ?? 'ground'}
        isAnimationActive={false}
        shape={(bar: BarShapeProps) => <Column bar={bar} series={columns} {...drawing} />}
      />
      {series
        .filter(({ look }) => look !== 'column')
        .map((line, row) => (
          <Line
            key={line.key}
            dataKey={line.key}
            stroke={TONES[line.tone ?? 2]}
            strokeWidth={2}
            strokeDasharray={line.look === 'dashed' ? '5 4' : undefined}
            isAnimationActive={false}
            activeDot={false}
            dot={(dot: DotItemDotProps) => (
              <Dot key={dot.index} dot={dot} series={line} entrance={!columns && row === 0} {...drawing} />
            )}
          />
        ))}
    </ComposedChart>
  )
})

/** What Recharts reads of a point; `ground` gives charts of lines alone their bands. */
function sizesOf(point: CoursePoint, series: CourseSeries[]) {
  const sizes = series.map(({ key }) => [key, point.values[key]?.size ?? null])
  return { ...Object.fromEntries(sizes), key: point.key, ground: 0 }
}

type Drawing = { points: CoursePoint[]; setTip: (tip: Tip | null) => void }

/** The whole height of its month can be pointed at and pressed. */
function Column({
  bar,
  series,
  points,
  setTip,
}: Drawing & { bar: BarShapeProps; series: CourseSeries | undefined }) {
  const { x, y, width, height, background, index } = bar
  const point = points[index]
  if (!point) return null
  const middle = x + width / 2
  const wide = Math.min(width * 0.6, 36)
  const band = (
    <rect
      x={x}
      y={background?.y ?? y}
      width={width}
      height={background?.height ?? height}
      rx={4}
      fill="transparent"
      className="group-hover/mark:fill-sunken group-focus-visible/mark:stroke-accent group-focus-visible/mark:stroke-2"
    />
  )
  const show = (shown: boolean) => setTip(shown ? { index, x: middle } : null)
  return (
    <CourseMark point={point} series={series} entrance={index === 0} show={show}>
      {band}
      {series ? (
        <rect
          x={middle - wide / 2}
          y={y}
          width={wide}
          height={height}
          rx={Math.min(2, height)}
          fill={TONES[series.tone ?? 1]}
          className="print:[print-color-adjust:exact]"
        />
      ) : null}
    </CourseMark>
  )
}

type DotProps = Drawing & { dot: DotItemDotProps; series: CourseSeries; entrance: boolean }

function Dot({ dot: { cx, cy, index }, series, entrance, points, setTip }: DotProps) {
  const point = points[index]
  if (!point || cx === undefined || cy === undefined || series.look === 'dashed') return null
  const show = (shown: boolean) => setTip(shown ? { index, x: cx } : null)
  return (
    <CourseMark point={point} series={series} entrance={entrance && index === 0} show={show}>
      <circle cx={cx} cy={cy} r={10} fill="transparent" />
      <circle
        cx={cx}
        cy={cy}
        r={3}
        fill="var(--color-surface)"
        stroke={TONES[series.tone ?? 2]}
        strokeWidth={2}
        className="group-hover/mark:[r:5] group-focus-visible/mark:stroke-accent group-focus-visible/mark:[r:6]"
      />
    </CourseMark>
  )
}

function PointName({ x, y, point }: { x: number; y: number; point: CoursePoint | undefined }) {
  return (
    <text x={x} y={y} textAnchor="middle" fill="var(--color-faint)" fontSize={12}>
      <tspan x={x} dy="0.9em">
        {point?.short}
      </tspan>
      {point?.year ? (
        <tspan x={x} dy="1.2em" fill="var(--color-muted)">
          {point.year}
        </tspan>
      ) : null}
    </text>
  )
}
