'use client'

import { cx } from './cx'
import { DialogFrame, type DialogProps } from './dialog-frame'

/** A panel from the right edge for longer forms and details beside the page; from the bottom on a phone. */
export function Sheet(props: DialogProps) {
  return (
    <DialogFrame
      {...props}
      popup={cx(
        'fixed z-30 flex flex-col bg-raised shadow-float outline-none transition-[opacity,translate] duration-200',
        'max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:rounded-t-xl max-sm:pb-[env(safe-area-inset-bottom)] max-sm:data-ending-style:translate-y-full max-sm:data-starting-style:translate-y-full',
        'sm:inset-y-2 sm:right-2 sm:w-140 sm:max-w-[calc(100vw-1rem)] sm:rounded-xl sm:data-ending-style:translate-x-8 sm:data-starting-style:translate-x-8 sm:data-ending-style:opacity-0 sm:data-starting-style:opacity-0',
      )}
    />
  )
}
