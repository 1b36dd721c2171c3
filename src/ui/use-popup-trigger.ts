'use client'

import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'

export type OpenedBy = 'mouse' | 'touch' | 'keyboard'

/** What a popup that is fetched late needs to know of the element that opens it. */
export type Anchor = { element: HTMLElement; popupId: string; by: OpenedBy }

type Options = {
  kind: 'menu' | 'dialog'
  open: boolean
  setOpen: (open: boolean) => void
  /** Asks for the popup, at the first sign that it may be wanted. */
  fetchPopup: () => void
}

/** The side of the trigger: it says what it opens, has the popup fetched in time, and opens it on a press. */
export function usePopupTrigger({ kind, open, setOpen, fetchPopup }: Options) {
  const popupId = useId()
  const [anchor, setAnchor] = useState<Anchor | null>(null)
  const toggle = (element: HTMLElement, by: OpenedBy) => {
    fetchPopup()
    setAnchor({ element, popupId, by })
    setOpen(!open)
  }
  const props = {
    'aria-haspopup': kind,
    'aria-expanded': open,
    'aria-controls': open ? popupId : undefined,
    'data-popup-open': open ? '' : undefined,
    onPointerEnter: fetchPopup,
    onFocus: fetchPopup,
    onClick: ({ currentTarget, nativeEvent }: MouseEvent<HTMLElement>) =>
      toggle(currentTarget, meansOf(nativeEvent)),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (kind !== 'menu' || open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      toggle(event.currentTarget, 'keyboard')
    },
  }
  return { anchor, props }
}

/** A click without a press of a pointer comes from Enter or the space bar. */
function meansOf(event: globalThis.MouseEvent): OpenedBy {
  if (event.detail === 0) return 'keyboard'
  return event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse'
}
