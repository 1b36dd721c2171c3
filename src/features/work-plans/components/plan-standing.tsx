import { useTranslations } from 'next-intl'
import { cx } from '@/ui/cx'
import type { PlanStanding } from '../list-work-plans'

type Props = { standing: PlanStanding; wide?: boolean }

/** How far a plan has come: a bar, and in words what the bar cannot say. */
export function PlanStandingBar({ standing, wide = false }: Props) {
  const t = useTranslations('work-plans')
  const { steps, done, overdue, dropped } = standing
  if (steps + dropped === 0) return <span className="text-faint">{t('noSteps')}</span>
  return (
    <div className={cx('flex gap-x-3 gap-y-1.5', wide ? 'flex-col' : 'flex-wrap items-center')}>
      <div aria-hidden className={cx('flex h-1.5 overflow-hidden rounded-full bg-sunken', !wide && 'w-24')}>
        <span className="bg-positive" style={{ width: shareOf(done, steps) }} />
        <span className="bg-critical" style={{ width: shareOf(overdue, steps) }} />
      </div>
      <p className="flex flex-wrap gap-x-2 text-sm tabular">
        <span>{t('standing', { steps, done })}</span>
        {overdue > 0 ? <span className="text-critical">{t('standingOverdue', { overdue })}</span> : null}
        {wide && dropped > 0 ? <span className="text-faint">{t('standingDropped', { dropped })}</span> : null}
      </p>
    </div>
  )
}

function shareOf(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 100)}%` : '0'
}
