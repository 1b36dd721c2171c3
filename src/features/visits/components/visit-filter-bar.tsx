'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { useUrlState } from '@/ui/url-state'
import { VISIT_KINDS, VISIT_STATUSES } from '../rules'

type Props = { entities: { id: string; name: string; nameEn: string }[] }

export function VisitFilterBar({ entities }: Props) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
  const { get, change } = useUrlState()
  const day = (param: 'from' | 'to') => (
    <label className="flex items-center gap-1.5 text-sm text-muted">
      {t(param)}
      <input
        type="date"
        value={get(param)}
        onChange={(event) => change({ [param]: event.target.value })}
        className="h-8 rounded-md border border-line bg-surface px-2 text-sm text-ink shadow-card tabular"
      />
    </label>
  )
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[
        {
          param: 'kind',
          label: t('fields.kind'),
          options: VISIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          param: 'status',
          label: t('fields.status'),
          options: VISIT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
        {
          param: 'entity',
          label: t('fields.entity'),
          options: entities.map(({ id, name, nameEn }) => ({ value: id, label: isChinese ? name : nameEn })),
        },
      ]}
    >
      {day('from')}
      {day('to')}
    </FilterBar>
  )
}
