import { useTranslations } from 'next-intl'
import { StatusDot } from '@/ui/status-dot'
import type { MilestoneRow } from '../queries'

/** Days late, early or overdue, in words. */
export function SlipMark({ milestone: { slipDays, achievedOn } }: { milestone: MilestoneRow }) {
  const t = useTranslations('construction.slip')
  if (slipDays === null) return <span className="text-faint">—</span>
  if (!achievedOn) return <StatusDot tone="critical">{t('overdue', { days: slipDays })}</StatusDot>
  if (slipDays === 0) return <StatusDot tone="positive">{t('onTime')}</StatusDot>
  return slipDays > 0 ? (
    <StatusDot tone="caution">{t('late', { days: slipDays })}</StatusDot>
  ) : (
    <StatusDot tone="positive">{t('early', { days: -slipDays })}</StatusDot>
  )
}
