import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { cx } from './cx'

const looks: Record<Tone, { box: string; icon: typeof Info }> = {
  neutral: { box: 'bg-sunken text-ink', icon: Info },
  accent: { box: 'bg-accent-soft text-accent-strong', icon: Info },
  positive: { box: 'bg-positive-soft text-positive', icon: CircleCheck },
  caution: { box: 'bg-caution-soft text-caution', icon: TriangleAlert },
  critical: { box: 'bg-critical-soft text-critical', icon: CircleAlert },
}

type Props = { tone?: Tone; title?: ReactNode; children?: ReactNode; actions?: ReactNode; className?: string }

/** Something to know about this page or form, in its place; it stays until it no longer holds. */
export function Notice({ tone = 'neutral', title, children, actions, className }: Props) {
  const { box, icon: Icon } = looks[tone]
  return (
    <div className={cx('flex gap-2.5 rounded-lg px-3.5 py-2.5', box, className)}>
      <Icon aria-hidden className="mt-0.75 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-sm text-ink">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2 empty:hidden">{actions}</div> : null}
      </div>
    </div>
  )
}
