'use client'

import { cx } from './cx'
import { DialogFrame, type DialogProps } from './dialog-frame'

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' }

/** A dialog in the middle; on a phone it rises from the bottom edge, where the thumb is. */
export function Dialog({ size = 'md', ...rest }: DialogProps & { size?: keyof typeof widths }) {
  return (
    <DialogFrame
      {...rest}
      popup={cx(
        'fixed z-30 flex w-full flex-col bg-raised shadow-float outline-none transition-[opacity,translate,scale] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
        'max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:rounded-t-xl max-sm:pb-[env(safe-area-inset-bottom)] max-sm:data-starting-style:translate-y-8',
        'sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:-translate-1/2 sm:rounded-xl sm:data-starting-style:scale-98',
        widths[size],
      )}
    />
  )
}
