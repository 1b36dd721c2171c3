import { useLocale, useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { SearchBox } from '@/ui/search-box'
import type { listSigningChoices } from '../queries'
import { SIGNING_KINDS } from '../rules'

type Choices = Awaited<ReturnType<typeof listSigningChoices>>

export function SigningFilters({ choices }: { choices: Choices }) {
  const t = useTranslations('signings')
  const locale = useLocale()
  const named = (list: { id: string; name: string; nameEn?: string }[]) =>
    list.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? (nameEn ?? name) : name }))
  return (
    <FilterBar
      search={<SearchBox label={t('list.search')} />}
      filters={[
        { param: 'holder', label: t('fields.holder'), options: named(choices.holders) },
        {
          param: 'kind',
          label: t('fields.kind'),
          options: SIGNING_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        },
        { param: 'event', label: t('fields.event'), options: named(choices.events) },
        { param: 'chain', label: t('fields.chain'), options: named(choices.chains) },
        {
          param: 'effective',
          label: t('list.effective'),
          options: [
            { value: 'yes', label: t('list.inForce') },
            { value: 'no', label: t('list.ended') },
          ],
        },
      ]}
    >
      <DateRangeFilter label={t('fields.signedOn')} fromLabel={t('list.from')} toLabel={t('list.to')} />
    </FilterBar>
  )
}
