import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import { type EnterpriseEvent, listEventsOfEnterprise } from '../list-targets'

/** At which events an enterprise was, and who follows it since; nothing at all for one that was at none. */
export async function EnterpriseEvents({ actor, enterpriseId }: { actor: Actor; enterpriseId: string }) {
  const [events, t] = await Promise.all([
    listEventsOfEnterprise(actor, enterpriseId),
    getTranslations('events'),
  ])
  if (events.length === 0) return null
  return (
    <Panel title={t('title')} note={events.length} flush>
      <ul className="divide-y divide-line">
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <CalendarDate date={event.startsOn} />
            <TextLink href={`/events/${event.id}`}>{event.name}</TextLink>
            {event.entrepreneurs === null ? null : (
              <span className="text-muted">
                {t('yield.entrepreneurCount', { count: event.entrepreneurs })}
              </span>
            )}
            <Followed event={event} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

async function Followed({ event: { entity, officer, droppedOn } }: { event: EnterpriseEvent }) {
  const [t, locale] = await Promise.all([getTranslations('events.target'), getLocale()])
  if (!entity) return null
  const who = [locale === 'en' ? entity.nameEn : entity.name, officer].filter(Boolean).join(' · ')
  return (
    <span className="ml-auto flex flex-wrap items-center gap-2 text-muted">
      {who}
      {droppedOn ? (
        <Badge>{t('droppedSince', { on: droppedOn })}</Badge>
      ) : (
        <Badge tone="accent">{t('isTarget')}</Badge>
      )}
    </span>
  )
}
