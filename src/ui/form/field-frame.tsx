'use client'

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../cx'

type Props = {
  id: string
  label: ReactNode
  help?: ReactNode
  error?: string
  required?: boolean
  /** A group of controls: the label names them all and belongs to none. */
  group?: boolean
  className?: string
  children: ReactNode
}

/** Label above, help and error below: the same for every field. */
export function FieldFrame({ id, label, help, error, required, group = false, className, children }: Props) {
  return (
    <div className={cx('flex min-w-0 flex-1 flex-col gap-1', className)}>
      {group ? (
        <span id={`${id}-label`} className="text-sm font-medium">
          <LabelText label={label} required={required} />
        </span>
      ) : (
        <label htmlFor={id} id={`${id}-label`} className="w-fit text-sm font-medium">
          <LabelText label={label} required={required} />
        </label>
      )}
      {children}
      {help ? (
        <p id={`${id}-help`} className="text-xs text-faint">
          {help}
        </p>
      ) : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
    </div>
  )
}

function LabelText({ label, required }: { label: ReactNode; required?: boolean }) {
  return (
    <>
      {label}
      {required ? (
        <span aria-hidden className="ml-0.5 text-critical">
          *
        </span>
      ) : null}
    </>
  )
}

function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1 text-sm text-critical">
      <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
      {children}
    </p>
  )
}
