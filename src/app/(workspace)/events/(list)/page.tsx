import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventFilterBar } from '@/features/events/components/event-filter-bar'
import { CreateEvent } from '@/features/events/components/event-sheets'
import { EventViews } from '@/features/events/components/event-views'
import { EventsTable } from '@/features/events/components/events-table'
import { listEventYields } from '@/features/events/list-event-yields'
import { canReadEvents, canWriteEvents } from '@/features/events/policy'
import { eventFilters } from '@/features/events/schema'
import { readFilters } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { TargetsView } from './targets-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') }
}

type Said = Record<string, string | string[] | undefined>
type Props = { searchParams: Promise<Said> }

export default async function EventsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('events'), searchParams])
  if (!canReadEvents(actor)) notFound()
  const isTargets = said.view === 'targets'
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t(isTargets ? 'targetsSubtitle' : 'subtitle')}
        actions={canWriteEvents(actor) ? <CreateEvent /> : null}
      />
      <EventViews actor={actor} />
      {isTargets ? <TargetsView actor={actor} said={said} /> : <EventsView actor={actor} said={said} />}
    </Page>
  )
}

async function EventsView({ actor, said }: { actor: Actor; said: Said }) {
  const { cursor, sort, limit, ...filters } = readFilters(eventFilters, said)
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listEventYields(actor, { cursor, sort, ...filters }),
    getTranslations('events.list'),
  ])
  const filtered = Object.values(filters).some(Boolean)
  return (
    <>
      <EventFilterBar />
      <EventsTable events={items} total={total} today={today()} filtered={filtered} />
      <Pager nextCursor={nextCursor} summary={t('summary', { count: total.count })} />
    </>
  )
}
