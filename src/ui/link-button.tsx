import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'
import { Link } from './link'

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode }

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  variant = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  ...rest
}: Props) {
  return (
    <Link {...rest} className={buttonLook(variant, size, className)}>
      {icon}
      {children}
    </Link>
  )
}
