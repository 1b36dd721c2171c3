import { cx } from '../cx'
import { type CoursePoint, type CourseSeries, TONES } from './course'

/** The point whose numbers are shown, and where it stands in the drawing. */
export type Tip = { index: number; x: number }

type Props = { x: number; point: CoursePoint | undefined; series: CourseSeries[]; late: boolean }

/** What stands at a point, beside it; the same is in the names of the marks and in the table. */
export function CourseTip({ x, point, series, late }: Props) {
  if (!point) return null
  return (
    <div
      aria-hidden
      style={{ left: x }}
      className={cx(
        'pointer-events-none absolute top-1 z-10 w-max rounded-md bg-raised px-2.5 py-1.5 text-xs shadow-float print:hidden',
        late ? '-translate-x-[calc(100%+0.75rem)]' : 'translate-x-3',
      )}
    >
      <p className="font-semibold">{point.label}</p>
      {series.map(({ key, label, tone = 1 }) => (
        <p key={key} className="tabular flex items-center gap-1.5">
          <span className="size-2 rounded-xs" style={{ background: TONES[tone] }} />
          <span className="text-muted">{label}</span>
          <span className="ml-auto pl-2 font-medium">{point.values[key]?.text ?? '—'}</span>
        </p>
      ))}
    </div>
  )
}
