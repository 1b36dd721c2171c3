'use client'

import { type FormEvent, type ReactNode, useId, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Dialog } from '@/ui/dialog'
import { controlLook } from '@/ui/form/control-look'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  hint: ReactNode
  label: string
  submit: string
  danger?: boolean
  /** Answers whether it was done; then the dialog closes. */
  onSubmit: (reason: string) => Promise<boolean>
  children?: ReactNode
}

/** Asks for a written reason before an act that keeps it. */
export function ReasonDialog({
  open,
  onOpenChange,
  title,
  hint,
  label,
  submit,
  danger,
  onSubmit,
  children,
}: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [pending, start] = useTransition()
  const send = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      if (await onSubmit(reason)) onOpenChange(false)
    })
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={hint}>
      <form onSubmit={send} className="flex flex-col gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <textarea
          id={id}
          value={reason}
          required
          minLength={2}
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.target.value)}
          className={cx(controlLook, 'h-auto py-2')}
        />
        {children}
        <Button
          type="submit"
          variant={danger ? 'danger' : 'primary'}
          className="self-end"
          pending={pending}
          disabled={reason.trim().length < 2}
        >
          {submit}
        </Button>
      </form>
    </Dialog>
  )
}
