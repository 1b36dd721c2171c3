import { useTranslations } from 'next-intl'
import { cx } from './cx'

/** A grey stand-in with the dimensions of what will come, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('animate-skeleton rounded-sm bg-sunken', className)} />
}

/** Stands in for a page with a title and a table of `rows` rows. */
export function PageSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <Loading>
      <Skeleton className="h-9 w-56" />
      <TableSkeleton rows={rows} />
    </Loading>
  )
}

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-hidden className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="h-9 border-b border-line bg-sunken" />
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className="flex h-9 items-center gap-6 border-b border-line px-3 last:border-0">
          <Skeleton className="h-3.5 w-1/3" />
          <Skeleton className="h-3.5 w-1/6" />
          <Skeleton className="ml-auto h-3.5 w-20" />
        </div>
      ))}
    </div>
  )
}

function Loading({ children }: { children: React.ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div className="mx-auto flex w-full max-w-400 flex-col gap-5 px-4 pt-4 sm:px-6 lg:px-8">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      {children}
    </div>
  )
}
