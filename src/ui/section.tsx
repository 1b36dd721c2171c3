import { type ReactNode, useId } from 'react'
import { cx } from './cx'

type Props = {
  title: ReactNode
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}

/** A part of a page under a heading, without a frame. */
export function Section({ title, note, actions, children, className }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={cx('min-w-0', className)}>
      <header className="mb-2.5 flex min-h-8 flex-wrap items-center gap-x-3">
        <h2 id={heading} className="text-md font-semibold">
          {title}
        </h2>
        {note ? <span className="text-sm text-faint tabular">{note}</span> : null}
        <div className="ml-auto flex items-center gap-1.5">{actions}</div>
      </header>
      {children}
    </section>
  )
}
