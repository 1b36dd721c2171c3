import { useTranslations } from 'next-intl'
import { type CalendarDate, daysBetween } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { StatusDot } from '@/ui/status-dot'
import type { CommitmentRow } from '../queries'
import { dueMark } from '../rules'

/** The state of a promise, and while it is open how near its due date is. */
export function DueMark({
  commitment,
  day,
}: {
  commitment: Pick<CommitmentRow, 'state' | 'dueOn'>
  day: CalendarDate
}) {
  const t = useTranslations('commitments')
  const { state, dueOn } = commitment
  if (state !== 'OPEN') {
    return <Badge tone={state === 'FULFILLED' ? 'positive' : 'neutral'}>{t(`states.${state}`)}</Badge>
  }
  if (!dueOn) return <StatusDot tone="neutral">{t('due.none')}</StatusDot>
  const days = daysBetween(day, dueOn)
  const mark = dueMark(commitment, days)
  if (mark === 'overdue') return <StatusDot tone="critical">{t('due.overdue', { days: -days })}</StatusDot>
  if (mark === 'soon') return <StatusDot tone="caution">{t('due.soon', { days })}</StatusDot>
  return <StatusDot tone="neutral">{t('due.on', { on: dueOn })}</StatusDot>
}
