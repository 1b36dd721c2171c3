import type { ComponentProps } from 'react'
import { cx } from './cx'
import { Link } from './link'

/** A link inside text or a table cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        'rounded-sm text-accent underline decoration-accent/30 underline-offset-3 hover:decoration-accent',
        className,
      )}
    />
  )
}
