import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventFacts } from '@/features/events/components/event-facts'
import { EditEvent } from '@/features/events/components/event-sheets'
import { getEvent } from '@/features/events/queries'
import { VisitsTable } from '@/features/visits/components/visits-table'
import { listVisits } from '@/features/visits/queries'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Section } from '@/ui/section'

type Props = { params: Promise<{ id: string }> }

const openEvent = openOnce(getEvent)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openEvent((await params).id)
  return { title: record.name }
}

export default async function EventPage({ params }: Props) {
  const { actor, record } = await openEvent((await params).id)
  const { rights, ...event } = record
  const t = await getTranslations('events')
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
