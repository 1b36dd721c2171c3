'use client'

import { Popover as Base } from '@base-ui/react/popover'
import { type ReactNode, useRef } from 'react'
import { cx } from './cx'
import type { Anchor } from './use-popup-trigger'

type Props = {
  anchor: Anchor
  open: boolean
  setOpen: (open: boolean) => void
  align: 'start' | 'center' | 'end'
  title?: string
  className?: string
  children: ReactNode
}

export function PopoverPopup({ anchor, open, setOpen, align, title, className, children }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // The trigger closes by its own click; closed here as well, the click would open it again.
        if (!next && event.target instanceof Node && anchor.element.contains(event.target)) return
        setOpen(next)
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor.element}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-40"
        >
          <Base.Popup
            ref={popup}
            id={anchor.popupId}
            // A finger that opens it must not have the keyboard come up over it.
            initialFocus={() => (anchor.by === 'touch' ? popup.current : true)}
            finalFocus={() => anchor.element}
            className={cx(
              'max-w-(--available-width) rounded-lg bg-raised p-3 shadow-float transition-[opacity,scale] duration-100 origin-(--transform-origin) data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
              className,
            )}
          >
            {title ? <Base.Title className="mb-2 font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
