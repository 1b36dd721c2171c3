import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { cx } from '@/ui/cx'
import type { SiteRow } from '../list-sites'
import { MILESTONE_KINDS } from '../rules'

const looks = {
  reached: 'border-accent bg-accent',
  late: 'border-critical bg-critical-soft',
  planned: 'border-accent bg-surface',
  open: 'border-line-strong bg-surface',
}

/** The five milestones as five dots: reached, late, planned, not planned; each says its day. */
export function MilestoneDots({ site, day }: { site: SiteRow; day: CalendarDate }) {
  const t = useTranslations('construction')
  return (
    <ol className="relative z-1 inline-flex items-center gap-0.5 whitespace-nowrap" aria-label={t('title')}>
      {MILESTONE_KINDS.map((kind) => {
        const stored = site.milestones.find((one) => one.kind === kind)
        const state = stateOf(stored, day)
        const on = stored?.achievedOn ?? stored?.plannedOn ?? ''
        const words = t(`dots.${state}`, { kind: t(`kinds.${kind}`), on })
        return (
          <li key={kind} title={words} className="flex items-center gap-0.5 first:before:hidden">
            {kind === 'REGISTERED' ? null : (
              <span aria-hidden className={cx('h-px w-2', state === 'reached' ? 'bg-accent' : 'bg-line')} />
            )}
            <span aria-hidden className={cx('size-2.5 rounded-full border-[1.5px]', looks[state])} />
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}

function stateOf(stored: SiteRow['milestones'][number] | undefined, day: CalendarDate): keyof typeof looks {
  if (stored?.achievedOn) return 'reached'
  if (!stored?.plannedOn) return 'open'
  return stored.plannedOn < day ? 'late' : 'planned'
}
