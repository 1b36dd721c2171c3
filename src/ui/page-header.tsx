import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from './link'

export type Crumb = { label: string; href: string }
type Props = {
  title: ReactNode
  subtitle?: ReactNode
  /** The way here, without the page itself. */
  breadcrumbs?: Crumb[]
  /** Badges right beside the title. */
  marks?: ReactNode
  /** What one does with the page as it is, such as the tools of a list; before the actions. */
  tools?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, subtitle, breadcrumbs, marks, tools, actions }: Props) {
  return (
    <header className="flex flex-col gap-1">
      {breadcrumbs ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-xl font-semibold">{title}</h1>
        {marks ? <div className="flex flex-wrap items-center gap-1.5">{marks}</div> : null}
        {tools || actions ? (
          <div className="ml-auto flex flex-wrap items-center gap-2">
            {tools}
            {actions}
          </div>
        ) : null}
      </div>
      {subtitle ? <div className="max-w-prose text-base text-muted">{subtitle}</div> : null}
    </header>
  )
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-0.5 text-sm text-faint">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-0.5">
            <Link href={crumb.href} className="rounded-sm px-0.5 hover:text-ink">
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
