'use client'

import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { useUrlState } from '@/ui/url-state'
import { PASSAGE_GROUPS, type PassageGroup } from '../schema'

/** Which of the times are listed; the dates and filters stay. */
export function PassageGroups({ open }: { open: PassageGroup }) {
  const t = useTranslations('dashboards.passages')
  const { href } = useUrlState()
  return (
    <FilterBar>
      <nav aria-label={t('group')} className="flex gap-1 sm:flex-wrap">
        {PASSAGE_GROUPS.map((group) => (
          <LinkButton
            key={group}
            href={href({ group })}
            variant={group === open ? 'secondary' : 'ghost'}
            aria-current={group === open ? 'page' : undefined}
          >
            {t(`groups.${group}`)}
          </LinkButton>
        ))}
      </nav>
    </FilterBar>
  )
}
