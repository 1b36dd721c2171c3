'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { useController } from 'react-hook-form'
import { type FieldNote, useFieldNote } from './field-book'

export type FieldProps = {
  /** The name in the schema; `contact.name` for a nested one. */
  name: string
  label: string
  help?: ReactNode
  required?: boolean
  disabled?: boolean
}

/** One field of the form around it: its value, its error, and what a control needs to be read aloud rightly. */
export function useField(
  { name, label, help, required, disabled }: FieldProps,
  note: Omit<FieldNote, 'label'> = {},
) {
  const id = useId()
  const { field, fieldState } = useController({ name })
  useFieldNote(name, { label, ...note })
  const error = fieldState.error?.message
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const control = {
    id,
    disabled,
    'aria-required': required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const
  return { id, field, error, control }
}
