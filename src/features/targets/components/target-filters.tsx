import { useTranslations } from 'next-intl'
import { MEASURE_KEYS } from '@/features/figures/rules'
import { FilterBar } from '@/ui/filter-bar'
import { TARGET_OWNERS } from '../rules'
import type { TargetChoices } from './target-choices'

export function TargetFilters({ choices }: { choices: TargetChoices }) {
  const t = useTranslations('targets')
  const tFigure = useTranslations('figures.keys')
  return (
    <FilterBar
      filters={[
        {
          param: 'owner',
          label: t('fields.owner'),
          options: TARGET_OWNERS.map((value) => ({ value, label: t(`owners.${value}`) })),
        },
        { param: 'entity', label: t('fields.entity'), options: choices.entities },
        { param: 'leader', label: t('fields.leader'), options: choices.leaders },
        {
          param: 'figure',
          label: t('fields.figure'),
          options: MEASURE_KEYS.map((value) => ({ value, label: tFigure(`${value}.name`) })),
        },
        {
          param: 'state',
          label: t('fields.state'),
          options: [{ value: 'dropped', label: t('states.dropped') }],
        },
      ]}
    />
  )
}
