'use client'

import { useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { EVENT_KINDS } from '../rules'

export function EventFilterBar() {
  const t = useTranslations('events')
  const options = EVENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[{ param: 'kind', label: t('fields.kind'), options }]}
    >
      <DateRangeFilter label={t('fields.startsOn')} fromLabel={t('list.from')} toLabel={t('list.to')} />
    </FilterBar>
  )
}
