import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Pager } from '@/ui/pager'
import { countVisits, listVisits } from '../queries'
import type { VisitFilters } from '../schema'
import { VisitsTable } from './visits-table'

/** A page of the visits, latest first, and how many there are. */
export async function VisitList({ actor, filters }: { actor: Actor; filters: VisitFilters }) {
  const t = await getTranslations('visits')
  const [{ items, nextCursor }, count] = await Promise.all([
    listVisits(actor, filters),
    countVisits(actor, filters),
  ])
  return (
    <>
      <VisitsTable visits={items} />
      <Pager nextCursor={nextCursor} summary={t('count', { count })} />
    </>
  )
}
