import { useTranslations } from 'next-intl'
import { type CalendarDate, daysBetween, today } from '@/lib/dates'
import { StatusDot } from '@/ui/status-dot'
import { overdueDays, type RequestState } from '../rules'

type Props = { request: { state: RequestState; dueOn: CalendarDate; satisfaction: number | null } }

const SOON_DAYS = 3

/** Where a request stands: how near its due date is, answered, or what the enterprise said. */
export function RequestMark({ request }: Props) {
  const t = useTranslations('aftercare')
  const { state, dueOn, satisfaction } = request
  if (state === 'CLOSED') {
    const tone = (satisfaction ?? 0) >= 4 ? 'positive' : (satisfaction ?? 0) === 3 ? 'neutral' : 'critical'
    return <StatusDot tone={tone}>{t('satisfaction', { score: satisfaction ?? 0 })}</StatusDot>
  }
  if (state === 'RESOLVED') return <StatusDot tone="accent">{t('states.RESOLVED')}</StatusDot>
  const day = today()
  const overdue = overdueDays(request, day)
  if (overdue !== null) return <StatusDot tone="critical">{t('overdue', { days: overdue })}</StatusDot>
  const soon = daysBetween(day, dueOn) <= SOON_DAYS
  return <StatusDot tone={soon ? 'caution' : 'neutral'}>{t('dueOn', { on: dueOn })}</StatusDot>
}
