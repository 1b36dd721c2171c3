'use client'

import { useTranslations } from 'next-intl'
import { cx } from '../cx'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'

export type Option = { value: string; label: string; hint?: string }

type Props = FieldProps & { options: Option[]; placeholder?: string }

/** The browser's own select: every phone and every keyboard knows how to use it. */
export function SelectField({ options, placeholder, ...props }: Props) {
  const t = useTranslations('ui.form')
  const show = (value: unknown) => options.find((option) => option.value === value)?.label ?? ''
  const { id, field, error, control } = useField(props, { show })
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <select
        {...control}
        {...field}
        disabled={props.disabled}
        value={field.value ?? ''}
        className={cx(controlLook, 'select-arrow pr-7')}
      >
        <option value="">{placeholder ?? t(props.required ? 'choose' : 'none')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
