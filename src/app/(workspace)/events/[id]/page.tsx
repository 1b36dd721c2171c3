import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EventPhase } from '@/features/events/components/event-phase'
import { EditEvent } from '@/features/events/components/event-sheets'
import { EventTabs, readEventTab } from '@/features/events/components/event-tabs'
import { EventYieldChain } from '@/features/events/components/event-yield'
import { getEventYield } from '@/features/events/list-event-yields'
import { getEvent } from '@/features/events/queries'
import { seesWholeArea } from '@/lib/actor'
import { today } from '@/lib/dates'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { EventPart } from './part'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const openEvent = openOnce(getEvent)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openEvent((await params).id)
  return { title: record.name }
}

export default async function EventPage({ params, searchParams }: Props) {
  const [{ id }, said] = await Promise.all([params, searchParams])
  const { actor, record } = await openEvent(id)
  const { rights, ...event } = record
  const [t, came] = await Promise.all([getTranslations('events'), getEventYield(actor, event.id)])
  const { costYuan } = event
  const ownOnly = came.leads !== null && !seesWholeArea(actor)
  return (
    <Page>
      <PageHeader
        title={event.name}
        breadcrumbs={[{ label: t('title'), href: '/events' }]}
        marks={
          <>
            <EventPhase event={event} today={today()} />
            {event.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={rights.write ? <EditEvent event={event} /> : null}
      />
      <EventYieldChain eventId={event.id} came={came} costYuan={costYuan} today={today()} ownOnly={ownOnly} />
      <EventTabs eventId={event.id} came={came} />
      <EventPart actor={actor} event={record} tab={readEventTab(said.tab)} said={said} />
    </Page>
  )
}
