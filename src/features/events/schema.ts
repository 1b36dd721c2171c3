import { z } from 'zod'
import { calendarDate, line, optionalLine, recordId, version, wholeNumber } from '@/lib/inputs'
import { EVENT_KINDS } from './rules'

const event = {
  name: line(100, 2),
  kind: z.enum(EVENT_KINDS),
  startsOn: calendarDate,
  endsOn: calendarDate,
  place: optionalLine(200),
  host: optionalLine(200),
}

export const createEventInput = z.strictObject(event)
export type CreateEvent = z.output<typeof createEventInput>

export const editEventInput = z.strictObject({ eventId: recordId, version, ...event })
export type EditEvent = z.output<typeof editEventInput>

export const eventFilters = z.strictObject({
  kind: z.enum(EVENT_KINDS).optional(),
  q: optionalLine(100),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type EventFilters = Partial<z.output<typeof eventFilters>>
