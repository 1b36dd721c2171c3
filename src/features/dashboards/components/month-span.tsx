'use client'

import { useTranslations } from 'next-intl'
import { useUrlState } from '@/ui/url-state'
import { MONTH_SPANS } from '../schema'

/** How many months the page looks back over. */
export function MonthSpan() {
  const t = useTranslations('dashboards.span')
  const { get, change } = useUrlState()
  return (
    <select
      aria-label={t('label')}
      value={get('months') || '12'}
      onChange={({ target }) => change({ months: target.value === '12' ? null : target.value })}
      className="select-arrow h-8 rounded-md border border-line bg-surface pr-7 pl-2.5 text-sm text-muted shadow-card max-sm:shrink-0"
    >
      {MONTH_SPANS.map((months) => (
        <option key={months} value={months}>
          {t('months', { months })}
        </option>
      ))}
    </select>
  )
}
