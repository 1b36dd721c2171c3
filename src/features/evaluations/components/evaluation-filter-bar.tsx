'use client'

import { useTranslations } from 'next-intl'
import { EVALUATION_KINDS } from '@/features/pipeline/rules'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'

export function EvaluationFilterBar() {
  const t = useTranslations('evaluations')
  const options = EVALUATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[{ param: 'kind', label: t('fields.kind'), options }]}
    />
  )
}
