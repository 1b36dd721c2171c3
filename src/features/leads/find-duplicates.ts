import { type KnownEnterprise, perhapsSame, sharedPairs } from '@/features/enterprises/ensure-enterprise'
import { isSameEnterprise } from '@/features/enterprises/rules'
import type { NamedEnterprise } from '@/features/enterprises/schema'
import { canReadProject, type ProjectRights } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import type { Tx } from '@/server/db'
import { PREPARED } from '@/server/prepared'

/** All that a duplicate check tells, of whosoever's project it is; `mine` when the actor may open it anyway. */
export type Duplicate = {
  leadId: string
  projectNo: number
  enterpriseName: string
  projectName: string
  holderName: string
  since: CalendarDate
  mine: boolean
}

export type OpenProject = ProjectRights & {
  leadId: string
  projectId: string
  projectNo: number
  projectName: string
  enterpriseId: string
  enterpriseName: string
  creditCode: string | null
  holderName: string
  since: CalendarDate
}

/** Open projects (active or paused) of the same enterprise: the same record, code or name, or an alike name. */
export async function findOpenProjects(
  tx: Tx,
  known: KnownEnterprise | null,
  named: NamedEnterprise,
): Promise<OpenProject[]> {
  const name = known?.name ?? named.name
  if (!name) return []
  const meant = { name, creditCode: known?.creditCode ?? named.creditCode }
  const candidates = await tx.$queryRaw<OpenProject[]>`${PREPARED}
    select l."id" as "leadId", p."id" as "projectId", p."no" as "projectNo", p."name" as "projectName", p."stage",
      p."holderId", p."readerIds", p."askedIds", e."id" as "enterpriseId", e."name" as "enterpriseName", e."creditCode",
      h."name" as "holderName", (select to_char("on", 'YYYY-MM-DD') from "ProjectHolding"
        where "projectId" = p."id" order by "seq" desc limit 1) as "since"
    from (${perhapsSame(meant)} union select ${known?.id ?? null}::uuid) perhaps
      join "Enterprise" e on e."id" = perhaps."id" join "Project" p on p."enterpriseId" = e."id" and p."status" in ('ACTIVE', 'PAUSED')
      join "Lead" l on l."projectId" = p."id" and l."kind" in ('FIRST', 'SEPARATE')
      join "PromotionEntity" h on h."id" = p."holderId"
    order by (e."id" = ${known?.id ?? null}::uuid) desc nulls last, ${sharedPairs(meant)} desc, l."recordedAt"
    limit 200`
  return candidates.filter(
    ({ enterpriseId, enterpriseName, creditCode }) =>
      enterpriseId === known?.id || isSameEnterprise(meant, { name: enterpriseName, creditCode }),
  )
}

export function tellDuplicate(actor: Actor, open: OpenProject): Duplicate {
  const { leadId, projectNo, enterpriseName, projectName, holderName, since } = open
  return {
    leadId,
    projectNo,
    enterpriseName,
    projectName,
    holderName,
    since,
    mine: canReadProject(actor, open),
  }
}
