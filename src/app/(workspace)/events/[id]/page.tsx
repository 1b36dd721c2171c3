import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventFacts } from '@/features/events/components/event-facts'
import { EditEvent } from '@/features/events/components/event-sheets'
import { getEvent } from '@/features/events/queries'
import { VisitsTable } from '@/features/visits/components/visits-table'
import { listVisits } from '@/features/visits/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') }
}

export default async function EventPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('events')])
  const { rights, ...event } = await openRecord((await params).id, (id) => getEvent(actor, id))
  const { items } = await listVisits(actor, { event: event.id, limit: 100 })
  return (
    <Page>
      <PageHeader
        title={event.name}
        breadcrumbs={[{ label: t('title'), href: '/events' }]}
        marks={event.illustrative ? <IllustrativeMark /> : null}
        actions={rights.write ? <EditEvent event={event} /> : null}
      />
      <EventFacts event={event} />
      <Section title={t('visits')}>
        <VisitsTable visits={items} />
      </Section>
    </Page>
  )
}
