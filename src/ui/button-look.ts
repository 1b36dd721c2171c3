import { cx } from './cx'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line bg-surface text-ink shadow-card hover:bg-sunken',
  ghost: 'text-muted hover:bg-sunken hover:text-ink',
  danger: 'bg-critical text-on-accent hover:bg-critical-strong',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-sm [&_svg]:size-3.5',
  md: 'h-8 px-3 text-base [&_svg]:size-4',
  lg: 'h-11 px-5 text-md [&_svg]:size-4.5',
}

/** One look for buttons and for links that act like buttons. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, more?: string) {
  return cx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors [&_svg]:shrink-0',
    'disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55',
    variants[variant],
    sizes[size],
    more,
  )
}
