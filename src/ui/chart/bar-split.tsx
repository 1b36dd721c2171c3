import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Link } from '../link'

export type BarRow = {
  key: string
  label: string
  /** The end of the label that says nothing new, dropped on a phone: …招商小分队. */
  tail?: string
  /** The records behind it. */
  href?: string
  /** How long the bar is, in any unit that all rows share. */
  size: number
  /** The value as it reads: 70亿元. */
  value: string
  /** The value to the last yuan, on hover. */
  exact?: string
  /** Further values, under the heads of `moreHeads`. */
  more?: ReactNode[]
  /** What belongs to none of the others: drawn grey. */
  rest?: boolean
  /** What of the size is drawn full; the rest of the bar is drawn light. */
  full?: number
  /** A row that the next ones are parts of, and those. */
  rank?: 'head' | 'within'
}

/** Of a further value that has no room everywhere: from which width on it is shown beside the bars; the table has it always. */
export type MoreHead = string | { label: string; from: 'sm' | 'lg' | 'xl' | '2xl' }

type Props = {
  caption: string
  labelHead: string
  /** Labels of a word, which leave more room to the bars. */
  brief?: boolean
  valueHead: string
  moreHeads?: MoreHead[]
  rows: BarRow[]
  /** The total, from the ledger and not from here. */
  total?: { label: string; value: string; exact?: string; more?: ReactNode[]; href?: string }
}

/** One figure split into rows with a bar each. The picture is a table, so it reads, prints and tabs like one. */
export function BarSplit({
  caption,
  labelHead,
  brief = false,
  valueHead,
  moreHeads = [],
  rows,
  total,
}: Props) {
  const longest = Math.max(...rows.map(({ size }) => size), 1)
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead
        className={cx('text-xs text-faint', moreHeads.length < 2 && 'group-data-[view=chart]/chart:sr-only')}
      >
        <tr>
          <Head>{labelHead}</Head>
          <Head end>{valueHead}</Head>
          {moreHeads.map((head) => (
            <Head key={nameOf(head)} end className={shownFrom(head)}>
              {nameOf(head)}
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <SplitRow key={row.key} row={row} moreHeads={moreHeads} share={row.size / longest} brief={brief} />
        ))}
      </tbody>
      {total ? <TotalRow {...total} moreHeads={moreHeads} /> : null}
    </table>
  )
}

const FROM = {
  sm: 'max-sm:group-data-[view=chart]/chart:hidden',
  lg: 'max-lg:group-data-[view=chart]/chart:hidden',
  xl: 'max-xl:group-data-[view=chart]/chart:hidden',
  '2xl': 'max-2xl:group-data-[view=chart]/chart:hidden',
}

function nameOf(head: MoreHead): string {
  return typeof head === 'string' ? head : head.label
}

function shownFrom(head: MoreHead): string | undefined {
  return typeof head === 'string' ? undefined : FROM[head.from]
}

type HeadProps = { end?: boolean; className?: string; children: ReactNode }

function Head({ end = false, className, children }: HeadProps) {
  return (
    <th
      scope="col"
      className={cx(
        'h-8 px-1 font-medium whitespace-nowrap max-sm:whitespace-normal max-sm:break-keep',
        end ? 'text-end' : 'text-start',
        className,
      )}
    >
      {children}
    </th>
  )
}

type RowProps = { row: BarRow; moreHeads: MoreHead[]; share: number; brief: boolean }

function SplitRow({ row, moreHeads, share, brief }: RowProps) {
  return (
    <tr className="group/bar relative">
      <th scope="row" className="h-9 px-1 text-start font-normal max-sm:py-1.5">
        <span className="flex gap-3 max-sm:flex-col max-sm:gap-1 sm:items-center">
          <span
            className={cx(
              'shrink-0 leading-tight sm:line-clamp-2 group-data-[view=table]/chart:w-auto',
              brief ? 'sm:w-22' : 'sm:w-40 2xl:w-48',
              row.rank === 'head' && 'font-medium',
              row.rank === 'within' && 'pl-3 text-muted',
            )}
          >
            {row.href ? (
              <Link
                href={row.href}
                className="after:absolute after:inset-0 after:rounded-sm group-hover/bar:text-accent"
              >
                <Label label={row.label} tail={row.tail} />
              </Link>
            ) : (
              <Label label={row.label} tail={row.tail} />
            )}
          </span>
          <Bar
            share={share}
            rest={row.rest ?? false}
            full={row.full === undefined || row.size === 0 ? 1 : row.full / row.size}
          />
        </span>
      </th>
      <td className="tabular w-0 px-1 text-end font-medium whitespace-nowrap" title={row.exact}>
        {row.value}
      </td>
      {moreHeads.map((head, index) => (
        <td
          key={nameOf(head)}
          className={cx(
            'tabular w-0 py-1 pr-1 pl-2 text-end sm:pl-4 whitespace-nowrap text-muted',
            shownFrom(head),
          )}
        >
          {row.more?.[index]}
        </td>
      ))}
    </tr>
  )
}

function Label({ label, tail = '' }: Pick<BarRow, 'label' | 'tail'>) {
  if (!tail || !label.endsWith(tail)) return label
  return (
    <>
      {label.slice(0, -tail.length)}
      <span className="max-sm:hidden">{tail}</span>
    </>
  )
}

function Bar({ share, rest, full }: { share: number; rest: boolean; full: number }) {
  const look = rest ? 'bg-chart-rest' : 'bg-chart-1'
  return (
    <span aria-hidden className="flex h-2 sm:h-5 sm:flex-1 group-data-[view=table]/chart:hidden">
      <span
        style={{ width: `${Math.max(share * 100, share > 0 ? 0.6 : 0)}%` }}
        className={cx(
          'h-full overflow-hidden rounded-sm transition-[filter] group-hover/bar:brightness-110 print:[print-color-adjust:exact]',
          full === 1 ? look : 'bg-chart-1/30',
        )}
      >
        {full === 1 ? null : (
          <span className={cx('block h-full', look)} style={{ width: `${full * 100}%` }} />
        )}
      </span>
    </span>
  )
}

type TotalProps = NonNullable<Props['total']> & { moreHeads: MoreHead[] }

function TotalRow({ label, value, exact, more, href, moreHeads }: TotalProps) {
  return (
    <tfoot className="border-t border-line font-semibold">
      <tr className="relative">
        <th scope="row" className="h-9 px-1 text-start">
          {href ? (
            <Link href={href} className="after:absolute after:inset-0 hover:text-accent">
              {label}
            </Link>
          ) : (
            label
          )}
        </th>
        <td className="tabular px-1 text-end whitespace-nowrap" title={exact}>
          {value}
        </td>
        {moreHeads.map((head, index) => (
          <td
            key={nameOf(head)}
            className={cx('tabular pr-1 pl-2 text-end whitespace-nowrap sm:pl-4', shownFrom(head))}
          >
            {more?.[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
