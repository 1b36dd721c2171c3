'use client'

import { Link } from '../link'
import { useChartView } from './chart-panel'
import type { Course, CourseValue } from './course'

/** The numbers of a chart: what the table switch shows, what is printed under it, and what is read aloud either way. */
export function ChartTable({ caption, head, points, series }: Omit<Course, 'ticks'>) {
  const open = useChartView() === 'table'
  return (
    <div className={open ? 'overflow-x-auto' : 'sr-only print:not-sr-only print:mt-4!'}>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-faint">
          <tr>
            <th scope="col" className="h-8 px-1 text-start font-medium">
              {head}
            </th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col" className="px-1 text-end font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular">
          {points.map((point) => (
            <tr key={point.key} className="hover:bg-sunken">
              <th
                scope="row"
                className="h-8 border-t border-line px-1 text-start font-normal whitespace-nowrap print:h-6"
              >
                {point.label}
              </th>
              {series.map(({ key }) => (
                <td key={key} className="border-t border-line px-1 text-end whitespace-nowrap">
                  <Value value={point.values[key]} open={open} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** While the table is only read aloud, the keyboard goes through the chart. */
function Value({ value, open }: { value: CourseValue | undefined; open: boolean }) {
  if (!value) return '—'
  if (!value.href) return <span title={value.exact}>{value.text}</span>
  return (
    <Link
      href={value.href}
      title={value.exact}
      tabIndex={open ? undefined : -1}
      className="rounded-sm hover:text-accent hover:underline"
    >
      {value.text}
    </Link>
  )
}
