'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'

/** Search and filters of target enterprises. */
export function TargetFilterBar({ holders, children }: { holders: Option[]; children?: ReactNode }) {
  const t = useTranslations('events.target')
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[
        { param: 'holder', label: t('entity'), options: holders },
        {
          param: 'lead',
          label: t('lead'),
          options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`leads.${value}`) })),
        },
        {
          param: 'state',
          label: t('state'),
          options: (['open', 'dropped'] as const).map((value) => ({ value, label: t(`states.${value}`) })),
        },
      ]}
    >
      {children}
    </FilterBar>
  )
}
