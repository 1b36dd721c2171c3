import type { Contribution } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'

/** What the figures read of one event: how many enterprises came, with how many entrepreneurs. */
export type EventFacts = { id: string; startsOn: CalendarDate; enterprises: number; entrepreneurs: number }

/** An event and all who came to it count on its first day. */
export function eventContributions({ id, startsOn, enterprises, entrepreneurs }: EventFacts): Contribution[] {
  const record = { on: startsOn, recordType: 'Event' as const, recordId: id, eventId: id }
  return [
    { figure: 'events.count', amount: 1n, ...record },
    { figure: 'events.enterprises', amount: BigInt(enterprises), ...record },
    { figure: 'events.entrepreneurs', amount: BigInt(entrepreneurs), ...record },
  ]
}

export type TargetFacts = {
  id: string
  eventId: string
  entityId: string
  chosenOn: CalendarDate
  droppedOn: CalendarDate | null
}

/** A target enterprise counts for who follows it from the day it was chosen until the day it is dropped. */
export function targetContributions({
  id,
  eventId,
  entityId,
  chosenOn,
  droppedOn,
}: TargetFacts): Contribution[] {
  const record = { recordType: 'TargetEnterprise' as const, recordId: id, holderId: entityId, eventId }
  const chosen: Contribution = { figure: 'events.targets', on: chosenOn, amount: 1n, ...record }
  return droppedOn ? [chosen, { ...chosen, on: droppedOn, amount: -1n }] : [chosen]
}
