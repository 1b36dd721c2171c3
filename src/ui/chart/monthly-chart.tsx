import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Link } from '../link'
import { axisLines, axisTop } from './scale'

export type MonthRow = {
  /** 2023-05 */
  key: string
  /** In the table and read aloud: 2023年5月. */
  label: string
  /** Under the column: 5. */
  short: string
  /** Below that where a year begins, and under the first column. */
  year?: string
  href?: string
  size: number
  value: string
  exact?: string
  /** The closing value of the month; from the ledger, never added up here. */
  cumulative: number
  cumulativeValue: string
}

type Props = {
  caption: string
  heads: { month: string; value: string; cumulative: string }
  rows: MonthRow[]
  /** How a size reads at the axis. */
  formatSize: (size: number) => string
}

/** A column for each month and a line of what it has come to; the same numbers as a table beside it. */
export function MonthlyChart({ caption, heads, rows, formatSize }: Props) {
  return (
    <>
      <figure className="group-data-[view=table]/chart:hidden">
        <figcaption className="mb-2 flex gap-4 text-xs text-muted">
          <span className="sr-only">{caption}</span>
          <Legend mark="h-2.5 w-2.5 rounded-xs bg-chart-1">{heads.value}</Legend>
          <Legend mark="h-0.5 w-4 bg-chart-2">{heads.cumulative}</Legend>
        </figcaption>
        <Columns rows={rows} heads={heads} formatSize={formatSize} />
      </figure>
      <MonthTable caption={caption} heads={heads} rows={rows} />
    </>
  )
}

function Legend({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden className={cx(mark, 'print:[print-color-adjust:exact]')} />
      {children}
    </span>
  )
}

function Columns({ rows, heads, formatSize }: Omit<Props, 'caption'>) {
  const tallest = Math.max(...rows.map(({ size }) => size), 0)
  const largest = Math.max(...rows.map(({ cumulative }) => cumulative), 0)
  // Months that brought nothing still have a line of what had come before them.
  const lines = axisLines(tallest || largest)
  const top = lines.at(-1) || 1
  const cumulativeTop = axisTop(largest, lines.length - 1)
  return (
    <div className="relative h-72">
      {lines.map((line) => (
        <Gridline
          key={line}
          at={line / top}
          label={tallest > 0 || line === 0 ? formatSize(line) : ''}
          cumulativeLabel={formatSize((cumulativeTop * line) / top)}
        />
      ))}
      <div className="absolute top-2 right-14 bottom-10 left-14">
        <CumulativeLine shares={rows.map(({ cumulative }) => cumulative / cumulativeTop)} />
        <ol className="absolute inset-0 flex">
          {rows.map((row, index) => (
            <Column
              key={row.key}
              row={row}
              heads={heads}
              share={row.size / top}
              late={index >= rows.length / 2}
              spare={rows.length > 12 && index % 2 === 1}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

// Columns are read on the left, the line on the right.
function Gridline({ at, label, cumulativeLabel }: { at: number; label: string; cumulativeLabel: string }) {
  return (
    <div aria-hidden className="absolute top-2 right-0 bottom-10 left-0">
      <span
        style={{ bottom: `${at * 100}%` }}
        className="tabular absolute w-12 translate-y-1/2 text-end text-xs whitespace-nowrap text-faint"
      >
        {label}
      </span>
      <span style={{ bottom: `${at * 100}%` }} className="absolute right-14 left-14 h-px bg-line" />
      <span
        style={{ bottom: `${at * 100}%` }}
        className="tabular absolute right-0 w-12 translate-y-1/2 text-xs whitespace-nowrap text-caution"
      >
        {cumulativeLabel}
      </span>
    </div>
  )
}

// Above the columns, yet out of the way of the pointer: the whole height of a month can be pressed.
function CumulativeLine({ shares }: { shares: number[] }) {
  const points = shares.map((share, index) => `${((index + 0.5) / shares.length) * 100},${(1 - share) * 100}`)
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 z-3 size-full"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-chart-2"
      />
    </svg>
  )
}

type ColumnProps = {
  row: MonthRow
  heads: Props['heads']
  share: number
  late: boolean
  /** Its month is not named on a phone, where so many have no room. */
  spare: boolean
}

function Column({ row, heads, share, late, spare }: ColumnProps) {
  const body = (
    <>
      <span
        aria-hidden
        style={{ height: `${share * 100}%` }}
        className="w-3/5 max-w-9 rounded-t-sm bg-chart-1 group-hover/month:brightness-110 print:[print-color-adjust:exact]"
      />
      <MonthMark short={row.short} year={row.year} spare={spare} />
      <span
        className={cx(
          'pointer-events-none absolute top-0 z-3 w-max rounded-md bg-raised px-2.5 py-1.5 text-start text-xs opacity-0 shadow-float group-hover/month:opacity-100 group-focus-within/month:opacity-100',
          late ? 'right-full' : 'left-full',
        )}
      >
        <span className="block font-semibold">{row.label}</span>
        <span className="tabular block" title={row.exact}>
          {heads.value} {row.value}
        </span>
        <span className="tabular block text-muted">
          {heads.cumulative} {row.cumulativeValue}
        </span>
      </span>
    </>
  )
  const look = 'relative flex h-full flex-col items-center justify-end rounded-sm'
  return (
    <li className="group/month relative z-2 min-w-0 flex-1 focus-within:z-4 hover:z-4">
      {row.href ? (
        <Link href={row.href} className={look}>
          {body}
        </Link>
      ) : (
        <span className={look}>{body}</span>
      )}
    </li>
  )
}

function MonthMark({ short, year, spare }: Pick<MonthRow, 'short' | 'year'> & Pick<ColumnProps, 'spare'>) {
  return (
    <span
      aria-hidden
      className="tabular absolute top-full mt-1 text-center text-xs leading-tight whitespace-nowrap text-faint"
    >
      <span className={cx(spare && 'max-sm:invisible')}>{short}</span>
      {year ? <span className="absolute top-full left-1/2 -translate-x-1/2 text-muted">{year}</span> : null}
    </span>
  )
}

function MonthTable({ caption, heads, rows }: Omit<Props, 'formatSize'>) {
  return (
    <table className="hidden w-full text-sm group-data-[view=table]/chart:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-faint">
        <tr>
          <th scope="col" className="h-8 px-1 text-start font-medium">
            {heads.month}
          </th>
          <th scope="col" className="px-1 text-end font-medium">
            {heads.value}
          </th>
          <th scope="col" className="px-1 text-end font-medium">
            {heads.cumulative}
          </th>
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map((row) => (
          <tr key={row.key} className="relative hover:bg-sunken">
            <th scope="row" className="h-9 border-t border-line px-1 text-start font-normal">
              {row.href ? (
                <Link href={row.href} className="after:absolute after:inset-0">
                  {row.label}
                </Link>
              ) : (
                row.label
              )}
            </th>
            <td className="border-t border-line px-1 text-end font-medium" title={row.exact}>
              {row.value}
            </td>
            <td className="border-t border-line px-1 text-end text-muted">{row.cumulativeValue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
