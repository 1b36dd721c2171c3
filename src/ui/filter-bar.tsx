'use client'

import { FilterX, ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { IconButton } from './icon-button'
import { useUrlState } from './url-state'

export type Filter = {
  /** The parameter in the address bar. */
  param: string
  label: string
  options: { value: string; label: string }[]
}

type Props = {
  filters?: Filter[]
  /** A `SearchBox`, usually. */
  search?: ReactNode
  /** More controls of the list, such as an as-of date. */
  children?: ReactNode
}

/** What ranges of days and of amounts are called in the address; they are cleared along with the filters. */
const RANGES = ['from', 'to', 'min', 'max']

/** The search and the filters of a list, all of it in the address bar; on a phone the filters are one line to swipe. */
export function FilterBar({ filters = [], search, children }: Props) {
  const t = useTranslations('ui')
  const { get, change } = useUrlState()
  const active = [...filters.map(({ param }) => param), ...RANGES].filter((param) => get(param))
  return (
    <search className="flex flex-wrap items-center gap-x-1.5 gap-y-2 print:hidden">
      {search}
      <div className="relative flex items-center gap-2 py-0.5 [scrollbar-width:none] max-sm:-mx-4 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-4 sm:contents">
        {active.length ? (
          // Where the icon was, so that no line grows longer by it.
          <IconButton
            label={t('clearFilters')}
            className="-mr-1 text-accent"
            onClick={() => change(Object.fromEntries(active.map((param) => [param, null])))}
          >
            <FilterX aria-hidden />
          </IconButton>
        ) : filters.length ? (
          <ListFilter aria-hidden className="mx-1.5 size-4 text-faint max-sm:hidden" />
        ) : null}
        {filters.map((filter) => (
          <FilterSelect key={filter.param} filter={filter} value={get(filter.param)} onChange={change} />
        ))}
        {children}
      </div>
    </search>
  )
}

type SelectProps = { filter: Filter; value: string; onChange: (changes: Record<string, string>) => void }

function FilterSelect({ filter, value, onChange }: SelectProps) {
  const t = useTranslations('ui')
  return (
    <select
      aria-label={filter.label}
      value={value}
      onChange={(event) => onChange({ [filter.param]: event.target.value })}
      className={cx(
        'select-arrow h-8 max-w-36 min-w-0 truncate max-sm:shrink-0 rounded-md border pr-7 pl-2.5 text-sm shadow-card',
        value
          ? 'border-accent bg-accent-soft font-medium text-accent-strong'
          : 'border-line bg-surface text-muted',
      )}
    >
      <option value="">{t('filterAll', { label: filter.label })}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
