import { useTranslations } from 'next-intl'
import { AREA_ROLES } from '@/lib/actor'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'

/** By name, state, area-wide role and entity; all of it in the address bar. */
export function PeopleFilters({ entities }: { entities: { id: string; name: string }[] }) {
  const t = useTranslations('people')
  const roles = useTranslations('shell.roles')
  return (
    <FilterBar
      search={<SearchBox label={t('search')} />}
      filters={[
        {
          param: 'state',
          label: t('state'),
          options: (['active', 'disabled'] as const).map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          param: 'role',
          label: t('areaRole'),
          options: AREA_ROLES.map((value) => ({ value, label: roles(value) })),
        },
        {
          param: 'entityId',
          label: t('entity'),
          options: entities.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
    />
  )
}
