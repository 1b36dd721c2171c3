import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { findScope } from './find-scope'
import type { FigurePart } from './queries'
import { isStock, SPLITS, type Split } from './rules'
import type { ListFigureRecords } from './schema'
import { selectFacts } from './select-facts'
import { type PartRow, partOf, splitFacts } from './split-facts'

export type FigureMembers = Record<Split, FigurePart[]>

/**
 * The parts of each split in which a figure has something, narrowed by all that is chosen but the split itself, so that
 * each part is what choosing it would leave. Months latest first. Throws forbidden for who has no part in the figures, or
 * for another's own.
 */
export async function listFigureMembers(
  actor: Actor,
  { key, ...view }: Omit<ListFigureRecords, 'cursor' | 'limit'> & { asOf: CalendarDate },
): Promise<FigureMembers> {
  const scope = await findScope(actor, view)
  const splits = SPLITS.map((by) => {
    const others = { ...view, scope, [by]: undefined }
    const parts = splitFacts(by, selectFacts([key], [view.asOf], others), [key], others)
    return Prisma.sql`
      select ${by} as "by", row_number() over () as "no", s."figure", s."total", s."id"::text, s."name"::text,
        s."nameEn"::text, s."value", s."closing"
      from (${parts}) s
      where s."value" <> 0 or (${isStock(key)} and s."closing" <> 0)`
  })
  const rows = await db.$queryRaw<(PartRow & { by: Split })[]>`
    select * from (${Prisma.join(splits, ' union all ')}) a order by "by", "no"`
  const partsIn = (split: Split) => rows.filter(({ by }) => by === split).map((row) => partOf(row, split))
  return {
    holder: partsIn('holder'),
    event: partsIn('event'),
    chain: partsIn('chain'),
    focus: partsIn('focus'),
    month: partsIn('month').reverse(),
  }
}
