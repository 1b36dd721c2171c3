import type { listDirectInvestmentChoices } from '../queries'
import type { DirectInvestmentChoices } from './direct-investment-fields'

/** The choices of the form and of the list's filters, in the reader's language. */
export function choicesIn(
  locale: string,
  { entities, chains, funds }: Awaited<ReturnType<typeof listDirectInvestmentChoices>>,
): DirectInvestmentChoices {
  const option = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  })
  return {
    entities: entities.map(option),
    chains: chains.map(option),
    funds: funds.map(({ id, name }) => ({ value: id, label: name })),
  }
}
