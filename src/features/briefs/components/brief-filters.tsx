import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { BRIEF_KINDS, BRIEF_STATUSES } from '../rules'

/** `drafts` are offered to who reads them. */
export function BriefFilters({ years, drafts }: { years: number[]; drafts: boolean }) {
  const t = useTranslations('briefs')
  const kinds = BRIEF_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))
  const statuses = BRIEF_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))
  const ofYears = years.map((year) => ({
    value: String(year),
    label: t('list.year', { year: String(year) }),
  }))
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'year', label: t('list.yearLabel'), options: ofYears },
        { param: 'kind', label: t('fields.kind'), options: kinds },
        ...(drafts ? [{ param: 'status', label: t('fields.status'), options: statuses }] : []),
      ]}
    />
  )
}
