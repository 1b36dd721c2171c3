import { Prisma } from '@/server/generated/prisma/client'

/**
 * Rows {id, figure, amount}: what the ledger adds up for each row of `asks`, which has the columns id, figure,
 * holders (uuid[], null for everybody's), leaderId, since (the first day of a flow; null for all that stands) and until.
 * A leader's own trips are those that they led. Read from the totals kept by month and by day.
 */
export function selectPeriodSums(asks: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select a."id", a."figure", coalesce(s."amount", 0)::bigint as "amount"
    from (${asks}) a left join lateral (
      select sum(part."amount") as "amount" from (
        ${kept(Prisma.sql`t."grain" = 'MONTH' and t."on" < date_trunc('month', d."day")::date`)}
        union all
        ${kept(Prisma.sql`t."grain" = 'DAY' and t."on" between date_trunc('month', d."day")::date and d."day"`)}
        union all
        select m."amount" from "Visit" v
        join "FigureMovement" m on m."recordId" = v."id" and m."figure" = 'leaderTrips.count'
        where a."figure" = 'leaderTrips.count' and v."mainLeaderId" = a."leaderId"
          and m."on" between coalesce(a."since", '-infinity') and a."until"
      ) part
    ) s on true`
}

/** Up to the last day, less what was there before the first. */
function kept(dated: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select t."amount" * d."sign" as "amount"
    from (values (a."until", 1), (a."since" - 1, -1)) as d("day", "sign") join "FigureTotal" t on ${dated}
    where t."figure" = a."figure" and (a."holders" is null or t."holderId" = any(a."holders"))
      and (a."leaderId" is null or a."figure" <> 'leaderTrips.count')`
}

/** The ids of the task forces that a leader of the new area heads on a day. */
export function headedBy(leaderId: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select "taskForceId" from "TaskForceLead"
    where "leaderId" = ${leaderId} and "startsOn" <= ${day} and ("endsOn" is null or "endsOn" > ${day})`
}
