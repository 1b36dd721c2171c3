import { findScope } from '@/features/figures/find-scope'
import { NONE } from '@/features/figures/rules'
import { projectMatches } from '@/features/pipeline/filter-projects'
import type { Actor } from '@/lib/actor'
import { firstOfMonth, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { Narrowing } from './schema'

/** Today's counts, each with a list of its own: what is past its day, and the projects watched for 上规. */
export type Overdue = {
  promises: number
  requests: number
  supervisions: number
  sites: number
  scale: { passed: number; slipped: number; onTrack: number; reached: number }
}

const NOTHING: Overdue = {
  promises: 0,
  requests: 0,
  supervisions: 0,
  sites: 0,
  scale: { passed: 0, slipped: 0, onTrack: 0, reached: 0 },
}

/**
 * What waits past its day in the projects that the actor may read, of one holder where the page is narrowed to one. The
 * conditions are those of the lists that the counts open; a test holds them together. One statement, which begins with what
 * is overdue and not with the projects.
 */
export async function countOverdue(actor: Actor, { holder }: Pick<Narrowing, 'holder'>): Promise<Overdue> {
  await findScope(actor, {})
  // Every project has a holder.
  if (holder === NONE) return NOTHING
  const [day, inSight] = [Prisma.sql`${today()}::date`, projectMatches(actor, { holder })]
  const [counts] = await db.$queryRaw<Overdue[]>`
    with "watched" as (${watched(inSight)})
    select
      (select count(*)::int from "Commitment" c join "Project" p on p."id" = c."projectId"
        where c."state" = 'OPEN' and c."dueOn" < ${day} and p."status" in ('ACTIVE', 'PAUSED') and ${inSight}) as "promises",
      (select count(*)::int from "ServiceRequest" r join "Project" p on p."id" = r."projectId"
        where r."state" = 'OPEN' and r."dueOn" < ${day} and ${inSight}) as "requests",
      (select count(*)::int from "Supervision" s join "Project" p on p."id" = s."projectId"
        where s."state" = 'OPEN' and s."dueOn" < ${day} and ${inSight}) as "supervisions",
      (select count(distinct p."id")::int from "Milestone" m join "Project" p on p."id" = m."projectId"
        where p."signedOn" is not null and m."achievedOn" is null and m."plannedOn" < ${day} and ${inSight}) as "sites",
      (select jsonb_build_object('passed', count(*) filter (where "state" = 'passed'),
        'slipped', count(*) filter (where "state" = 'slipped'), 'onTrack', count(*) filter (where "state" = 'onTrack'),
        'reached', count(*) filter (where "state" = 'reached')) from "watched") as "scale"`
  return counts ?? NOTHING
}

/** The states of the above-scale watch, as its list tells them. */
function watched(inSight: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select case when m."achievedOn" is not null then 'reached'
      when latest."predictedMonth" < ${firstOfMonth(today())}::date then 'passed'
      when latest."predictedMonth" > first."predictedMonth" then 'slipped' else 'onTrack' end as "state"
    from "ScalePrediction" first join "Project" p on p."id" = first."projectId"
    join lateral (select "predictedMonth" from "ScalePrediction" where "projectId" = p."id" order by "seq" desc limit 1)
      latest on true
    left join "Milestone" m on m."projectId" = p."id" and m."kind" = 'ABOVE_SCALE'
    where first."seq" = 1 and p."signedOn" is not null and ${inSight}`
}
