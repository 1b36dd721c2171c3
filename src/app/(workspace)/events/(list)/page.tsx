import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CreateEvent } from '@/features/events/components/event-sheets'
import { EventViews } from '@/features/events/components/event-views'
import { canReadEvents, canWriteEvents } from '@/features/events/policy'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../list-tools'
import { EventsView } from './events-view'
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
        tools={<ListTools list={isTargets ? 'target-enterprises' : 'events'} />}
        actions={canWriteEvents(actor) ? <CreateEvent /> : null}
      />
      <EventViews actor={actor} />
      {isTargets ? <TargetsView actor={actor} said={said} /> : <EventsView actor={actor} said={said} />}
    </Page>
  )
}
