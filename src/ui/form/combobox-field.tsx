'use client'

import { Combobox } from '@base-ui/react/combobox'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ComboboxPopup } from './combobox-popup'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import type { Option } from './select-field'
import { useOptionSearch } from './use-option-search'

export type ComboboxItem = Option & { create?: boolean }

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

type OnKeyDown = NonNullable<ComponentProps<typeof Combobox.Input>['onKeyDown']>

/** Type-ahead over records; the form's value is the option's `value`. */
export function ComboboxField({
  search,
  initial,
  onCreate,
  onPick,
  placeholder,
  autoFocus,
  ...props
}: Props) {
  const t = useTranslations('ui.combobox')
  const picked = usePicked(props.name, initial)
  const { id, field, error, control } = useField(props, { show: picked.show })
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const asked = useRef<Promise<Option[] | null>>(undefined)
  const { options, state, ask } = useOptionSearch(search)
  const text = typed ?? picked.label

  function take(option: Option | null) {
    setTyped(null)
    picked.remember(option)
    field.onChange(option?.value ?? '')
    onPick?.(option)
  }
  function create() {
    const created = onCreate?.(text.trim())
    if (created) take(created)
  }
  function leave() {
    if (typed !== null && typed.trim() === '') take(null)
    else if (typed !== null && onCreate && typed.trim() !== picked.label) create()
    else setTyped(null)
    field.onBlur()
  }

  const written = typed?.trim() ?? ''
  const itemsOf = (found: Option[]): ComboboxItem[] =>
    onCreate && written && !found.some(({ label }) => label === written)
      ? [...found, { value: '', label: written, create: true }]
      : found
  const choose = (item: ComboboxItem | null) => (item?.create ? create() : take(item))
  /** Enter before the answer is there takes the best of the answer, not of what an earlier question left. */
  const awaitAnswer: OnKeyDown = (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || state !== 'searching' || !written) return
    event.preventDefault()
    event.preventBaseUIHandler()
    asked.current?.then((found) => {
      const [best] = itemsOf(found ?? [])
      if (best) choose(best)
      setOpen(false)
    })
  }
  const items = itemsOf(options)
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <Combobox.Root
        items={items}
        filter={null}
        autoHighlight
        value={field.value ? ({ value: field.value, label: picked.label } as ComboboxItem) : null}
        isItemEqualToValue={(item, value) => item.value === value.value && !item.create}
        onValueChange={choose}
        inputValue={text}
        onInputValueChange={(next, { reason }) => {
          if (reason !== 'input-change') return
          setTyped(next)
          asked.current = ask(next)
        }}
        open={open}
        onOpenChange={(next, { reason }) => {
          setOpen(next)
          // What opens it by being typed has asked already.
          if (next && reason !== 'input-change') asked.current = ask(typed ?? '', 0)
        }}
        disabled={props.disabled}
      >
        <Combobox.Input
          {...control}
          ref={field.ref}
          name={`${props.name}-text`}
          placeholder={placeholder ?? t('placeholder')}
          autoFocus={autoFocus}
          onBlur={leave}
          onKeyDown={awaitAnswer}
          className={controlLook}
        />
        <ComboboxPopup state={state} empty={items.length === 0} />
      </Combobox.Root>
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
