import { getTranslations } from 'next-intl/server'
import { EventFacts } from '@/features/events/components/event-facts'
import type { EventTab } from '@/features/events/components/event-tabs'
import type { getEvent } from '@/features/events/queries'
import { LeadTable } from '@/features/leads/components/lead-table'
import { canReadLeads } from '@/features/leads/policy'
import { listLeads } from '@/features/leads/queries'
import { leadFilters } from '@/features/leads/schema'
import { readFilters } from '@/features/pipeline/schema'
import { SigningsTable } from '@/features/signings/components/signings-table'
import { listSignings } from '@/features/signings/queries'
import { signingFilters } from '@/features/signings/schema'
import { VisitsTable } from '@/features/visits/components/visits-table'
import { listVisits } from '@/features/visits/queries'
import type { Actor } from '@/lib/actor'
import { Pager } from '@/ui/pager'
import { Section } from '@/ui/section'
import { AttendancePart } from './attendance-part'
import { TargetsPart } from './targets-part'

type Props = {
  actor: Actor
  event: Awaited<ReturnType<typeof getEvent>>
  said: Record<string, string | string[] | undefined>
}

/** The part of an event's page that the address names. */
export function EventPart({ tab, ...props }: Props & { tab: EventTab }) {
  switch (tab) {
    case 'attendance':
      return <AttendancePart {...props} />
    case 'targets':
      return <TargetsPart {...props} />
    case 'leads':
      return <LeadsPart {...props} />
    case 'signings':
      return <SigningsPart {...props} />
    case 'facts':
      return <FactsPart {...props} />
  }
}

async function FactsPart({ actor, event }: Props) {
  const [t, { items }] = await Promise.all([
    getTranslations('events'),
    listVisits(actor, { event: event.id, limit: 100 }),
  ])
  return (
    <>
      <EventFacts event={event} />
      <Section title={t('visits')}>
        <VisitsTable visits={items} />
      </Section>
    </>
  )
}

async function LeadsPart({ actor, event, said }: Props) {
  if (!canReadLeads(actor)) return null
  const { cursor, sort, ...filters } = readFilters(leadFilters, { cursor: said.cursor, sort: said.sort })
  const { items, nextCursor } = await listLeads(actor, { ...filters, cursor, sort, event: event.id })
  return (
    <>
      <LeadTable leads={items} />
      <Pager nextCursor={nextCursor} />
    </>
  )
}

async function SigningsPart({ actor, event, said }: Props) {
  const filters = readFilters(signingFilters, { cursor: said.cursor, sort: said.sort })
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listSignings(actor, { ...filters, event: event.id }),
    getTranslations('signings'),
  ])
  return (
    <>
      <SigningsTable rows={items} totalYuan={total.amountYuan} filtered />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total.count })} />
    </>
  )
}
