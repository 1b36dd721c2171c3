'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { VISIT_KINDS, VISIT_STATUSES } from '../rules'

type Props = {
  entities: { id: string; name: string; nameEn: string }[]
  /** A month in view has its days already. */
  withDays: boolean
}

export function VisitFilterBar({ entities, withDays }: Props) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
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
      {withDays ? <DateRangeFilter label={t('fields.on')} fromLabel={t('from')} toLabel={t('to')} /> : null}
    </FilterBar>
  )
}
