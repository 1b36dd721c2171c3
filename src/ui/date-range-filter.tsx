'use client'

import { DayBox } from './day-box'
import { useUrlState } from './url-state'

type Props = { label: string; fromLabel: string; toLabel: string; fromParam?: string; toParam?: string }

/** Two days between which a list lies, either of them open, in the address bar. */
export function DateRangeFilter({ label, fromLabel, toLabel, fromParam = 'from', toParam = 'to' }: Props) {
  return (
    <fieldset className="flex shrink-0 items-center gap-1.5 text-sm text-muted sm:flex-wrap">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="ml-1 whitespace-nowrap">
        {label}
      </span>
      <RangeEnd param={fromParam} label={fromLabel} />
      <RangeEnd param={toParam} label={toLabel} />
    </fieldset>
  )
}

function RangeEnd({ param, label }: { param: string; label: string }) {
  const { get, change } = useUrlState()
  const day = get(param)
  return (
    <DayBox
      key={day}
      label={label}
      day={day}
      active={day !== ''}
      change={(date) => change({ [param]: date || null })}
    />
  )
}
