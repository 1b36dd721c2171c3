import { type FigureScope, figureScope } from '@/features/figures/policy'
import { creditedTo } from '@/features/figures/select-movements'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import type { NewestSigning } from './rules'

/** So many of the latest signings are looked at for those that still count. */
const LOOKED_AT = 60

type Row = Omit<NewestSigning, 'amount'> & { amount: bigint }

/**
 * The projects that came to count as signed last, as of a date, with what each has signed for by then in whole yuan.
 * From the ledger, so that they are among the records behind the figure. Throws forbidden for who has no part in the figures.
 */
export async function listNewestSignings(
  actor: Actor,
  { asOf = today(), limit = 5 }: { asOf?: CalendarDate; limit?: number } = {},
): Promise<NewestSigning[]> {
  const scope = figureScope(actor)
  if (!scope) throw forbidden()
  const rows = await db.$queryRaw<Row[]>`
    with "latest" as (
      select f."projectId", f."on", f."sequence" from "FigureMovement" f
      where f."figure" = 'signed.count' and f."amount" > 0 and f."on" <= ${asOf}::date and ${creditedTo({ scope })}
      order by f."on" desc, f."sequence" desc limit ${LOOKED_AT}),
    "each" as (select distinct on ("projectId") * from "latest" order by "projectId", "on" desc, "sequence" desc)
    select e."projectId", case when ${readableBy(scope)} then p."name" end as "name", to_char(e."on", 'YYYY-MM-DD') as "on",
      p."illustrative", sums."amount"
    from "each" e join "Project" p on p."id" = e."projectId"
    cross join lateral (
      select coalesce(sum(f."amount") filter (where f."figure" = 'signed.count'), 0) as "count",
        coalesce(sum(f."amount") filter (where f."figure" = 'signed.amount'), 0)::bigint as "amount"
      from "FigureMovement" f
      where f."recordId" = e."projectId" and f."figure" in ('signed.count', 'signed.amount') and f."on" <= ${asOf}::date
        and ${creditedTo({ scope })}) sums
    where sums."count" > 0 order by e."on" desc, e."sequence" desc limit ${limit}`
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}

function readableBy(scope: FigureScope): Prisma.Sql {
  if (scope.kind === 'AREA') return Prisma.sql`true`
  return Prisma.sql`p."readerIds" && ${scope.entities.map(({ id }) => id)}::text[]::uuid[]`
}
