'use client'

import { ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { cx } from './cx'
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

/** The search and the filters of a list, all of it in the address bar; on a phone the filters are one line to swipe. */
export function FilterBar({ filters = [], search, children }: Props) {
  const t = useTranslations('ui')
  const { get, change } = useUrlState()
  const active = filters.filter(({ param }) => get(param))
  return (
    <search className="flex flex-wrap items-center gap-2 print:hidden">
      {search}
      {filters.length ? <ListFilter aria-hidden className="ml-1 size-4 text-faint max-sm:hidden" /> : null}
      <div className="flex items-center gap-2 py-0.5 [scrollbar-width:none] max-sm:-mx-4 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-4 sm:contents">
        {filters.map((filter) => (
          <FilterSelect key={filter.param} filter={filter} value={get(filter.param)} onChange={change} />
        ))}
        {children}
        {active.length ? (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => change(Object.fromEntries(active.map(({ param }) => [param, null])))}
          >
            {t('clearFilters')}
          </Button>
        ) : null}
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
        'select-arrow h-8 max-w-44 min-w-0 truncate max-sm:shrink-0 rounded-md border pr-7 pl-2.5 text-sm shadow-card',
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
