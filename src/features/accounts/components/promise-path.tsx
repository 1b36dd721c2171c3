import { useTranslations } from 'next-intl'
import { STAGES } from '@/features/pipeline/rules'
import { cx } from '@/ui/cx'

const HEIGHTS = ['h-8', 'h-12', 'h-16', 'h-21', 'h-26', 'h-32', 'h-38', 'h-44']

/** What the product does, at a glance: the eight stages, each built on the one before. */
export function PromisePath() {
  const t = useTranslations('pipeline.stages')
  return (
    <ol className="grid grid-cols-8 items-end gap-2.5">
      {STAGES.map((stage, at) => (
        <li key={stage} className="flex min-w-0 flex-col gap-2">
          <span
            aria-hidden
            className={cx(
              'rounded-sm',
              HEIGHTS[at],
              at < 5 ? 'bg-accent/25' : at < 7 ? 'bg-accent/60' : 'bg-accent',
            )}
          />
          <span className="text-center text-xs text-muted">{t(stage)}</span>
        </li>
      ))}
    </ol>
  )
}
