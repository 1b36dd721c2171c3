'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useTransition } from 'react'

export type UrlChanges = Record<string, string | readonly string[] | null | undefined>

/**
 * State of a list that lives in the address bar. `change` sets some parameters, takes empty ones out, and returns to
 * the first page; `pending` is true until the server has answered.
 */
export function useUrlState() {
  const router = useRouter()
  const path = usePathname()
  const search = useSearchParams()
  const [pending, startTransition] = useTransition()
  const change = useCallback(
    (changes: UrlChanges) => {
      startTransition(() =>
        router.replace(path + changedQuery(search.toString(), changes), { scroll: false }),
      )
    },
    [router, path, search],
  )
  return {
    get: (key: string) => search.get(key) ?? '',
    getAll: (key: string) => search.getAll(key),
    href: (changes: UrlChanges) => path + changedQuery(search.toString(), changes),
    change,
    pending,
  }
}

/** The query after some changes: `?a=1`, or nothing. Any change but one of the page itself forgets the cursor. */
export function changedQuery(query: string, changes: UrlChanges): string {
  const params = new URLSearchParams(query)
  if (!('cursor' in changes)) params.delete('cursor')
  for (const [key, value] of Object.entries(changes)) {
    params.delete(key)
    const values = typeof value === 'string' ? [value] : (value ?? [])
    for (const one of values) if (one !== '') params.append(key, one)
  }
  const changed = params.toString()
  return changed ? `?${changed}` : ''
}
