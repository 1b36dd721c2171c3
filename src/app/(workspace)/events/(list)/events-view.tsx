import { getTranslations } from 'next-intl/server'
import { EventFilterBar } from '@/features/events/components/event-filter-bar'
import { EventsTable } from '@/features/events/components/events-table'
import { listEventYields } from '@/features/events/list-event-yields'
import { eventFilters } from '@/features/events/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Pager } from '@/ui/pager'

type Props = { actor: Actor; said: Record<string, string | string[] | undefined> }

/** The events, each with its yield. */
export async function EventsView({ actor, said }: Props) {
  const { cursor, sort, limit, ...filters } = readFilters(eventFilters, said)
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listEventYields(actor, { cursor, sort, ...filters }),
    getTranslations('events.list'),
  ])
  const filtered = Object.values(filters).some(Boolean)
  return (
    <>
      <EventFilterBar />
      <EventsTable
        events={items}
        total={total}
        today={today()}
        filtered={filtered}
        hidden={hiddenColumns('events', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('summary', { count: total.count })} />
    </>
  )
}
