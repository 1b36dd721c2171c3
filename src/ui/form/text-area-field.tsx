'use client'

import { cx } from '../cx'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'

/** Text of several lines; it grows with what is written. */
export function TextAreaField({
  rows = 3,
  placeholder,
  ...props
}: FieldProps & { rows?: number; placeholder?: string }) {
  const { id, field, error, control } = useField(props)
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <textarea
        {...control}
        {...field}
        disabled={props.disabled}
        value={field.value ?? ''}
        rows={rows}
        placeholder={placeholder}
        className={cx(controlLook, 'field-sizing-content h-auto! max-h-96 min-h-20 py-2')}
      />
    </FieldFrame>
  )
}
