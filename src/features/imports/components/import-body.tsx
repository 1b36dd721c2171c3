import type { Actor } from '@/lib/actor'
import { fieldsOf, type ImportInView } from '../queries'
import { isOpen, isUnderWay } from '../rules'
import type { ImportRowFilters } from '../schema'
import { ColumnMapping } from './column-mapping'
import { ProgressPanel } from './progress-panel'
import { ReportPanel } from './report-panel'
import { RowsPanel } from './rows-panel'
import { RunBar } from './run-bar'
import { UndecidedNotice } from './undecided-notice'

type Props = { actor: Actor; record: ImportInView; filters: ImportRowFilters; mapAgain: boolean }

/** What there is to do with an import where it stands: match its columns, check its rows, watch it run, read its result. */
export function ImportBody({ actor, record, filters, mapAgain }: Props) {
  const { id, status, rights, counts, undecided, ready } = record
  if (rights.run && (status === 'UPLOADED' || mapAgain))
    return <ColumnMapping {...mappingOf(record)} again={mapAgain} />
  const total = ready + counts.DONE
  return (
    <>
      {isUnderWay(status) ? (
        <ProgressPanel importId={id} status={status} counts={counts} total={total} mayStop={rights.stop} />
      ) : null}
      {status === 'CHECKED' || isUnderWay(status) ? null : <ReportPanel record={record} />}
      {rights.run && undecided.count > 0 ? <UndecidedNotice importId={id} undecided={undecided} /> : null}
      {rights.run && isOpen(status) && hasRows(record) ? (
        <RunBar
          importId={id}
          ready={ready}
          bad={status === 'CHECKED' ? counts.BAD : 0}
          made={counts.DONE}
          mayRun={rights.run}
        />
      ) : null}
      <RowsPanel actor={actor} record={record} filters={filters} />
    </>
  )
}

function mappingOf({ id, version, headers, mapping, sample, ...record }: ImportInView) {
  return { importId: id, version, headers, mapping, sample, fields: fieldsOf(record) }
}

/** A file that was dropped has none left. */
function hasRows({ counts }: ImportInView): boolean {
  return Object.values(counts).some((count) => count > 0)
}
