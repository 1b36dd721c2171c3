'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'

type Props = {
  anchor: Element
  open: boolean
  hide: () => void
  /** The pointer has come over the hint itself, to read it: it stays. */
  stay: () => void
  leave: () => void
  side: 'top' | 'bottom' | 'left' | 'right'
  children: ReactNode
}

export function TooltipPopup({ anchor, open, hide, stay, leave, side, children }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(next) => next || hide()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} sideOffset={6} className="z-50">
          <Base.Popup
            onPointerEnter={stay}
            onPointerLeave={leave}
            className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-float transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
