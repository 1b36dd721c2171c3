'use client'

import type { InputHTMLAttributes } from 'react'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'placeholder' | 'autoFocus' | 'inputMode' | 'autoComplete' | 'maxLength'
>

export function TextField({ type = 'text', autoComplete = 'off', ...props }: FieldProps & Native) {
  const { name, label, help, required, disabled, ...native } = props
  const { id, field, error, control } = useField({ name, label, help, required, disabled })
  return (
    <FieldFrame id={id} label={label} help={help} error={error} required={required}>
      <input
        {...native}
        {...control}
        {...field}
        disabled={disabled}
        value={field.value ?? ''}
        type={type}
        autoComplete={autoComplete}
        className={controlLook}
      />
    </FieldFrame>
  )
}
