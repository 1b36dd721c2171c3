import { type ReactNode, useId } from 'react'
import { cx } from './cx'

type Props = {
  title?: ReactNode
  /** A number or short remark beside the title. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** For tables and lists that bring their own padding. */
  flush?: boolean
  className?: string
}

/** A framed part of a page with a heading and its actions. */
export function Panel({ title, note, actions, children, flush = false, className }: Props) {
  const heading = useId()
  return (
    <section
      aria-labelledby={title ? heading : undefined}
      className={cx('min-w-0 rounded-lg border border-line bg-surface shadow-card', className)}
    >
      {title || actions ? (
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 pr-2 pl-4">
          <h2 id={heading} className="text-base font-semibold">
            {title}
          </h2>
          {note ? <span className="text-sm text-faint tabular">{note}</span> : null}
          <div className="ml-auto flex items-center gap-1.5">{actions}</div>
        </header>
      ) : null}
      <div className={flush ? 'overflow-clip rounded-b-lg' : 'p-4'}>{children}</div>
    </section>
  )
}
