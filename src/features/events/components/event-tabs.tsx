import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'
import type { EventYield } from '../list-event-yields'

export const EVENT_TABS = ['facts', 'attendance', 'targets', 'leads', 'signings'] as const
export type EventTab = (typeof EVENT_TABS)[number]

export function readEventTab(said: string | string[] | undefined): EventTab {
  return EVENT_TABS.find((tab) => tab === said) ?? 'facts'
}

/** The parts of an event's page. */
export function EventTabs({ eventId, came }: { eventId: string; came: EventYield }) {
  const t = useTranslations('events.tabs')
  const counts: Partial<Record<EventTab, number>> = { attendance: came.firms, targets: came.targets }
  return (
    <LinkTabs
      label={t('label')}
      tabs={EVENT_TABS.map((tab) => ({
        href: tab === 'facts' ? `/events/${eventId}` : `/events/${eventId}?tab=${tab}`,
        label: t(tab),
        count: counts[tab],
      }))}
    />
  )
}
