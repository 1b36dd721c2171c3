import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventFilterBar } from '@/features/events/components/event-filter-bar'
import { CreateEvent } from '@/features/events/components/event-sheets'
import { EventsTable } from '@/features/events/components/events-table'
import { canWriteEvents } from '@/features/events/policy'
import { listEvents } from '@/features/events/queries'
import { eventFilters } from '@/features/events/schema'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EventsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('events'), searchParams])
  const filters = readFilters(eventFilters, said)
  const { items, nextCursor } = await orNotFound(listEvents(actor, filters))
  return (
    <Page>
      <PageHeader title={t('title')} actions={canWriteEvents(actor) ? <CreateEvent /> : null} />
      <EventFilterBar />
      <EventsTable events={items} />
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
