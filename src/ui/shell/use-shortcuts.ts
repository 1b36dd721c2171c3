'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Shortcuts = { newHref?: string; searchHref: string; showKeys: () => void }

/** `c` makes something new, `/` searches, `?` shows the keys; none of them while one types or a dialog is open. */
export function useShortcuts({ newHref, searchHref, showKeys }: Shortcuts) {
  const router = useRouter()
  useEffect(() => {
    const keys: Record<string, (() => void) | undefined> = {
      c: newHref ? () => router.push(newHref) : undefined,
      '/': () => focusSearch() || router.push(`${searchHref}#search`),
      '?': showKeys,
    }
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (!act || isBusy(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, newHref, searchHref, showKeys])
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('main [data-search]')
  search?.focus()
  search?.select()
  return search !== null
}

function isBusy({ target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true
  if (document.querySelector('[role=dialog]:not([aria-modal=false]), [role=alertdialog], [role=menu]'))
    return true
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
