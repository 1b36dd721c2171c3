'use client'

import { cx } from './cx'
import { useUrlState } from './url-state'

type Props = { label: string; fromLabel: string; toLabel: string; fromParam?: string; toParam?: string }

/** Two days between which a list lies, in the address bar. */
export function DateRangeFilter({ label, fromLabel, toLabel, fromParam = 'from', toParam = 'to' }: Props) {
  return (
    <fieldset className="flex items-center gap-1.5 text-sm text-muted">
      <legend className="sr-only">{label}</legend>
      <DayInput param={fromParam} label={fromLabel} />
      <span aria-hidden>–</span>
      <DayInput param={toParam} label={toLabel} />
    </fieldset>
  )
}

function DayInput({ param, label }: { param: string; label: string }) {
  const { get, change } = useUrlState()
  const value = get(param)
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      onChange={(event) => change({ [param]: event.target.value })}
      className={cx(
        'tabular h-8 rounded-md border px-2 text-sm shadow-card',
        value ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line bg-surface text-muted',
      )}
    />
  )
}
