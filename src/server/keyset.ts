import { readCursor, writeCursor } from '@/lib/cursor'
import { Prisma } from '@/server/generated/prisma/client'

/** What a list can be sorted by, and how a cursor writes its values. */
export type Sorting = { by: Prisma.Sql; type: Prisma.Sql; isValue: RegExp }

export const BY_DATE = { type: Prisma.sql`date`, isValue: /^\d{4}-\d\d-\d\d$/ }
export const BY_NUMBER = { type: Prisma.sql`bigint`, isValue: /^-?\d{1,18}$/ }
/** Chinese by pinyin. */
export const BY_NAME = { type: Prisma.sql`text collate "zh-x-icu"`, isValue: /^[^\0]{1,300}$/ }

type Asked<Key extends string> = { sort: Key | `-${Key}`; cursor?: string; id: Prisma.Sql }

/**
 * Pages of a list by keyset: `page` stands behind a `where` condition, `sortValue` among the columns. A leading `-`
 * descends; records of one value follow their id.
 */
export function keyset<Key extends string>(sorts: Record<Key, Sorting>, { sort, cursor, id }: Asked<Key>) {
  const descends = sort.startsWith('-')
  const { by, type, isValue } = sorts[sort.replace('-', '') as Key]
  const direction = descends ? Prisma.sql`desc` : Prisma.sql`asc`
  const beyond = descends ? Prisma.sql`<` : Prisma.sql`>`
  const start = readCursor(cursor, isValue)
  const after = start
    ? Prisma.sql`and (${by}, ${id}) ${beyond} (${start.value}::${type}, ${start.id}::uuid)`
    : Prisma.empty
  return {
    sortValue: Prisma.sql`(${by})::text as "sortValue"`,
    page: Prisma.sql`${after} order by ${by} ${direction}, ${id} ${direction}`,
  }
}

/** What a page shows of one row more than it has room for, and the cursor of the next page. */
export function pageOf<Row extends { id: string; sortValue: string }>(rows: Row[], limit: number) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ sortValue: _, ...row }) => row),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
  }
}
