import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'
import type { Option } from '@/ui/form/select-field'
import { SearchBox } from '@/ui/search-box'
import { COMMITMENT_KINDS, COMMITMENT_SIDES, FAIR_VERDICTS } from '../rules'

export function PromiseFilterBar({ holders }: { holders: Option[] }) {
  const t = useTranslations('commitments')
  const filter = (param: string, label: string, options: Option[]) => ({ param, label, options })
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        filter(
          'side',
          t('fields.side'),
          COMMITMENT_SIDES.map((value) => ({ value, label: t(`sides.${value}`) })),
        ),
        filter(
          'kind',
          t('fields.kind'),
          COMMITMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
        ),
        filter('verdict', t('list.verdict'), [
          ...FAIR_VERDICTS.map((value) => ({ value: value as string, label: t(`verdicts.${value}`) })),
          { value: 'NONE', label: t('list.noVerdict') },
        ]),
        ...(holders.length > 0 ? [filter('holder', t('list.holder'), holders)] : []),
      ]}
    />
  )
}
