'use client'

import { ChevronRight, ChevronsLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from './link-button'
import { useUrlState } from './url-state'

type Props = {
  /** From the query; null on the last page. */
  nextCursor: string | null
  /** What the page shows, such as "第 1–50 项，共 76 项". */
  summary?: ReactNode
}

/** Pages by keyset: onward, and back to the start. The browser's back button goes back one page. */
export function Pager({ nextCursor, summary }: Props) {
  const t = useTranslations('ui.pager')
  const { get, href } = useUrlState()
  const later = get('cursor') !== ''
  if (!later && !nextCursor && !summary) return null
  return (
    <nav aria-label={t('label')} className="flex min-h-9 items-center gap-2 text-sm text-muted tabular">
      {summary}
      <div className="ml-auto flex gap-2">
        {later ? (
          <LinkButton size="sm" href={href({ cursor: null })} icon={<ChevronsLeft aria-hidden />}>
            {t('first')}
          </LinkButton>
        ) : null}
        {nextCursor ? (
          <LinkButton size="sm" href={href({ cursor: nextCursor })}>
            {t('next')}
            <ChevronRight aria-hidden />
          </LinkButton>
        ) : null}
      </div>
    </nav>
  )
}
