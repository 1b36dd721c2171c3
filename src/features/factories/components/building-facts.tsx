import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import type { BuildingInHand } from '../queries'
import { WrittenArea } from './written-area'

export function BuildingFacts({ building }: { building: BuildingInHand }) {
  const t = useTranslations('factories')
  const english = useLocale() === 'en'
  const { code, owner, area, completedOn, isStock, address, note } = building
  return (
    <DefinitionList
      columns={2}
      items={[
        { term: t('fields.code'), value: code },
        { term: t('fields.owner'), value: english ? owner.nameEn : owner.name },
        { term: t('fields.area'), value: <WrittenArea area={area} /> },
        {
          term: t('fields.completedOn'),
          value: (
            <span className="flex items-center gap-2">
              <CalendarDate date={completedOn} />
              <Badge>{t(`vintages.${isStock ? 'stock' : 'new'}`)}</Badge>
            </span>
          ),
        },
        ...(address ? [{ term: t('fields.address'), value: address }] : []),
        ...(note ? [{ term: t('fields.note'), value: note, wide: true }] : []),
      ]}
    />
  )
}
