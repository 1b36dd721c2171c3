import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Link } from '../link'
import { SortLink } from './sort-link'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** The name that the list's `sort` parameter uses; leave out when the column cannot be sorted. */
  sortKey?: string
  /** A Tailwind width such as `w-32`; without one the column takes what its content needs. */
  width?: string
  /** Hidden on screens narrower than this. */
  from?: 'md' | 'lg' | 'xl' | '2xl'
  /** On a phone: the headline (default for the first column), at its right end, a line of its own, or not at all. */
  phone?: 'title' | 'end' | 'line' | 'hide'
}

export type DataTableProps<Row> = {
  /** Says what the table holds; read aloud, not shown. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** The record's page; the first column becomes the link and the whole row is its target. */
  rowHref?: (row: Row) => string
  /** How the list is sorted when the address bar says nothing, such as `-signedOn`. */
  defaultSort?: string
  /** What stands here when there are no rows: an `EmptyState`. */
  empty?: ReactNode
  /** Totals and the like, from the query; one cell a column. */
  foot?: ReactNode[]
  /** Wide tables scroll in their own frame instead of being stacked on a phone. */
  scroll?: boolean
  /** Columns that the reader does not want; a dot in a key parts what they choose together. */
  hidden?: readonly string[]
}

/** A dense list of records. Renders on the server; only the sort links run in the browser. */
export function DataTable<Row>(given: DataTableProps<Row>) {
  const props = withoutHidden(given)
  const { caption, columns, rows, rowKey, empty, foot, scroll = false } = props
  if (rows.length === 0 && empty) {
    return <div className="rounded-lg border border-line bg-surface shadow-card">{empty}</div>
  }
  return (
    <div
      className={cx(
        'rounded-lg border border-line bg-surface shadow-card',
        scroll ? 'max-h-[calc(100dvh-9rem)] overflow-auto' : 'overflow-x-clip',
      )}
    >
      <table className={cx('w-full border-separate border-spacing-0 text-sm', !scroll && 'max-sm:block')}>
        <caption className="sr-only">{caption}</caption>
        <Head {...props} />
        <tbody className={scroll ? undefined : 'max-sm:block'}>
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
        {foot ? <Foot columns={columns} foot={foot} stacked={!scroll} /> : null}
      </table>
    </div>
  )
}

function withoutHidden<Row>({ hidden = [], ...props }: DataTableProps<Row>): DataTableProps<Row> {
  if (hidden.length === 0) return props
  const isShown = props.columns.map(({ key }) => !hidden.includes(key.split('.')[0] ?? key))
  return {
    ...props,
    columns: props.columns.filter((_, at) => isShown[at]),
    foot: props.foot?.filter((_, at) => isShown[at]),
  }
}

const shownFrom = { md: 'max-md:hidden', lg: 'max-lg:hidden', xl: 'max-xl:hidden', '2xl': 'max-2xl:hidden' }

function Head<Row>({ columns, defaultSort, scroll }: DataTableProps<Row>) {
  return (
    <thead className={scroll ? undefined : 'max-sm:hidden'}>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cx(
              'sticky top-0 z-2 h-9 border-b border-line bg-sunken px-3 font-medium whitespace-nowrap text-muted first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4',
              column.align === 'end' ? 'text-end' : 'text-start',
              column.from && shownFrom[column.from],
              column.width,
            )}
          >
            {column.sortKey ? (
              <SortLink sortKey={column.sortKey} defaultSort={defaultSort} end={column.align === 'end'}>
                {column.header}
              </SortLink>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function BodyRow<Row>({ row, columns, rowHref, scroll }: DataTableProps<Row> & { row: Row }) {
  return (
    <tr className={cx(rowHref && 'data-row-link', !scroll && 'data-row-stacked')}>
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} first={index === 0} stacked={!scroll}>
          {index === 0 && rowHref ? (
            <Link href={rowHref(row)} className="font-medium after:absolute after:inset-0 after:content-['']">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </Cell>
      ))}
    </tr>
  )
}

type CellProps<Row> = { column: Column<Row>; first: boolean; stacked: boolean; children: ReactNode }

function Cell<Row>({ column, first, stacked, children }: CellProps<Row>) {
  const phone = column.phone ?? (first ? 'title' : 'line')
  return (
    <td
      className={cx(
        'data-cell',
        column.align === 'end' && 'text-end tabular',
        column.from && `data-cell-${column.from}`,
        stacked && `data-cell-stacked data-cell-${phone}`,
      )}
    >
      {stacked && phone === 'line' ? (
        <span className="shrink-0 text-faint sm:hidden">{column.header}</span>
      ) : null}
      {stacked && phone === 'line' ? (
        <span className="max-sm:min-w-0 max-sm:text-end">{children}</span>
      ) : (
        children
      )}
    </td>
  )
}

type FootProps<Row> = { columns: Column<Row>[]; foot: ReactNode[]; stacked: boolean }

function Foot<Row>({ columns, foot, stacked }: FootProps<Row>) {
  return (
    <tfoot className={cx(stacked && 'max-sm:block')}>
      <tr
        className={cx(
          'font-semibold',
          stacked && 'max-sm:flex max-sm:justify-between max-sm:bg-sunken max-sm:px-1',
        )}
      >
        {columns.map((column, index) => (
          <td
            key={column.key}
            className={cx(
              'h-9 border-t border-line bg-sunken px-3 first:rounded-bl-lg first:pl-4 last:rounded-br-lg last:pr-4',
              stacked && 'max-sm:px-2 max-sm:py-2 max-sm:whitespace-nowrap max-sm:empty:hidden',
              column.align === 'end' && 'text-end tabular',
              column.from && shownFrom[column.from],
            )}
          >
            {foot[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
