import type { Option } from '@/ui/form/select-field'
import type { CampaignChoice } from '../queries'

/** Campaigns as filters offer them, in the reader's language. */
export function campaignOptionsIn(locale: string, campaigns: CampaignChoice[]): Option[] {
  return campaigns.map(({ id, year, name, nameEn }) => ({
    value: id,
    label: `${year} ${locale === 'en' ? nameEn : name}`,
  }))
}
