import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Link } from './link'

type Props = {
  label: string
  /** Already formatted; money: take value, unit and exact from `formatYuan`. */
  value: string
  unit?: string
  /** Shown on hover: the value to the last yuan. */
  exact?: string
  change?: ReactNode
  asOf?: string
  /** The records behind the number. */
  href?: string
  note?: ReactNode
}

/** One figure, large, that opens the records behind it. */
export function HeadlineNumber({ label, value, unit, exact, change, asOf, href, note }: Props) {
  const t = useTranslations('ui')
  // English writes the currency before the number.
  const number = unit?.startsWith('CNY')
    ? [<Unit key="unit">{unit} </Unit>, value]
    : [value, unit && <Unit key="unit">{unit}</Unit>]
  return (
    <div
      className={cx(
        'group relative flex min-w-0 flex-col gap-0.5 rounded-lg border border-line bg-surface px-4 py-3 shadow-card',
        href && 'transition-colors hover:border-line-strong',
      )}
    >
      <p className="line-clamp-2 text-sm font-medium text-muted">
        {href ? (
          <Link
            href={href}
            title={t('openRecords')}
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="tabular text-lg leading-snug font-semibold wrap-break-word sm:text-2xl" title={exact}>
        {number}
      </p>
      <div className="flex min-h-5 flex-wrap items-center gap-x-3 text-xs text-faint">
        {change}
        {note}
        {asOf ? <span className="tabular">{t('asOf', { date: asOf })}</span> : null}
      </div>
    </div>
  )
}

function Unit({ children }: { children: ReactNode }) {
  return <span className="ml-0.5 text-sm font-medium text-muted sm:text-base">{children}</span>
}
