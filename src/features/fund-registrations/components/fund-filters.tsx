import { useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import type { FundChoices } from './fund-fields'

export function FundFilters({ choices }: { choices: FundChoices }) {
  const t = useTranslations('fund-registrations')
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'entity', label: t('fields.entity'), options: choices.entities },
        { param: 'chain', label: t('fields.focusChain'), options: choices.chains },
      ]}
    >
      <DateRangeFilter label={t('fields.registeredOn')} fromLabel={t('list.from')} toLabel={t('list.to')} />
    </FilterBar>
  )
}
