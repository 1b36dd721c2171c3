import { useTranslations } from 'next-intl'
import { StatusDot } from '@/ui/status-dot'
import type { MilestoneRow } from '../queries'

/** Days overdue, later or earlier than first planned, in words. */
export function SlipMark({
  milestone,
}: {
  milestone: Pick<MilestoneRow, 'slipDays' | 'overdueDays' | 'achievedOn'>
}) {
  const t = useTranslations('construction.slip')
  const { slipDays, overdueDays, achievedOn } = milestone
  if (overdueDays !== null) {
    const whole =
      slipDays !== null && slipDays > overdueDays ? t('sinceFirst', { days: slipDays }) : undefined
    return (
      <span title={whole}>
        <StatusDot tone="critical">{t('overdue', { days: overdueDays })}</StatusDot>
      </span>
    )
  }
  if (slipDays === null) return <span className="text-faint">—</span>
  if (!achievedOn) return <StatusDot tone="caution">{t('pushed', { days: slipDays })}</StatusDot>
  if (slipDays === 0) return <StatusDot tone="positive">{t('onTime')}</StatusDot>
  return slipDays > 0 ? (
    <StatusDot tone="caution">{t('late', { days: slipDays })}</StatusDot>
  ) : (
    <StatusDot tone="positive">{t('early', { days: -slipDays })}</StatusDot>
  )
}
