import { getTranslations } from 'next-intl/server'
import { ChangedRecords } from '@/features/figures/components/changed-records'
import { Comparison } from '@/features/figures/components/comparison'
import { FigureFilters } from '@/features/figures/components/figure-filters'
import { FigureHeadline } from '@/features/figures/components/figure-headline'
import { RecordsTable } from '@/features/figures/components/records-table'
import { SplitPanel } from '@/features/figures/components/split-panel'
import { listFigureChanges } from '@/features/figures/list-figure-changes'
import { listFigureMembers } from '@/features/figures/list-figure-members'
import { listFigureRecords, MOST_COUNTED } from '@/features/figures/list-figure-records'
import { type FigureKey, figureHref, SPLITS } from '@/features/figures/rules'
import {
  changesAsked,
  type Params,
  readComparison,
  readFigureView,
  readSplit,
} from '@/features/figures/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Page } from '@/ui/page'
import { Pager } from '@/ui/pager'
import { MeasureHead } from './measure-head'

type Props = { actor: Actor; figure: FigureKey; params: Params }

/** One number: what it is, how it is counted, its parts, and the records behind it or behind its change. */
export async function OneFigure({ actor, figure, params }: Props) {
  const view = readFigureView(figure, params, today())
  const compared = readComparison(params)
  const [list, members, changes] = await Promise.all([
    listFigureRecords(actor, compared ? { ...view, cursor: undefined, limit: 1 } : view),
    listFigureMembers(actor, view),
    compared ? listFigureChanges(actor, changesAsked({ ...view, ...compared })) : null,
  ])
  const t = await getTranslations('figures')
  const { key: _, cursor: __, ...narrowed } = view
  const address = { ...narrowed, ...compared }
  const offered = SPLITS.filter((split) => split === 'holder' || members[split].some(({ id }) => id !== null))
  const by = readSplit(params, offered) ?? 'holder'
  const change = changes?.figures[0]
  return (
    <Page>
      <MeasureHead measure={figure} view={view} compared={compared} />
      <FigureHeadline
        list={list}
        view={address}
        comparison={change ? <Comparison change={change} view={address} /> : undefined}
      />
      <FigureFilters members={members} scope={list.scope} chosen={view} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-3">
          {changes ? (
            <ChangedRecords figure={figure} changes={changes} allHref={figureHref(figure, narrowed)} />
          ) : (
            <RecordsTable list={list} hidden={hiddenColumns('figure-records', params)} />
          )}
          <Pager
            nextCursor={(changes ?? list).nextCursor}
            summary={
              list.isMore && !changes
                ? t('list.moreRecords', { count: MOST_COUNTED })
                : t('list.records', { count: Number((changes ?? list).count) })
            }
          />
        </div>
        <SplitPanel
          figure={figure}
          total={list.total}
          members={members}
          offered={offered}
          by={by}
          view={address}
        />
      </div>
    </Page>
  )
}
