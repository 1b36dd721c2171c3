import { useLocale, useTranslations } from 'next-intl'
import { ENTITY_KINDS, type EntityKind } from '@/lib/actor'
import { formatMonth } from '@/lib/dates'
import { ABROAD, PROVINCES } from '@/lib/provinces'
import { type Filter, FilterBar } from '@/ui/filter-bar'
import type { FigureMembers } from '../list-figure-members'
import type { FigureScope } from '../policy'
import { NONE, SPLITS, type Split } from '../rules'

type Props = {
  members: FigureMembers
  scope: FigureScope
  chosen: Partial<Record<Split, string>> & { kind?: EntityKind; province?: string }
}

/** Narrows the list to a part of a split: only parts that have something of this figure are offered. */
export function FigureFilters({ members, scope, chosen }: Props) {
  const t = useTranslations('figures.filter')
  const tKind = useTranslations('entities.kinds')
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
  const kinds = ENTITY_KINDS.map((kind) => ({ value: kind, label: tKind(kind) }))
  // Only for who comes from the grid of provinces: asking which of them have something would cost every list a join.
  const provinces = [
    ...PROVINCES.map(({ code, name, nameEn }) => ({ value: code, label: locale === 'en' ? nameEn : name })),
    { value: ABROAD, label: t('abroad') },
    { value: NONE, label: t('noProvince') },
  ]
  const byKind = scope.kind === 'AREA' && members.holder.length > 0 ? kinds : []
  const byProvince = { param: 'province', label: t('province'), options: chosen.province ? provinces : [] }
  const offered = [{ param: 'kind', label: t('kind'), options: byKind }, ...filters, byProvince]
  return <FilterBar filters={offered.filter(({ options }) => options.length > 0)} />
}
