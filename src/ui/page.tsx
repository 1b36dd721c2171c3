import type { ReactNode } from 'react'
import { cx } from './cx'

const widths = { full: 'max-w-none', wide: 'max-w-400', form: 'max-w-3xl' }

/** The frame of every page: one measure for its margins, so that pages do not jump against each other. */
export function Page({ width = 'wide', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div className={cx('mx-auto flex w-full flex-col gap-5 px-4 pt-4 pb-12 sm:px-6 lg:px-8', widths[width])}>
      {children}
    </div>
  )
}
