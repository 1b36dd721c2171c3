'use client'

import { type PointerEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { late, useLate } from './late'
import { type Trigger, withMore } from './trigger'

type Props = {
  text: ReactNode
  /** One focusable element: a tooltip on bare text is out of reach for the keyboard. */
  children: Trigger
  side?: 'top' | 'bottom' | 'left' | 'right'
}

const SHOW_AFTER_MS = 400
// Time enough to move the pointer over the hint.
const HIDE_AFTER_MS = 100

const popup = late(() => import('./tooltip-popup').then((module) => module.TooltipPopup))

/** A short hint on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, children, side = 'top' }: Props) {
  const [Popup, fetchPopup] = useLate(popup)
  const [anchor, setAnchor] = useState<Element | null>(null)
  const [open, setOpen] = useState(false)
  const soon = useSoon()
  const show = (element: Element, afterMs: number) => {
    fetchPopup()
    setAnchor(element)
    soon(() => setOpen(true), afterMs)
  }
  const hide = () => soon(() => setOpen(false), 0)
  const leave = () => soon(() => setOpen(false), HIDE_AFTER_MS)
  const listeners = {
    onPointerEnter: ({ currentTarget, pointerType }: PointerEvent) =>
      pointerType === 'touch' || show(currentTarget, SHOW_AFTER_MS),
    onPointerLeave: leave,
    onPointerDown: hide,
    onFocus: ({ currentTarget }: SyntheticEvent) =>
      currentTarget.matches(':focus-visible') && show(currentTarget, 0),
    onBlur: hide,
    onClick: hide,
  }
  return (
    <>
      {withMore(children, listeners)}
      {Popup && anchor ? (
        <Popup anchor={anchor} open={open} hide={hide} stay={() => show(anchor, 0)} leave={leave} side={side}>
          {text}
        </Popup>
      ) : null}
    </>
  )
}

/** Does something after a while, unless something else is to be done before. */
function useSoon() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (act: () => void, afterMs: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, afterMs)
  }
}
