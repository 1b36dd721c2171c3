'use client'

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { Link } from '../link'
import { useUrlState } from '../url-state'

type Props = { sortKey: string; defaultSort?: string; end: boolean; children: ReactNode }

/** `?sort=amount` is ascending, `?sort=-amount` descending; the first click sorts descending, the next turns it round. */
export function SortLink({ sortKey, defaultSort = '', end, children }: Props) {
  const t = useTranslations('ui.sort')
  const { get, href } = useUrlState()
  const sort = get('sort') || defaultSort
  const descending = sort === `-${sortKey}`
  const ascending = sort === sortKey
  const Arrow = descending ? ArrowDown : ascending ? ArrowUp : ChevronsUpDown
  return (
    <Link
      href={href({ sort: descending ? sortKey : `-${sortKey}` })}
      scroll={false}
      className={cx(
        'group -mx-1 inline-flex items-center gap-0.5 rounded-sm px-1 hover:text-ink',
        end && 'flex-row-reverse',
      )}
    >
      {children}
      <Arrow
        aria-hidden
        className={cx(
          'size-3.5',
          !descending && !ascending && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
        )}
      />
      <span className="sr-only">
        {descending ? t('descending') : ascending ? t('ascending') : t('sortable')}
      </span>
    </Link>
  )
}
