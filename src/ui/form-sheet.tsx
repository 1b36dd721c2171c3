'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button'
import type { ButtonVariant } from './button-look'
import { Sheet } from './sheet'
import { useUrlState } from './url-state'

type Props = {
  /** `?form=<name>` opens it, so that other pages can lead straight here. */
  name: string
  title: ReactNode
  description?: ReactNode
  /** The button that opens it. */
  label: ReactNode
  icon?: ReactNode
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  /** The form, loaded late; `close` goes into its `onDone` and `onCancel`. */
  children: (close: () => void) => ReactNode
}

/** A button and the form that it opens beside the page. */
export function FormSheet({ name, title, description, label, icon, variant, size = 'sm', children }: Props) {
  const { get, change } = useUrlState()
  const asked = get('form') === name
  const [open, setOpen] = useState(asked)
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  const show = (next: boolean) => {
    setOpen(next)
    if (!next && asked) change({ form: null })
  }
  return (
    <>
      <Button variant={variant} size={size} icon={icon} aria-haspopup="dialog" onClick={() => show(true)}>
        {label}
      </Button>
      <Sheet open={open} onOpenChange={show} title={title} description={description}>
        {children(() => show(false))}
      </Sheet>
    </>
  )
}
