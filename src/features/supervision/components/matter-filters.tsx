import { useLocale, useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { ESCALATION_LEVELS, SUPERVISION_KINDS, SUPERVISION_STATES } from '../rules'

export type Holders = { id: string; name: string; nameEn: string }[]

export function MatterFilters({ holders }: { holders: Holders }) {
  const t = useTranslations('supervision')
  const english = useLocale() === 'en'
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'mine', label: t('fields.mine'), options: [{ value: 'yes', label: t('list.mine') }] },
        {
          param: 'overdue',
          label: t('fields.overdue'),
          options: [{ value: 'yes', label: t('list.overdue') }],
        },
        {
          param: 'level',
          label: t('fields.level'),
          options: ESCALATION_LEVELS.map((value) => ({ value, label: t(`levelFilter.${value}`) })),
        },
        {
          param: 'kind',
          label: t('fields.kind'),
          options: SUPERVISION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          param: 'state',
          label: t('fields.state'),
          options: SUPERVISION_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          param: 'holder',
          label: t('fields.holder'),
          options: holders.map(({ id, name, nameEn }) => ({ value: id, label: english ? nameEn : name })),
        },
      ]}
    />
  )
}
