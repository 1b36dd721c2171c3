import type { z } from 'zod'
import type { Actor } from '@/lib/actor'
import type { CellKind, CellValue, SheetCell } from '@/lib/sheet-cell'
import type { Words } from '@/server/words'

/** What the address bar asks of a list, as it is written there, without the page. */
export type Asked = Record<string, string>

type Named = { name: string; nameEn?: string | null }

export type Telling = {
  t: Words
  english: boolean
  /** The name in the reader's language; null of nothing. */
  name: (named: Named | null | undefined) => string | null
}

export function tellingIn(t: Words, locale: string): Telling {
  const english = locale === 'en'
  return { t, english, name: (named) => (named ? (english && named.nameEn) || named.name : null) }
}

/** What stands in one column; a dot in the key parts what one column of the table shows together. */
export type Column<Row> = {
  key: string
  /** The message of its head. */
  head: string
  kind?: CellKind
  /** For which of its narrowings the list has it at all. */
  when?: (asked: Asked) => boolean
  /** A value of the column's kind, or one of a kind of its own. */
  cell: (row: Row, telling: Telling) => CellValue | SheetCell
}

/** Records that a filter names by their id. */
export type NamedRecord =
  | 'entity'
  | 'event'
  | 'chain'
  | 'focus'
  | 'campaign'
  | 'person'
  | 'fund'
  | 'enterprise'
  | 'leader'

/** How one filter is told in words: the message of its name, and what its value says. */
export type Filter = {
  name: string
  /** A named record, an amount, a moment, a province, or the message for a value; left out where the value speaks for itself. */
  says?: NamedRecord | 'yuan' | 'moment' | 'province' | ((value: string) => string)
}

export type Page<Row> = { items: Row[]; nextCursor: string | null }
export type Total = { count: number; sums?: Record<string, bigint | null> }
export type Paging = { cursor?: string; limit: number }

type Told<Schema extends z.ZodObject, Row> = {
  key: string
  /** The message of its name. */
  title: string
  /** Where it is shown; with what it needs there in the address. */
  path: string
  fixed?: Asked
  filters: Schema
  mayRead: (actor: Actor) => boolean
  page: (actor: Actor, asked: z.output<Schema> & Paging) => Promise<Page<Row>>
  /** How many there are on all pages, and what their columns add up to, from SQL. */
  total: (actor: Actor, asked: z.output<Schema>) => Promise<Total>
  columns: Column<Row>[]
  told: Record<string, Filter>
  /** The messages of what it can be sorted by, and how it is when nothing is said. */
  sorts?: Record<string, string>
  sortedBy?: string
  /** Of a list of facts as of a day: its parameter is `asOf`, and it can be left out for today. */
  asOf?: boolean
  /** The message of the definition of what is listed. */
  definition?: (asked: Asked) => string
  /** What it is called when it is narrowed to something, such as a figure. */
  titled?: (asked: Asked, telling: Telling) => string
}

export type List = Omit<Told<z.ZodObject, unknown>, 'page' | 'total' | 'fixed' | 'sorts'> & {
  fixed: Asked
  sorts: Record<string, string>
  page: (actor: Actor, asked: Asked, paging: Paging) => Promise<Page<unknown>>
  total: (actor: Actor, asked: Asked) => Promise<Total>
}

/** A list of the product, with its rows and filters known by type; outside it is like any other. */
export function listOf<Schema extends z.ZodObject, Row>(told: Told<Schema, Row>): List {
  return {
    ...told,
    fixed: told.fixed ?? {},
    sorts: told.sorts ?? {},
    page: (actor, asked, paging) => told.page(actor, { ...told.filters.parse(asked), ...paging }),
    total: (actor, asked) => told.total(actor, told.filters.parse(asked)),
    columns: told.columns.map((column) => ({
      ...column,
      // The rows of a list come from its own `page`.
      cell: (row, telling) => column.cell(row as Row, telling),
    })),
  }
}

/** The filters of most lists: the words searched for, and the days from and to. */
export const SEARCH: Record<'q', Filter> = { q: { name: 'lists.filters.q' } }
export const DAYS: Record<'from' | 'to', Filter> = {
  from: { name: 'lists.filters.from' },
  to: { name: 'lists.filters.to' },
}

/** The message that a value has under a prefix: `signings.kinds.INVESTMENT`. */
export const under = (prefix: string) => (value: string) => `${prefix}.${value}`

/** The same word for whatever the value is: a filter that is only on or off. */
export const always = (key: string) => () => key

/** The mark of facts that were made up for the demonstration. */
export const ILLUSTRATIVE = {
  key: 'illustrative',
  head: 'lists.illustrative',
  kind: 'yesNo',
  cell: ({ illustrative }: { illustrative: boolean }) => illustrative,
} as const
