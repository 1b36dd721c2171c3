import { getLocale, getTranslations } from 'next-intl/server'
import { SiteFilterBar } from '@/features/construction/components/site-filter-bar'
import { SiteTotals } from '@/features/construction/components/site-totals'
import { SitesTable } from '@/features/construction/components/sites-table'
import { listSites } from '@/features/construction/list-sites'
import { siteFilters } from '@/features/construction/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { listHolderOptions } from '@/features/projects/present-project'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Pager } from '@/ui/pager'

type Props = { actor: Actor; said: Record<string, string | string[] | undefined> }

/** How far every signed project is built, and how much of its money is in place. */
export async function SitesView({ actor, said }: Props) {
  const { cursor, sort, limit, ...filters } = readFilters(siteFilters, said)
  const [list, holders, t] = await Promise.all([
    listSites(actor, { cursor, sort, ...filters }),
    listHolderOptions(actor, await getLocale()),
    getTranslations('construction.list'),
  ])
  const { count, late } = list.total
  return (
    <>
      <SiteTotals total={list.total} />
      <SiteFilterBar holders={holders} />
      <SitesTable
        list={list}
        filtered={Object.values(filters).some(Boolean)}
        day={today()}
        hidden={hiddenColumns('sites', said)}
      />
      <Pager nextCursor={list.nextCursor} summary={t('summary', { count, late })} />
    </>
  )
}
