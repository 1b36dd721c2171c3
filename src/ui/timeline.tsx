import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { cx } from './cx'

export type TimelineEntry = {
  id: string
  /** The date or moment, as a component or text. */
  when: ReactNode
  who?: ReactNode
  what: ReactNode
  detail?: ReactNode
  icon?: ReactNode
  tone?: Tone
}

const rings: Record<Tone, string> = {
  neutral: 'text-faint',
  accent: 'text-accent',
  positive: 'text-positive',
  caution: 'text-caution',
  critical: 'text-critical',
}

/** What happened, newest first: who, when, what. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden className="absolute top-6 bottom-0 left-3 w-px bg-line group-last:hidden" />
          <span
            aria-hidden
            className={cx(
              'z-1 grid size-6 shrink-0 place-items-center rounded-full border border-line bg-surface [&_svg]:size-3.5',
              rings[entry.tone ?? 'neutral'],
            )}
          >
            {entry.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{entry.what}</span>
              <span className="text-sm text-faint">
                {entry.who}
                {entry.who ? ' · ' : null}
                {entry.when}
              </span>
            </p>
            {entry.detail ? <div className="text-sm text-muted">{entry.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
