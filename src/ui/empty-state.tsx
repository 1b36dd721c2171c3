import type { ReactNode } from 'react'

type Props = {
  icon?: ReactNode
  title: string
  hint?: ReactNode
  action?: ReactNode
  /** When it is the whole page, its title is the page's heading. */
  heading?: 'h1' | 'p'
}

/** What a list says when it has nothing: why, and what to do about it. */
export function EmptyState({ icon, title, hint, action, heading: Title = 'p' }: Props) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      {icon ? (
        <span
          aria-hidden
          className="mb-2 grid size-10 place-items-center rounded-lg bg-sunken text-faint [&_svg]:size-5"
        >
          {icon}
        </span>
      ) : null}
      <Title className="font-medium">{title}</Title>
      {hint ? <p className="max-w-md text-sm text-muted">{hint}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
