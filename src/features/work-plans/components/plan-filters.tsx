import { useLocale, useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import { PLAN_STATES } from '../rules'

type Props = { years: number[]; entities: { id: string; name: string; nameEn: string }[] }

export function PlanFilters({ years, entities }: Props) {
  const t = useTranslations('work-plans')
  const english = useLocale() === 'en'
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        {
          param: 'year',
          label: t('fields.year'),
          options: years.map((year) => ({
            value: String(year),
            label: t('list.year', { year: String(year) }),
          })),
        },
        {
          param: 'state',
          label: t('fields.state'),
          options: PLAN_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          param: 'entity',
          label: t('fields.entity'),
          options: entities.map(({ id, name, nameEn }) => ({ value: id, label: english ? nameEn : name })),
        },
      ]}
    />
  )
}
