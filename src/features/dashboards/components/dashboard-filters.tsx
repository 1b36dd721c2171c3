import { getLocale, getTranslations } from 'next-intl/server'
import { NAMES_OF_NONE, NONE } from '@/features/figures/rules'
import { type Actor, ENTITY_KINDS } from '@/lib/actor'
import { FilterBar } from '@/ui/filter-bar'
import { listDashboardChoices } from '../list-dashboard-choices'
import type { Whose } from '../schema'
import { MonthSpan } from './month-span'

/** Narrows every panel of the page to an entity, a kind of entities, an industry or an event. */
export async function DashboardFilters({ actor, of }: { actor: Actor; of: Whose }) {
  const [choices, t, tKind, locale] = await Promise.all([
    listDashboardChoices(actor),
    getTranslations('figures.filter'),
    getTranslations('entities.kinds'),
    getLocale(),
  ])
  const english = locale === 'en'
  const named = (split: keyof typeof NAMES_OF_NONE) => {
    const none = NAMES_OF_NONE[split]
    return [
      ...choices[split].map(({ id, name, nameEn }) => ({ value: id, label: english ? nameEn : name })),
      ...(of === 'area' || split !== 'holder'
        ? [{ value: NONE, label: english ? none.nameEn : none.name }]
        : []),
    ]
  }
  const kinds = ENTITY_KINDS.filter((kind) => kind !== 'DEPARTMENT')
  const byHolder = of === 'area' || choices.holder.length > 1
  return (
    <FilterBar
      filters={[
        ...(of === 'area'
          ? [
              {
                param: 'kind',
                label: t('kind'),
                options: kinds.map((kind) => ({ value: kind, label: tKind(kind) })),
              },
            ]
          : []),
        ...(byHolder ? [{ param: 'holder', label: t('holder'), options: named('holder') }] : []),
        { param: 'focus', label: t('focus'), options: named('focus') },
        { param: 'chain', label: t('chain'), options: named('chain') },
        { param: 'event', label: t('event'), options: named('event') },
      ]}
    >
      <MonthSpan />
    </FilterBar>
  )
}
