import type { Actor, EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { recordId } from '@/lib/inputs'
import { notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { canCarryProject, canLeadProject, canSkipGates } from './policy'
import type { Stage, Status } from './rules'
import { projectsInSight } from './scope-projects'

/** A project as it stands now, with the names that it points at. Whole yuan. */
type StoredProject = {
  id: string
  no: number
  name: string
  enterpriseId: string
  chainId: string | null
  summary: string | null
  stage: Stage
  status: Status
  stageSince: CalendarDate
  holderId: string
  officerId: string | null
  intendedAmount: bigint | null
  signedAmount: bigint | null
  signedOn: CalendarDate | null
  lastActivityOn: CalendarDate
  readerIds: string[]
  askedIds: string[]
  illustrative: boolean
  version: number
  createdAt: Date
  enterprise: { id: string; name: string; creditCode: string | null }
  holder: { id: string; name: string; nameEn: string; kind: EntityKind }
  officer: { id: string; name: string } | null
  chain: { id: string; name: string; nameEn: string } | null
}

export type ProjectInView = StoredProject & { rights: { carry: boolean; lead: boolean; skip: boolean } }

/**
 * A project that the actor may read and what they may do to it, in one statement; `more` are further columns over the
 * row `p` of "Project", each after a comma. Throws notFound for any other.
 */
export async function findProjectInView<More = unknown>(
  actor: Actor,
  projectId: string,
  more: Prisma.Sql,
): Promise<ProjectInView & More> {
  if (!recordId.safeParse(projectId).success) throw notFound()
  const [project] = await readRows<StoredProject & More>(Prisma.sql`${PREPARED}
    select p."id", p."no", p."name", p."enterpriseId", p."chainId", p."summary", p."stage"::text, p."status"::text,
      p."stageSince"::text, p."holderId", p."officerId", p."intendedAmount", p."signedAmount", p."signedOn"::text,
      p."lastActivityOn"::text, p."readerIds", p."askedIds", p."illustrative", p."version", p."createdAt",
      json_build_object('id', e."id", 'name', e."name", 'creditCode', e."creditCode") as "enterprise",
      json_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn", 'kind', h."kind") as "holder",
      case when o."id" is not null then json_build_object('id', o."id", 'name', o."name") end as "officer",
      case when c."id" is not null then json_build_object('id', c."id", 'name', c."name", 'nameEn', c."nameEn") end
        as "chain" ${more}
    from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
    join "PromotionEntity" h on h."id" = p."holderId"
    left join "User" o on o."id" = p."officerId" left join "IndustryChain" c on c."id" = p."chainId"
    where p."id" = ${projectId}::uuid and ${projectsInSight(actor)}`)
  if (!project) throw notFound()
  const rights = {
    carry: canCarryProject(actor, project),
    lead: canLeadProject(actor, project),
    skip: canSkipGates(actor, project),
  }
  return { ...project, rights }
}
