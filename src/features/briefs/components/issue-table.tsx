import { cx } from '@/ui/cx'
import { TextLink } from '@/ui/text-link'
import type { IssueTable, TableColumn } from '../compose-issue'
import type { Cell } from '../write-cells'
import type { Ways } from './issue-blocks'

const cell = 'border border-line px-2 py-1 align-top'

/** A table of the paper; its head is repeated on each printed page, and no row is torn apart. */
export function IssueTableFrame({ table, ways }: { table: IssueTable; ways: Ways }) {
  const { title, columns, rows, foot, empty } = table
  if (rows.length === 0) return <p className="text-md indent-[2em] text-muted">{empty}</p>
  return (
    <div className="relative overflow-x-auto print:overflow-visible">
      <table className="w-full min-w-140 border-collapse text-sm print:text-xs">
        <caption className="pb-1.5 text-center font-medium break-after-avoid">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ head, width }) => (
              <th
                key={head}
                scope="col"
                style={{ width: `${width}%` }}
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
    return <TextLink href={`/briefs/${ways.briefId}/records?key=${figure}`}>{text}</TextLink>
  return href && ways.toRecords ? <TextLink href={href}>{text}</TextLink> : text
}
