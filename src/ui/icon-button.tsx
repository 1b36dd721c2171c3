'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { cx } from './cx'
import { Tooltip } from './tooltip'

type Props = Omit<ButtonProps, 'children' | 'aria-label' | 'icon'> & { label: string; children: ReactNode }

/** A square button with an icon; its label is read aloud and shown on hover and focus. */
export function IconButton({ label, variant = 'ghost', size = 'md', className, children, ...rest }: Props) {
  const square = { sm: 'w-7 px-0', md: 'w-8 px-0', lg: 'w-11 px-0' }[size]
  return (
    <Tooltip text={label}>
      <Button {...rest} aria-label={label} variant={variant} size={size} className={cx(square, className)}>
        {children}
      </Button>
    </Tooltip>
  )
}
