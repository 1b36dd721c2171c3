'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { ComboboxPopup } from './combobox-popup'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import type { Option } from './select-field'
import { useCombobox } from './use-combobox'

type Props = FieldProps & {
  /** Best matches first, at most a dozen; an empty query asks for a good beginning. */
  search: (query: string) => Promise<Option[]>
  /** The option of the value that the form opens with. */
  initial?: Option
  /** What is typed may be something new: answers the option that stands for it, or nothing when it opens its own form. */
  onCreate?: (text: string) => Option | undefined
  onPick?: (option: Option | null) => void
  placeholder?: string
  autoFocus?: boolean
}

/** Type-ahead over records; the form's value is the option's `value`. */
export function ComboboxField({ search, initial, onCreate, onPick, ...props }: Props) {
  const t = useTranslations('ui.combobox')
  const { name, label, help, required, disabled, placeholder = t('placeholder'), ...native } = props
  const picked = usePicked(name, initial)
  const { id, field, error, control } = useField(
    { name, label, help, required, disabled },
    { show: picked.show },
  )
  const take = (option: Option | null) => {
    picked.remember(option)
    field.onChange(option?.value ?? '')
    onPick?.(option)
  }
  const { box, typing, leave, list, isOpen } = useCombobox({ label: picked.label, search, take, onCreate })
  return (
    <FieldFrame id={id} label={label} help={help} error={error} required={required}>
      <input
        {...native}
        {...control}
        {...typing}
        ref={(input) => {
          box.current = input
          field.ref(input)
        }}
        name={`${name}-text`}
        placeholder={placeholder}
        onBlur={() => {
          leave()
          field.onBlur()
        }}
        className={controlLook}
      />
      {isOpen ? (
        <ComboboxPopup {...list} labelledBy={`${id}-label`} chosen={String(field.value ?? '')} />
      ) : null}
    </FieldFrame>
  )
}

// The words of the chosen option live in the form beside its value, so that drafts bring both back.
function usePicked(name: string, initial: Option | undefined) {
  const { setValue, getValues } = useFormContext()
  const key = `$labels.${name}`
  const first = initial && initial.value === getValues(name) ? initial.label : ''
  const label: string = useWatch({ name: key }) ?? first
  return {
    label,
    remember: (option: Option | null) => setValue(key, option?.label ?? ''),
    show: (value: unknown) => (value === getValues(name) ? label : String(value ?? '')),
  }
}
