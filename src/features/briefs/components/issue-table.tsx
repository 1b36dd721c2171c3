import { cx } from '@/ui/cx'
import { TextLink } from '@/ui/text-link'
import type { IssueTable, TableColumn } from '../compose-issue'
import type { Cell } from '../write-cells'
import type { Ways } from './issue-blocks'

const cell = 'border border-line px-2 py-1 align-top'

/** A table of the paper; its head is repeated on each printed page, and no row is torn apart. */
export function IssueTableFrame({ table, ways }: { table: IssueTable; ways: Ways }) {
  const { key, title, columns, rows, foot, empty } = table
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  if (rows.length === 0) return <p className="text-md indent-[2em] text-muted">{empty}</p>
  return (
    <div id={key} className="relative scroll-mt-16 overflow-x-auto print:overflow-visible">
      <table
        className={cx(
          'w-full border-collapse text-sm print:text-xs',
          columns.length > FIT_A_PHONE && 'min-w-140 print:min-w-0',
        )}
      >
        <caption className="pb-1.5 text-center font-medium break-after-avoid">
          {/* Leads here from elsewhere, and lets the keyboard into a table that is wider than the screen. */}
          <a href={`#${key}`} className="rounded-sm hover:underline">
            {title}
          </a>
        </caption>
        <thead>
          <tr>
            {columns.map(({ head, width }) => (
              <th
                key={head}
                scope="col"
                style={{ width: `${(100 * width) / whole}%` }}
                className="border border-line bg-sunken px-2 py-1 text-center font-medium text-muted"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.map(({ text }) => text).join('|')} row={row} columns={columns} ways={ways} />
          ))}
        </tbody>
        {foot ? (
          <tfoot className="font-semibold print:table-row-group">
            <Row row={foot} columns={columns} ways={ways} />
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

type RowProps = { row: Cell[]; columns: TableColumn[]; ways: Ways }

function Row({ row, columns, ways }: RowProps) {
  return (
    <tr className="break-inside-avoid">
      {columns.map(({ head, align }, index) => (
        <td key={head} className={cx(cell, align === 'end' && 'text-end tabular')}>
          <Value cell={row[index]} ways={ways} />
        </td>
      ))}
    </tr>
  )
}

/** A figure leads to its records in the issue, a name to the record itself. */
function Value({ cell: told, ways }: { cell: Cell | undefined; ways: Ways }) {
  if (!told) return null
  const { text, href, figure } = told
  if (figure && ways.briefId)
    return (
      <TextLink href={`/briefs/${ways.briefId}/records?key=${figure}`} className={ON_PAPER}>
        {text}
      </TextLink>
    )
  if (!href || !ways.toRecords) return text
  return (
    <TextLink href={href} className={ON_PAPER}>
      {text}
    </TextLink>
  )
}

/** Wider tables scroll on a narrow screen. */
const FIT_A_PHONE = 5

const ON_PAPER = 'print:text-ink print:no-underline'
