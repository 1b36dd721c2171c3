'use client'

import { cx } from '../cx'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import type { Option } from './select-field'

type Props = FieldProps & {
  options: Option[] /** Side by side instead of one below the other. */
  inline?: boolean
}

/** One of a few, all of them in sight. */
export function RadioField({ options, inline = false, ...props }: Props) {
  const show = (value: unknown) => options.find((option) => option.value === value)?.label ?? ''
  const { id, field, error, control } = useField(props, { show })
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required} group>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={control['aria-describedby']}
        aria-invalid={control['aria-invalid']}
        aria-required={control['aria-required']}
        className={cx('flex gap-2', inline ? 'flex-wrap' : 'flex-col')}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex gap-2 rounded-md border border-line px-2.5 py-1.5 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:py-2.5"
          >
            <input
              ref={index === 0 ? field.ref : undefined}
              type="radio"
              name={field.name}
              value={option.value}
              disabled={props.disabled}
              checked={field.value === option.value}
              onChange={() => field.onChange(option.value)}
              onBlur={field.onBlur}
              className="mt-0.5 accent-accent outline-none"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
