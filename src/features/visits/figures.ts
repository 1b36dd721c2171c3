import type { Contribution, FigureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import type { VisitKind, VisitStatus } from './rules'

/** What the figures read of one visit. */
export type VisitFacts = {
  id: string
  kind: VisitKind
  status: VisitStatus
  on: CalendarDate
  entityId: string
  eventId: string | null
  enterprises: number
  /** Led by someone who stood on the dated list of main leaders that day. */
  ledByMainLeader: boolean
}

/** 走出去 and 请进来 count when held, with each enterprise met; 主要领导外出 is a trip led by a main leader of the day. */
export function visitContributions(visit: VisitFacts): Contribution[] {
  const { id, kind, status, on, entityId, eventId, enterprises, ledByMainLeader } = visit
  if (status !== 'HELD' || (kind !== 'OUTBOUND' && kind !== 'INBOUND')) return []
  const one = (figure: FigureKey, amount: number): Contribution => ({
    figure,
    on,
    amount: BigInt(amount),
    recordType: 'Visit',
    recordId: id,
    holderId: entityId,
    eventId,
  })
  const way = kind === 'OUTBOUND' ? 'visits.outbound' : 'visits.inbound'
  return [
    one(`${way}.count`, 1),
    ...(enterprises > 0 ? [one(`${way}.enterprises`, enterprises)] : []),
    ...(kind === 'OUTBOUND' && ledByMainLeader ? [one('leaderTrips.count', 1)] : []),
  ]
}
