import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

/** Why a round cannot be dated so; null when it can. */
export function wrongDatesOfRound(
  round: { on: CalendarDate; nextStepOn?: CalendarDate | null },
  today: CalendarDate,
): Refused | null {
  if (round.on > today) {
    return refused('negotiations.inTheFuture', { fields: [{ path: 'on', code: 'inTheFuture' }] })
  }
  if (round.nextStepOn && round.nextStepOn < round.on) {
    return refused('negotiations.nextStepBeforeRound', {
      fields: [{ path: 'nextStepOn', code: 'nextStepBeforeRound', params: { on: round.on } }],
    })
  }
  return null
}
