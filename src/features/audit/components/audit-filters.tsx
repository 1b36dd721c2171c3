import { useMessages, useTranslations } from 'next-intl'
import { DateRangeFilter } from '@/ui/date-range-filter'
import { FilterBar } from '@/ui/filter-bar'
import { AUDITED_RECORDS } from '../rules'

type Props = {
  people: { id: string; name: string; username: string }[]
  /** The one record to which the log is narrowed. */
  id?: string
}

/** By person, record, act and date; all of it in the address bar. */
export function AuditFilters({ people, id }: Props) {
  const t = useTranslations('audit')
  const acts = actsIn(useMessages().acts)
  return (
    <FilterBar
      filters={[
        {
          param: 'person',
          label: t('filter.person'),
          options: people.map(({ id, name, username }) => ({ value: id, label: `${name} ${username}` })),
        },
        {
          param: 'record',
          label: t('filter.record'),
          options: AUDITED_RECORDS.map((record) => ({ value: record, label: t(`records.${record}`) })),
        },
        { param: 'act', label: t('filter.act'), options: acts },
        ...(id
          ? [{ param: 'id', label: t('filter.id'), options: [{ value: id, label: `…${id.slice(-8)}` }] }]
          : []),
      ]}
    >
      <DateRangeFilter label={t('filter.day')} fromLabel={t('filter.from')} toLabel={t('filter.to')} />
    </FilterBar>
  )
}

/** Every act that has a wording, by its code. */
function actsIn(words: unknown, path: string[] = []): { value: string; label: string }[] {
  if (typeof words === 'string') return [{ value: path.join('.'), label: words }]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, inner]) => actsIn(inner, [...path, name]))
}
