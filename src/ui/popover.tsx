'use client'

import { type ReactNode, useState } from 'react'
import { late, useInTime, useLate } from './late'
import { type Trigger, withMore } from './trigger'
import { usePopupTrigger } from './use-popup-trigger'

type Props = {
  /** The button that opens it. */
  trigger: Trigger
  title?: string
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
}

const popup = late(() => import('./popover-popup').then((module) => module.PopoverPopup))

export function Popover({
  trigger,
  children,
  open: controlled,
  onOpenChange,
  align = 'start',
  ...rest
}: Props) {
  const [uncontrolled, setUncontrolled] = useState(false)
  const [Popup, fetchPopup] = useLate(popup)
  useInTime(popup)
  const open = controlled ?? uncontrolled
  const setOpen = onOpenChange ?? setUncontrolled
  const { anchor, props } = usePopupTrigger({ kind: 'dialog', open, setOpen, fetchPopup })
  return (
    <>
      {withMore(trigger, props)}
      {Popup && anchor ? (
        <Popup {...rest} anchor={anchor} open={open} setOpen={setOpen} align={align}>
          {children}
        </Popup>
      ) : null}
    </>
  )
}
