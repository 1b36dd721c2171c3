'use client'

import { useTranslations } from 'next-intl'
import { useUrlState } from '@/ui/url-state'

/** From one day to another, either of them open. */
export function DaySpan() {
  const t = useTranslations('audit.filter')
  const { get, change } = useUrlState()
  return (
    <span className="flex items-center gap-1.5 text-sm text-muted">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="flex items-center gap-1.5">
          {t(end)}
          <input
            type="date"
            value={get(end)}
            onChange={(event) => change({ [end]: event.target.value })}
            className="h-8 rounded-md border border-line bg-surface px-2 text-sm text-ink shadow-card"
          />
        </label>
      ))}
    </span>
  )
}
