import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'

/** Dissolved ones are shown only when asked for. */
export function EntityFilter() {
  const t = useTranslations('entities')
  return (
    <FilterBar
      filters={[
        { param: 'state', label: t('present'), options: [{ value: 'all', label: t('withDissolved') }] },
      ]}
    />
  )
}
