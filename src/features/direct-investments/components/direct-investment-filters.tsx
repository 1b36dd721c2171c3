import { useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { ASKING_STATES } from '../rules'
import { NO_FUND } from '../schema'
import type { DirectInvestmentChoices } from './direct-investment-fields'

export function DirectInvestmentFilters({ choices }: { choices: DirectInvestmentChoices }) {
  const t = useTranslations('direct-investments')
  const funds = [...choices.funds, { value: NO_FUND, label: t('list.noFund') }]
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'fund', label: t('fields.fund'), options: funds },
        { param: 'entity', label: t('fields.entity'), options: choices.entities },
        { param: 'chain', label: t('fields.chain'), options: choices.chains },
        {
          param: 'state',
          label: t('list.state'),
          options: ASKING_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
        },
      ]}
    >
      <DateRangeFilter label={t('fields.registeredOn')} fromLabel={t('list.from')} toLabel={t('list.to')} />
    </FilterBar>
  )
}
