'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { afterPress } from './after-press'
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
  const { field, error } = useGentleController(name)
  useFieldNote(name, { label, ...note })
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

// Says what is wrong with something written as soon as one leaves the field; what is still empty waits until saving. An
// error that appears for an empty field would also move the button that one is about to press.
function useGentleController(name: string) {
  const { trigger } = useFormContext()
  const { field, fieldState } = useController({ name })
  const error = fieldState.error?.message
  const onBlur = () => {
    field.onBlur()
    if (!isEmpty(field.value)) afterPress(() => trigger(name))
  }
  const onChange = (value: unknown) => {
    field.onChange(value)
    if (error) trigger(name)
  }
  return { field: { ...field, onBlur, onChange }, error }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  )
}
