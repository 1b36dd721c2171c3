import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'

export function BuildingFilters({ owners }: { owners: Option[] }) {
  const t = useTranslations('factories')
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'owner', label: t('fields.owner'), options: owners },
        {
          param: 'stock',
          label: t('fields.vintage'),
          options: (['stock', 'new'] as const).map((value) => ({ value, label: t(`vintages.${value}`) })),
        },
      ]}
    />
  )
}
