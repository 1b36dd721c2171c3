import type { Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { TotalDifference } from './recount-ledger'
import { provinceOfEnterprise } from './select-provinces'

/** Where the totals of passages and provinces are not what the projects come to that have not changed since. */
export async function passageAndProvinceDifferences(tx: Tx): Promise<TotalDifference[]> {
  return [...(await passageDifferences(tx)), ...(await provinceDifferences(tx))]
}

const SETTLED = Prisma.sql`array(select "id" from "Project" where "id" not in (select "projectId" from "FreshProject"))`

function passageDifferences(tx: Tx): Promise<TotalDifference[]> {
  const key = Prisma.sql`"whole", "kind", "stage", "days", "grain", "on", "holderId", "chainId"`
  const columns = Prisma.sql`${rolledUp}, p."kind", p."stage", p."days", p."count"`
  const credit = Prisma.sql`case when not whole then p."holderId" end as "holderId",
    case when not whole then p."chainId" end as "chainId"`
  return tx.$queryRaw`
    select lower('passages.' || "kind" || '.' || "stage") as "figure", "grain"::text, to_char("on", 'YYYY-MM-DD') as "on",
      sum("kept")::bigint as "kept", sum("moved")::bigint as "inLedger"
    from (
      select ${key}, "count" as "kept", 0 as "moved" from "PassageTotal"
      union all
      select ${key}, -"count", 0 from (select ${columns}, ${credit} from "FreshProject" f
        cross join lateral jsonb_to_recordset(f."passages") as p("kind" "PassageKind", "stage" "Stage", "days" integer, "on" date,
          "holderId" uuid, "chainId" uuid, "count" integer) ${eachTotal}) held
      union all
      select ${key}, 0, "count" from (select ${columns}, ${credit} from passages_of(${SETTLED}) p ${eachTotal}) settled
    ) both_sides group by ${key} having sum("kept") <> sum("moved") order by 1, 2, 3`
}

function provinceDifferences(tx: Tx): Promise<TotalDifference[]> {
  const key = Prisma.sql`"whole", "figure", "province", "grain", "on", "holderId", "eventId", "chainId"`
  const columns = Prisma.sql`${rolledUp}, p."figure", p."province", p."amount",
    case when not whole then p."holderId" end as "holderId", case when not whole then p."eventId" end as "eventId",
    case when not whole then p."chainId" end as "chainId"`
  return tx.$queryRaw`
    select "figure" || ' of ' || coalesce("province", 'nowhere') as "figure", "grain"::text, to_char("on", 'YYYY-MM-DD') as "on",
      sum("kept")::bigint as "kept", sum("moved")::bigint as "inLedger"
    from (
      select ${key}, "amount" as "kept", 0 as "moved" from "ProvinceTotal"
      union all
      select ${key}, -"amount", 0 from (select ${columns} from "FreshProject" f
        cross join lateral jsonb_to_recordset(f."provinces") as p("figure" text, "province" text, "on" date, "holderId" uuid,
          "eventId" uuid, "chainId" uuid, "amount" bigint) ${eachTotal}) held
      union all
      select ${key}, 0, "amount" from (select ${columns} from (
        select m."figure", ${provinceOfEnterprise} as "province", m."on", m."holderId", m."eventId", m."chainId", m."amount"
        from "FigureMovement" m join "Project" project on project."id" = m."projectId"
        join "Enterprise" e on e."id" = project."enterpriseId"
        where m."figure" in ('leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount')
          and project."id" not in (select "projectId" from "FreshProject")) p ${eachTotal}) settled
    ) both_sides group by ${key} having sum("kept") <> sum("moved") order by 1, 2, 3`
}

/** Each row counts four times: by day and by month, of all at once and of its own credit. */
const eachTotal = Prisma.sql`
  cross join unnest(enum_range(null::"TotalGrain")) as grain cross join unnest(array[true, false]) as whole`
const rolledUp = Prisma.sql`whole as "whole", grain as "grain",
  case grain when 'DAY' then p."on" else date_trunc('month', p."on")::date end as "on"`
