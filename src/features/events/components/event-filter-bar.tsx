'use client'

import { useTranslations } from 'next-intl'
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
    />
  )
}
