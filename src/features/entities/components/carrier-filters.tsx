import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'

export function CarrierFilters({ entities }: { entities: { id: string; name: string }[] }) {
  const t = useTranslations('entities')
  return (
    <FilterBar
      search={<SearchBox label={t('searchCarrier')} />}
      filters={[
        {
          param: 'entityId',
          label: t('holder'),
          options: entities.map(({ id, name }) => ({ value: id, label: name })),
        },
        { param: 'state', label: t('state'), options: [{ value: 'gone', label: t('gone') }] },
      ]}
    />
  )
}
