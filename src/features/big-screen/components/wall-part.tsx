import { type ReactNode, useId } from 'react'
import { cx } from '@/ui/cx'

type Props = { title: ReactNode; note?: ReactNode; children: ReactNode; className?: string }

/** A part of the wall under its heading. */
export function WallPart({ title, note, children, className }: Props) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className={cx(
        'flex min-h-0 min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-3',
        className,
      )}
    >
      <header className="flex items-baseline justify-between gap-3">
        <h2 id={heading} className="text-md font-semibold whitespace-nowrap">
          {title}
        </h2>
        {note ? <p className="tabular truncate text-sm text-muted">{note}</p> : null}
      </header>
      {children}
    </section>
  )
}
