import type { listFundChoices } from '../queries'
import type { FundChoices } from './fund-fields'

/** The choices of a fund's form and of the list's filters, in the reader's language. */
export function fundChoicesIn(
  locale: string,
  { entities, chains }: Awaited<ReturnType<typeof listFundChoices>>,
): FundChoices {
  const option = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  })
  return { entities: entities.map(option), chains: chains.map(option) }
}
