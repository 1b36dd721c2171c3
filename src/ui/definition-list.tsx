import type { ReactNode } from 'react'
import { cx } from './cx'

export type Definition = { term: string; value: ReactNode; wide?: boolean }

/** Facts of a record as term and value; what is not known shows a dash. */
export function DefinitionList({ items, columns = 2 }: { items: Definition[]; columns?: 1 | 2 | 3 }) {
  const grid = { 1: '', 2: '@lg:grid-cols-2', 3: '@lg:grid-cols-2 @4xl:grid-cols-3' }[columns]
  return (
    <div className="@container">
      <dl className={cx('grid grid-cols-1 gap-x-8 gap-y-2.5', grid)}>
        {items.map(({ term, value, wide }) => (
          <div key={term} className={cx('flex min-w-0 gap-3', wide && 'sm:col-span-full')}>
            <dt className="w-24 shrink-0 text-sm leading-(--text-base--line-height) text-faint">{term}</dt>
            <dd className="min-w-0 flex-1">{value ?? <span className="text-faint">—</span>}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
