'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import { columnsOf } from '../match-columns'
import type { RowInView } from '../queries'
import { CellBox } from './cell-box'
import { DuplicateBox } from './duplicate-box'
import { RowProblems } from './row-problems'
import { StateBadge } from './row-states'

type Props = { importId: string; headers: string[]; mapped: boolean[]; rows: RowInView[]; editable: boolean }

/** Rows of the file as they are read; a cell of an open import is changed where it stands. */
export function RowsTable({ importId, headers, mapped, rows, editable }: Props) {
  const t = useTranslations('imports.preview')
  const columns = columnsOf(headers)
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="bg-sunken text-muted *:h-9 *:border-b *:border-line *:px-3 *:text-start *:font-medium *:whitespace-nowrap">
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('state')}</th>
            {columns.map(({ at, head, key }) => (
              <th key={key} scope="col" className={mapped[at] ? undefined : 'text-faint'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.line}
              className="*:border-b *:border-line *:px-3 *:py-1.5 *:align-top last:*:border-0"
            >
              <td className="text-faint tabular">{row.line}</td>
              <td className="min-w-56">
                <RowState importId={importId} row={row} headers={headers} editable={editable} />
              </td>
              {columns.map(({ at, head, key }) => (
                <CellBox
                  key={key}
                  cell={{ importId, line: row.line, column: at }}
                  head={head}
                  written={row.cells[at] ?? ''}
                  wrong={row.problems.some(({ column }) => column === at)}
                  editable={editable && Boolean(mapped[at]) && row.state !== 'DONE'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type StateProps = { importId: string; row: RowInView; headers: string[]; editable: boolean }

function RowState({ importId, row, headers, editable }: StateProps) {
  const t = useTranslations('imports.report')
  const href = row.recordId && row.state === 'DONE' ? pageOf(row.recordType, row.recordId) : null
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="inline-flex items-center gap-2">
        <StateBadge state={row.state} />
        {href ? (
          <Link href={href} className="text-accent-strong hover:underline">
            {t('openRecord')}
          </Link>
        ) : null}
      </span>
      <RowProblems problems={row.problems} headers={headers} />
      {row.duplicate ? (
        <DuplicateBox importId={importId} row={row} duplicate={row.duplicate} editable={editable} />
      ) : null}
    </div>
  )
}

const PAGES: Record<string, string> = {
  Enterprise: '/enterprises',
  Lead: '/leads',
  Visit: '/visits',
  Signing: '/signings',
  FundRegistration: '/funds',
  FactoryBuilding: '/factories',
}

function pageOf(recordType: string | null, id: string): string | null {
  const place = recordType ? PAGES[recordType] : undefined
  return place ? `${place}/${id}` : null
}
