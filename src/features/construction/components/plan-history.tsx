import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { CalendarDate, Moment } from '@/ui/calendar-date'
import { Popover } from '@/ui/popover'
import type { MilestoneRow } from '../queries'

/** How often a plan moved; opens every date that it had, with who moved it and why. */
export function PlanHistory({ milestone: { kind, plans } }: { milestone: MilestoneRow }) {
  const t = useTranslations('construction')
  if (plans.length < 2) return null
  const title = t('panel.plansOf', { kind: t(`kinds.${kind}`) })
  return (
    <Popover
      title={title}
      className="w-80"
      trigger={
        <Button size="sm" variant="ghost" aria-label={title}>
          {t('panel.replanned', { count: plans.length - 1 })}
        </Button>
      }
    >
      <ol className="flex flex-col gap-2.5 text-sm">
        {plans.map(({ plannedOn, reason, by, recordedAt }, index) => (
          <li key={recordedAt + String(plannedOn)} className="flex gap-3">
            <span className="w-22 shrink-0 font-medium tabular">
              <CalendarDate date={plannedOn} fallback={t('panel.gaveUp')} />
            </span>
            <span className="min-w-0 flex-1">
              {index === 0 ? t('panel.first') : (reason ?? t('panel.noReason'))}
              <span className="block text-xs text-faint">
                {by ? `${by} · ` : null}
                <Moment at={recordedAt} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Popover>
  )
}
