import type { Asked, Column, List } from './list-of'

/** More than anyone reads: who asks for more is asked to narrow the list. */
export const MOST_ROWS = 100_000

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Parameters of the address that say which page, not which list. */
const OF_THE_PAGE = ['cursor', 'limit']

type Said = Record<string, string | string[] | undefined>

/** What an address asks of a list, as far as the list knows it; what makes no sense is left out. */
export function readAsked({ filters }: Pick<List, 'filters'>, said: Said): Asked {
  const kept = Object.entries(said).flatMap(([name, value]) => {
    if (typeof value !== 'string' || value === '' || OF_THE_PAGE.includes(name)) return []
    return filters.shape[name]?.safeParse(value).success ? [[name, value]] : []
  })
  return Object.fromEntries(kept)
}

/** The column that one chooses; what stands behind the dot comes with it. */
export function chosenBy(key: string): string {
  return key.split('.')[0] ?? key
}

/** The columns that can be chosen, each with the message of its head; the first is always there. */
export function columnChoices({ columns }: Pick<List, 'columns'>): { key: string; head: string }[] {
  const keys = [...new Set(columns.map(({ key }) => chosenBy(key)))]
  return keys.flatMap((key) => {
    const first = columns.find((column) => chosenBy(column.key) === key)
    return first ? [{ key, head: first.head }] : []
  })
}

/** What `columns=name,amount` in an address names, as far as the list has it; none for all of them. */
export function readColumns(list: Pick<List, 'columns'>, said: string | string[] | undefined): string[] {
  const named = typeof said === 'string' ? said.split(',') : []
  return columnChoices(list)
    .map(({ key }) => key)
    .filter((key) => named.includes(key))
}

/** The columns that are not shown; the first stays, because it leads to the record. */
export function hiddenBy(list: Pick<List, 'columns'>, shown: readonly string[]): string[] {
  if (shown.length === 0) return []
  const [, ...others] = columnChoices(list)
  return others.map(({ key }) => key).filter((key) => !shown.includes(key))
}

/** The columns of an export: those that are shown, of those that the list has as it is narrowed. */
export function exportedColumns(
  list: Pick<List, 'columns'>,
  asked: Asked,
  shown: readonly string[],
): Column<unknown>[] {
  const hidden = hiddenBy(list, shown)
  return list.columns.filter(
    ({ key, when }) => !hidden.includes(chosenBy(key)) && (when === undefined || when(asked)),
  )
}

/** The address of a list as it is asked for, with its columns. */
export function listHref({ path, fixed }: List, asked: Asked, columns: readonly string[] = []): string {
  const { key, ...others } = { ...fixed, ...asked }
  const query = new URLSearchParams(others)
  if (columns.length > 0) query.set('columns', columns.join(','))
  const written = query.toString()
  return `${path}${key ? `/${key}` : ''}${written ? `?${written}` : ''}`
}
