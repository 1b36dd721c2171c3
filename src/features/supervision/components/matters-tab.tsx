import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Pager } from '@/ui/pager'
import { listSupervisions } from '../list-supervisions'
import type { SupervisionFilters } from '../schema'
import { type Holders, MatterFilters } from './matter-filters'
import { MatterTable } from './matter-table'

type Props = { actor: Actor; asked: SupervisionFilters; holders: Holders; hidden?: readonly string[] }

/** Instructions and problems with their filters, page by page. */
export async function MattersTab({ actor, asked, holders, hidden }: Props) {
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listSupervisions(actor, asked),
    getTranslations('supervision.list'),
  ])
  const { cursor: _, sort: __, limit: ___, ...filters } = asked
  return (
    <>
      <MatterFilters holders={holders} />
      <MatterTable
        rows={items}
        day={today()}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hidden}
      />
      <Pager nextCursor={nextCursor} summary={t('summary', { count: total })} />
    </>
  )
}
