import { useTranslations } from 'next-intl'
import { ratioOf, writtenRatio } from '@/features/figures/rules'
import type { Tone } from '@/ui/badge'
import { cx } from '@/ui/cx'
import { StatusDot } from '@/ui/status-dot'
import type { TargetRow } from '../queries'
import type { Light } from '../rules'

export const LIGHT_TONES: Record<Light, Tone> = { GREEN: 'positive', YELLOW: 'caution', RED: 'critical' }
const BARS: Record<Light, string> = { GREEN: 'bg-positive', YELLOW: 'bg-caution', RED: 'bg-critical' }

type Props = { target: Pick<TargetRow, 'light' | 'progress' | 'elapsed' | 'actual' | 'value'> }

/** The light with its word, so that nobody has to see the colour. */
export function TargetLight({ target }: Props) {
  const t = useTranslations('targets')
  const { light, elapsed, actual, value } = target
  if (light) return <StatusDot tone={LIGHT_TONES[light]}>{t(`lights.${light}`)}</StatusDot>
  if (value === null) return <StatusDot>{t('states.dropped')}</StatusDot>
  const why = elapsed.days === 0 ? 'notBegun' : actual ? 'unknown' : 'untold'
  return <span className="text-faint">{t(`noLight.${why}`)}</span>
}

/** Completion as a bar, with a mark where the time stands. */
export function ReachedBar({ target, wide = false }: Props & { wide?: boolean }) {
  const { progress, elapsed, light } = target
  if (!progress || !light) return <span className="text-faint">—</span>
  const reached = ratioOf(progress.reached, progress.goal) ?? 0
  return (
    <span className={cx('inline-flex items-center gap-2', wide && 'flex w-full')}>
      <span
        aria-hidden
        className={cx('relative h-1.5 rounded-full bg-sunken', wide ? 'flex-1' : 'w-20 max-md:w-16')}
      >
        <span
          className={cx('absolute inset-y-0 left-0 rounded-full', BARS[light])}
          style={{ width: `${Math.min(100, Math.max(0, reached * 100))}%` }}
        />
        <span
          className="absolute -inset-y-0.75 w-0.5 rounded-full bg-ink"
          style={{ left: `${Math.min(99, (elapsed.days / elapsed.of) * 100)}%` }}
        />
      </span>
      {wide ? null : (
        <span className="tabular w-14 text-end">{writtenRatio(progress.reached, progress.goal)}</span>
      )}
    </span>
  )
}

/** Share of the period's days that have come. */
export function writtenElapsed({ days, of }: TargetRow['elapsed']): string {
  return writtenRatio(BigInt(days), BigInt(of)) ?? '—'
}
