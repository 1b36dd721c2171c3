import { useLocale, useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/dates'
import { type Filter, FilterBar } from '@/ui/filter-bar'
import type { FigureMembers } from '../queries'
import { NONE, SPLITS, type Split } from '../rules'

type Props = { members: FigureMembers; chosen: Partial<Record<Split, string>> }

/** Narrows the list to a part of a split: only parts that have something of this figure are offered. */
export function FigureFilters({ members, chosen }: Props) {
  const t = useTranslations('figures.filter')
  const locale = useLocale()
  const filters = SPLITS.map((split): Filter => {
    const options = members[split].map(({ id, name, nameEn }) => ({
      value: id ?? NONE,
      label: split === 'month' ? formatMonth(name, locale) : locale === 'en' ? nameEn : name,
    }))
    const value = chosen[split]
    const isOffered = !value || options.some((option) => option.value === value)
    return {
      param: split,
      label: t(split),
      options: isOffered ? options : [...options, { value, label: t('nothing') }],
    }
  })
  return <FilterBar filters={filters.filter(({ options }) => options.length > 0)} />
}
