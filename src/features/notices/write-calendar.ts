import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { listAgenda } from '@/features/agenda/queries'
import { feedSpan } from '@/features/agenda/rules'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate, today } from '@/lib/dates'
import { settings } from '@/server/settings'
import { wordsOutside } from '@/server/words'

const REFRESH_SECONDS = 900

/** One's calendar as iCalendar (RFC 5545): whole days, each with the address of its record. */
export async function writeCalendar(actor: Actor): Promise<string> {
  const [entries, words] = await Promise.all([listAgenda(actor, feedSpan(today())), wordsOutside()])
  const { address } = settings()
  const calendar = ical({
    name: words('notices.calendar.name', { name: actor.name }),
    prodId: { company: 'zhaoshang', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const { uid, kind, on, endsOn, about, text, href, milestone } of entries) {
    const matter = milestone ? words(`construction.kinds.${milestone}`) : words(`agenda.kinds.${kind}`)
    calendar.createEvent({
      id: `${kind}-${uid}@${new URL(address).hostname}`,
      start: toDbDate(on),
      // The end of a whole-day event is the day after its last.
      end: toDbDate(addDays(endsOn ?? on, 1)),
      allDay: true,
      summary: `${matter}：${about}`,
      description: text ?? undefined,
      url: `${address}${href}`,
      // A due date takes no time of the day; a visit does.
      transparency: kind === 'visit' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
