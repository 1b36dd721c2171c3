'use client'

import { useSearchParams } from 'next/navigation'
import type { SavedViewRow } from '../queries'

export type AddressOfList = {
  /** What the list asks for beside its address, and what of its address says only which list it is. */
  also: Record<string, string>
  fixed: string[]
  /** The list without any filter. */
  plain: string
}

/** Parameters that are no part of a filter. */
const NO_FILTER = ['cursor', 'limit', 'saved', 'columns', 'form']

/** The view that the address names as the one in use, the filter of the present, and whether the two differ. */
export function useViewInUse(views: SavedViewRow[], { also, fixed }: AddressOfList) {
  const search = useSearchParams()
  const view = views.find(({ id }) => id === search.get('saved'))
  const asked = [...search, ...Object.entries(also)].filter(
    ([name, value]) => value !== '' && !NO_FILTER.includes(name) && !fixed.includes(name),
  )
  const sorted = new URLSearchParams(asked)
  sorted.sort()
  const query = sorted.toString()
  const columns = (search.get('columns') ?? '').split(',').filter(Boolean)
  const changed = view !== undefined && (query !== view.query || columns.join(',') !== view.columns.join(','))
  return { view, now: { query, columns, changed } }
}
