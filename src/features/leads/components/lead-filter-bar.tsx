'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { useUrlState } from '@/ui/url-state'
import { LEAD_SOURCES, LEAD_STATES } from '../rules'

type Props = { holders: { id: string; name: string; nameEn: string }[] }

export function LeadFilterBar({ holders }: Props) {
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
      ]}
    >
      <DayFilter param="from" label={t('filters.from')} />
      <DayFilter param="to" label={t('filters.to')} />
    </FilterBar>
  )
}

function DayFilter({ param, label }: { param: string; label: string }) {
  const { get, change } = useUrlState()
  return (
    <label className="flex items-center gap-1.5 text-sm text-muted">
      {label}
      <input
        type="date"
        value={get(param)}
        onChange={(event) => change({ [param]: event.target.value })}
        className="h-8 rounded-md border border-line bg-surface px-2 shadow-card"
      />
    </label>
  )
}
