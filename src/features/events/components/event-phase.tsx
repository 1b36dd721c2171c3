import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { phaseOfEvent } from '../rules'

type Props = { event: { startsOn: CalendarDate; endsOn: CalendarDate }; today: CalendarDate }

/** Says of an event that it is ahead or under way; most are over, and need no mark. */
export function EventPhase({ event, today }: Props) {
  const t = useTranslations('events.phases')
  const phase = phaseOfEvent(event, today)
  if (phase === 'OVER') return null
  return <Badge tone={phase === 'AHEAD' ? 'neutral' : 'accent'}>{t(phase)}</Badge>
}
