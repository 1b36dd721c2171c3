'use client'

import { type FieldProps, useField } from '@/ui/form/field'
import { FieldFrame } from '@/ui/form/field-frame'
import { PasswordInput } from './password-input'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password'; autoFocus?: boolean }

export function PasswordField({ autoComplete, autoFocus, ...props }: Props) {
  const { id, field, error, control } = useField(props, { show: () => '••••••' })
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <PasswordInput
        {...control}
        {...field}
        value={field.value ?? ''}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
      />
    </FieldFrame>
  )
}
