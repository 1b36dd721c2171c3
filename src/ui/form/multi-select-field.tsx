'use client'

import { cx } from '../cx'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import type { Option } from './select-field'

/** Any number of a known few, as boxes to tick; for long lists use a combobox for each. */
export function MultiSelectField({ options, ...props }: FieldProps & { options: Option[] }) {
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  const show = (value: unknown) =>
    asList(value)
      .map((one) => labels.get(one) ?? one)
      .join('、')
  const { id, field, error, control } = useField(props, { show })
  const chosen = asList(field.value)
  const toggle = (value: string) =>
    field.onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required} group>
      <fieldset
        aria-labelledby={`${id}-label`}
        aria-describedby={control['aria-describedby']}
        className="flex flex-wrap gap-1.5"
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className={cx(
              'flex items-center gap-1.5 rounded-md border px-2.5 py-1 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:py-2',
              chosen.includes(option.value)
                ? 'border-accent bg-accent-soft'
                : 'border-line hover:border-line-strong',
            )}
          >
            <input
              ref={index === 0 ? field.ref : undefined}
              type="checkbox"
              disabled={props.disabled}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
              onBlur={field.onBlur}
              className="accent-accent outline-none"
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </FieldFrame>
  )
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value : []
}
