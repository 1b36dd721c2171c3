'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { useUrlState } from '@/ui/url-state'
import type { Whose } from '../schema'

/** One's own, one's entity, the area: as far as one may; the dates and filters stay. */
export function WhoseTabs({ open, choices }: { open: Whose; choices: Whose[] }) {
  const t = useTranslations('dashboards.whose')
  const { href } = useUrlState()
  if (choices.length < 2) return null
  return (
    <nav aria-label={t('label')} className="flex rounded-md bg-sunken p-0.5 print:hidden">
      {choices.map((whose) => (
        <Link
          key={whose}
          href={href({ of: whose, holder: null })}
          scroll={false}
          aria-current={whose === open ? 'page' : undefined}
          className={cx(
            'flex h-7 items-center rounded-sm px-3 text-sm',
            whose === open ? 'bg-surface font-medium text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          {t(whose)}
        </Link>
      ))}
    </nav>
  )
}
