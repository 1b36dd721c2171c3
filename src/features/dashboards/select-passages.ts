import type { FigureScope } from '@/features/figures/policy'
import { NONE } from '@/features/figures/rules'
import { FRESH_PROJECTS, isKept, type KeptTotals, selectKept } from '@/features/figures/select-kept'
import { Prisma } from '@/server/generated/prisma/client'
import type { Narrowing } from './schema'
import { selectStays } from './select-stays'

/**
 * Rows {kind, stage, days, count} as of the date: how many projects ever CAME to a stage, WENT_ON from it, or came and
 * stand SIGNED; how many times that were spent there are over (LEFT, by their days) or last (WAITS, by the days so far). From
 * the totals that are kept, or, of one person's own and as known earlier, from the moves.
 */
export function selectPassages(narrowing: Narrowing, scope: FigureScope): Prisma.Sql {
  // The stages are credited to no event.
  const { event: _, ...view } = { ...narrowing, scope }
  if (!isKept(view)) return passagesOfStays(narrowing, scope)
  const { asOf } = narrowing
  // Every project has a holder.
  const some = Prisma.sql`${narrowing.holder !== NONE}::boolean`
  return Prisma.sql`
    select "kind", "stage", "days", sum("count")::bigint as "count" from (
      select s."kind"::text, s."stage", s."count",
        case when s."kind" = 'WAITS' then ${asOf}::date - date '1970-01-01' - s."days" else s."days" end as "days"
      from (${selectKept(PASSAGES, asOf, view)}) s where ${some}
    ) s group by 1, 2, 3 having sum("count") <> 0`
}

const PASSAGES: KeptTotals = {
  table: Prisma.sql`"PassageTotal"`,
  columns: Prisma.sql`f."kind", f."stage", f."days"`,
  sum: Prisma.sql`"count"`,
  held: Prisma.sql`"FreshProject" p cross join lateral jsonb_to_recordset(p."passages") as f("kind" "PassageKind",
    "stage" "Stage", "days" integer, "on" date, "holderId" uuid, "chainId" uuid, "count" integer)`,
  fresh: Prisma.sql`passages_of(${FRESH_PROJECTS}) f`,
}

function passagesOfStays(narrowing: Narrowing, scope: FigureScope): Prisma.Sql {
  return Prisma.sql`
    with ${selectStays(narrowing, scope)}, "each" as (
      select s."stage", s."days", s."projectId", s."wentOn", s."leftOn" is not null as "left", t."signed"
      from "stays" s join "standing" t on t."projectId" = s."projectId"
    )
    select 'CAME' as "kind", "stage", 0 as "days", count(distinct "projectId") as "count" from "each" group by 2
    union all
    select 'WENT_ON', "stage", 0, count(distinct "projectId") from "each" where "wentOn" group by 2
    union all
    select 'SIGNED', "stage", 0, count(distinct "projectId") from "each" where "signed" group by 2
    union all
    select case when "left" then 'LEFT' else 'WAITS' end, "stage", "days", count(*) from "each" group by 1, 2, 3`
}
