'use client'

import { useTranslations } from 'next-intl'
import { type FieldProps, useField } from './field'

export function CheckboxField(props: FieldProps) {
  const t = useTranslations('ui.form')
  const { id, field, error, control } = useField(props, { show: (value) => t(value ? 'yes' : 'no') })
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="flex w-fit items-start gap-2">
        <input
          {...control}
          ref={field.ref}
          type="checkbox"
          name={field.name}
          checked={Boolean(field.value)}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
          className="mt-1 size-4 accent-accent"
        />
        <span>{props.label}</span>
      </label>
      {props.help ? (
        <p id={`${id}-help`} className="pl-6 text-xs text-faint">
          {props.help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="pl-6 text-sm text-critical">
          {error}
        </p>
      ) : null}
    </div>
  )
}
