import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'
import { REQUEST_KINDS, REQUEST_STATES } from '../rules'

export function RequestFilterBar({ holders }: { holders: Option[] }) {
  const t = useTranslations('aftercare')
  const filter = (param: string, label: string, options: Option[]) => ({ param, label, options })
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        filter('overdue', t('list.overdue'), [{ value: 'yes', label: t('list.onlyOverdue') }]),
        filter(
          'state',
          t('fields.state'),
          REQUEST_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        ),
        filter(
          'kind',
          t('fields.kind'),
          REQUEST_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ),
        filter('mine', t('list.mine'), [{ value: 'yes', label: t('list.onlyMine') }]),
        ...(holders.length > 0 ? [filter('holder', t('fields.holder'), holders)] : []),
      ]}
    />
  )
}
