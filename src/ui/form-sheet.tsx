'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button'
import type { ButtonVariant } from './button-look'
import { Sheet } from './sheet'
import { toast } from './toast/toast'
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
  /** Said when the form is saved. */
  done?: string
  /** The form, loaded late: `close` goes into its `onCancel`, and what is saved into its `onDone`. */
  children: (close: () => void, saved: () => void) => ReactNode
}

/** A button and the form that it opens beside the page; once it is saved, the page shows what is new. */
export function FormSheet(props: Props) {
  const { name, title, description, label, icon, variant, size = 'sm', done, children } = props
  const { get, change } = useUrlState()
  const router = useRouter()
  const asked = get('form') === name
  const [open, setOpen] = useState(asked)
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  const show = (next: boolean) => {
    setOpen(next)
    if (!next && asked) change({ form: null })
  }
  const close = () => show(false)
  const saved = () => {
    if (done) toast(done)
    close()
    router.refresh()
  }
  return (
    <>
      <Button variant={variant} size={size} icon={icon} aria-haspopup="dialog" onClick={() => show(true)}>
        {label}
      </Button>
      <Sheet open={open} onOpenChange={show} title={title} description={description}>
        {children(close, saved)}
      </Sheet>
    </>
  )
}
