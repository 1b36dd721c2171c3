'use client'

import {
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { Option } from './select-field'
import { useOptionSearch } from './use-option-search'

export type ComboboxItem = Option & { create?: boolean }

type Options = {
  /** The words of what is chosen. */
  label: string
  search: (query: string) => Promise<Option[]>
  take: (option: Option | null) => void
  onCreate?: (text: string) => Option | undefined
}

/**
 * The pattern "combobox with list" of the ARIA guide: the focus stays in the box, the arrows walk through the list, Enter
 * takes. The first match is marked while one types.
 */
export function useCombobox({ label, search, take, onCreate }: Options) {
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [walkedTo, setWalkedTo] = useState<number | null>(null)
  const asked = useRef<Promise<Option[] | null>>(undefined)
  const { options, state, ask } = useOptionSearch(search)
  const written = typed?.trim() ?? ''
  const items = itemsOf(options)
  const marked = Math.min(walkedTo ?? (written ? 0 : -1), items.length - 1)
  // Nothing was looked for yet, so nothing is missing.
  const isOpen = open && (items.length > 0 || written !== '' || state === 'failed')
  useEscape(box, isOpen, () => setOpen(false))

  function itemsOf(found: Option[]): ComboboxItem[] {
    const isNew = onCreate && written && !found.some((option) => option.label === written)
    return isNew ? [...found, { value: '', label: written, create: true }] : found
  }
  function type(next: string) {
    setTyped(next)
    setWalkedTo(null)
    setOpen(true)
    asked.current = ask(next)
    if (next === '') take(null)
  }
  function show() {
    if (isOpen) return
    setWalkedTo(null)
    setOpen(true)
    asked.current = ask(typed ?? '', 0)
  }
  function choose(item: ComboboxItem) {
    setOpen(false)
    const option = item.create ? onCreate?.(item.label) : item
    if (!option) return
    setTyped(null)
    take(option)
  }
  function leave() {
    setOpen(false)
    if (written && written !== label && onCreate) return choose({ value: '', label: written, create: true })
    if (typed !== null && !written) take(null)
    setTyped(null)
  }
  /** Before the answer is there it takes the best of the answer, not of what an earlier question left. */
  function enter() {
    const item = items[marked]
    if (state !== 'searching' || !written) return item ? choose(item) : setOpen(false)
    asked.current?.then((found) => {
      const [best] = itemsOf(found ?? [])
      return best ? choose(best) : setOpen(false)
    })
  }
  function walk(step: number) {
    const from = marked < 0 && step < 0 ? 0 : marked
    setWalkedTo((from + step + items.length) % Math.max(items.length, 1))
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (isOpen) walk(step)
      else show()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      enter()
    }
  }
  const optionId = (at: number) => `${listId}-${at}`
  const typing = {
    value: typed ?? label,
    role: 'combobox',
    autoComplete: 'off',
    spellCheck: false,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && marked >= 0 ? optionId(marked) : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement>) => type(event.target.value),
    onClick: show,
    onKeyDown: press,
  } as const
  return {
    box,
    typing,
    leave,
    list: { id: listId, optionId, box, items, marked, mark: setWalkedTo, choose, state },
    isOpen,
  }
}

/** Escape closes the list and nothing else, such as the dialog around it, which listens at the document. */
function useEscape(box: RefObject<HTMLInputElement | null>, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return
    const input = box.current
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      close()
    }
    input?.addEventListener('keydown', press)
    return () => input?.removeEventListener('keydown', press)
  })
}
