import { type Actor, hasAreaRole, isLeaderOf, promotedEntityIdsOf } from '@/lib/actor'
import { db } from '@/server/db'
import type { WaitingKind } from './rules'

/**
 * How many things wait for the actor's own act, besides what has a due date: leads to screen, appeals to rule on,
 * transfers to answer, plans to approve, briefs to decide on; and how many of their projects wait for departments. One statement.
 */
export async function countWaiting(actor: Actor): Promise<Record<WaitingKind, number>> {
  const entities = promotedEntityIdsOf(actor)
  const led = entities.filter((id) => isLeaderOf(actor, id))
  const coordinates = hasAreaRole(actor, 'COORDINATOR')
  const decides = hasAreaRole(actor, 'LEADERSHIP')
  const [counts] = await db.$queryRaw<Record<WaitingKind, number>[]>`
    select
      (select count(*)::int from "Lead" l join "Project" p on p."id" = l."projectId"
        where l."kind" in ('FIRST', 'SEPARATE') and p."stage" = 'DISCOVERY' and p."status" = 'ACTIVE'
          and (${coordinates} or p."holderId" = any(${led}::uuid[]))
          and not exists (select from "LeadScreening" s where s."leadId" = l."id" and s."verdict" = 'ACCEPT')
          and not exists (select from "LeadWithdrawal" w where w."leadId" = l."id")) as "screen",
      (select count(*)::int from "Lead" l where ${coordinates} and l."kind" = 'APPEAL'
        and not exists (select from "AppealRuling" a where a."leadId" = l."id")
        and not exists (select from "LeadWithdrawal" w where w."leadId" = l."id")) as "appeals",
      (select count(*)::int from "TransferRequest" r
        where r."outcome" is null and r."toEntityId" = any(${led}::uuid[])) as "transfers",
      (select count(*)::int from "WorkPlanVersion" v join "WorkPlan" w on w."id" = v."planId"
        where v."state" = 'SUBMITTED' and w."entityId" = any(${led}::uuid[])) as "plans",
      (select count(*)::int from "Brief" b where ${decides} and b."status" = 'REVIEW') as "briefs",
      (select count(distinct e."projectId")::int from "Evaluation" e join "Project" p on p."id" = e."projectId"
        where e."concludedOn" is null and e."withdrawnOn" is null and p."status" = 'ACTIVE'
          and p."holderId" = any(${entities}::uuid[])) as "evaluations"`
  return counts ?? { screen: 0, appeals: 0, transfers: 0, plans: 0, briefs: 0, evaluations: 0 }
}
