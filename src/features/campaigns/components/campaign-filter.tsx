import { useTranslations } from 'next-intl'
import { FilterBar } from '@/ui/filter-bar'

/** One year of campaigns, or all. */
export function CampaignFilter({ years }: { years: number[] }) {
  const t = useTranslations('campaigns')
  const options = years.map((year) => ({ value: String(year), label: String(year) }))
  return <FilterBar filters={[{ param: 'year', label: t('year'), options }]} />
}
