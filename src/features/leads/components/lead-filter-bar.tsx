'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'
import { LEAD_SOURCES, LEAD_STATES } from '../rules'

type Props = {
  holders: { id: string; name: string; nameEn: string }[]
  campaigns: Option[]
}

export function LeadFilterBar({ holders, campaigns }: Props) {
  const t = useTranslations('leads')
  const locale = useLocale()
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[
        {
          param: 'state',
          label: t('filters.state'),
          options: LEAD_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          param: 'entity',
          label: t('filters.entity'),
          options: holders.map(({ id, name, nameEn }) => ({
            value: id,
            label: locale === 'en' ? nameEn : name,
          })),
        },
        {
          param: 'source',
          label: t('filters.source'),
          options: LEAD_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) })),
        },
        { param: 'campaign', label: t('filters.campaign'), options: campaigns },
      ]}
    >
      <DateRangeFilter
        label={t('filters.reportedOn')}
        fromLabel={t('filters.from')}
        toLabel={t('filters.to')}
      />
    </FilterBar>
  )
}
