import type { Asked, List } from '@/features/lists/list-of'
import { readAsked, readColumns } from '@/features/lists/rules'

export type KeptView = { query: string; columns: string[] }

/**
 * What a view asks of its list, as far as the list knows it today: a view holds no rights and no records, only words for
 * the same query that everybody asks, so it never shows more than its reader may read.
 */
export function readView(list: List, { query, columns }: KeptView): { asked: Asked; columns: string[] } {
  return {
    asked: readAsked(list, Object.fromEntries(new URLSearchParams(query))),
    columns: readColumns(list, columns.join(',')),
  }
}

/** The same as it is kept: always in one order, so that two equal views are equal. */
export function writeView(list: List, said: KeptView): KeptView {
  const { asked, columns } = readView(list, said)
  const query = new URLSearchParams(asked)
  query.sort()
  return { query: query.toString(), columns }
}
