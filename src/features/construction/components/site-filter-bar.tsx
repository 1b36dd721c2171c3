import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'
import { MILESTONE_KINDS, SCALE_SECTORS, SCALE_STATES } from '../rules'

/** `holders` is empty for who reads one entity's projects alone. */
export function SiteFilterBar({ holders }: { holders: Option[] }) {
  const t = useTranslations('construction')
  const late = ['yes', 'no'].map((value) => ({ value, label: t(`list.late.${value}`) }))
  const next = MILESTONE_KINDS.slice(1).map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'late', label: t('list.filters.late'), options: late },
        ...(holders.length > 0
          ? [{ param: 'holder', label: t('list.filters.holder'), options: holders }]
          : []),
        {
          param: 'next',
          label: t('list.filters.next'),
          options: [...next, { value: 'NONE', label: t('list.noNext') }],
        },
      ]}
    />
  )
}

export function ScaleFilterBar({ holders }: { holders: Option[] }) {
  const t = useTranslations('construction')
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        {
          param: 'state',
          label: t('list.filters.state'),
          options: SCALE_STATES.map((value) => ({ value, label: t(`scale.states.${value}`) })),
        },
        {
          param: 'sector',
          label: t('list.filters.sector'),
          options: SCALE_SECTORS.map((value) => ({ value, label: t(`scale.sectors.${value}`) })),
        },
        ...(holders.length > 0
          ? [{ param: 'holder', label: t('list.filters.holder'), options: holders }]
          : []),
      ]}
    />
  )
}
