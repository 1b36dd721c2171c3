'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { type ReactNode, useCallback } from 'react'
import { MenuParts } from './menu-parts'
import type { Anchor } from './use-popup-trigger'

type Props = {
  anchor: Anchor
  open: boolean
  setOpen: (open: boolean) => void
  align: 'start' | 'center' | 'end'
  side: 'top' | 'bottom' | 'right'
  children: ReactNode
}

export function MenuPopup({ anchor, open, setOpen, align, side, children }: Props) {
  const firstByKey = useCallback(
    (popup: HTMLElement | null) => {
      // By then its entries know their places, from which the arrows go on.
      if (anchor.by === 'keyboard') requestAnimationFrame(() => focusFirst(popup))
    },
    [anchor],
  )
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor.element}
          align={align}
          side={side}
          sideOffset={5}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <Base.Popup
            id={anchor.popupId}
            ref={firstByKey}
            finalFocus={() => anchor.element}
            className="min-w-44 max-w-80 origin-(--transform-origin) rounded-lg bg-raised p-1 shadow-float outline-none transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <MenuParts.Provider value={Base}>{children}</MenuParts.Provider>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function focusFirst(popup: HTMLElement | null) {
  popup
    ?.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')
    ?.focus({ preventScroll: true })
}
