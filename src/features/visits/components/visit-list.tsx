import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Pager } from '@/ui/pager'
import { countVisits, listVisits } from '../queries'
import type { VisitFilters } from '../schema'
import { VisitsTable } from './visits-table'

type Props = { actor: Actor; filters: VisitFilters; hidden?: readonly string[] }

/** A page of the visits, latest first, and how many there are. */
export async function VisitList({ actor, filters, hidden }: Props) {
  const t = await getTranslations('visits')
  const [{ items, nextCursor }, count] = await Promise.all([
    listVisits(actor, filters),
    countVisits(actor, filters),
  ])
  return (
    <>
      <VisitsTable visits={items} hidden={hidden} />
      <Pager nextCursor={nextCursor} summary={t('count', { count })} />
    </>
  )
}
