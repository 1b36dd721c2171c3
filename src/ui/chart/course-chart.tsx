'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '../skeleton'
import { useChartView } from './chart-panel'
import { ChartTable } from './chart-table'
import { type Course, type CourseSeries, TONES } from './course'

// The drawing library comes after the page, into a place of the height that it will have.
const CourseDrawing = dynamic(() => import('./course-drawing').then((module) => module.CourseDrawing), {
  ssr: false,
  loading: () => <Skeleton className="size-full" />,
})

type Props = Course & {
  /** In px, axis and all. */
  height?: number
  /** The table of another chart of the panel holds these numbers too. */
  withoutTable?: boolean
}

/** Columns and lines over the months, each point a link to its records; the same numbers as a table beside it. */
export function CourseChart({ height = 240, withoutTable = false, ...course }: Props) {
  const view = useChartView()
  const drawn = course.series.filter(({ look }) => look !== 'table')
  return (
    <>
      {view === 'chart' ? (
        <figure aria-label={course.caption} className="min-w-0">
          <figcaption className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
            {drawn.map((series) => (
              <Legend key={series.key} series={series} />
            ))}
          </figcaption>
          <div style={{ height }} className="min-w-0 print:[&_svg]:h-auto print:[&_svg]:w-full">
            <CourseDrawing {...course} series={drawn} />
          </div>
        </figure>
      ) : null}
      {withoutTable ? null : <ChartTable {...course} />}
    </>
  )
}

function Legend({ series: { label, look, tone = 1 } }: { series: CourseSeries }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg aria-hidden viewBox="0 0 16 10" className="h-2.5 w-4">
        {look === 'column' ? (
          <rect x="3" width="10" height="10" rx="2" fill={TONES[tone]} />
        ) : (
          <path
            d="M0 5h16"
            stroke={TONES[tone]}
            strokeWidth="2"
            strokeDasharray={look === 'dashed' ? '4 3' : undefined}
          />
        )}
      </svg>
      {label}
    </span>
  )
}
