import { useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { AGREEMENT_STATES } from '../rules'

export function AgreementFilterBar() {
  const t = useTranslations('strategic-agreements')
  const states = AGREEMENT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[{ param: 'state', label: t('fields.state'), options: states }]}
    >
      <DateRangeFilter label={t('fields.signedOn')} fromLabel={t('list.from')} toLabel={t('list.to')} />
    </FilterBar>
  )
}
