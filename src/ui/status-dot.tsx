import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { cx } from './cx'

const dots: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  accent: 'bg-accent',
  positive: 'bg-positive',
  caution: 'bg-caution',
  critical: 'bg-critical',
}

/** A dot with its word, quieter than a badge: for states in dense tables. */
export function StatusDot({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className={cx('size-1.75 shrink-0 rounded-full', dots[tone])} />
      {children}
    </span>
  )
}
