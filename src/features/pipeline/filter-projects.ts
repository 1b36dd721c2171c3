import type { Actor } from '@/lib/actor'
import { queryGrams, queryTerms } from '@/lib/grams'
import { Prisma } from '@/server/generated/prisma/client'
import type { ProjectFilters } from './schema'
import { projectsInSight } from './scope-projects'

/** What a project is worth in a list: its effective signings, and until then what is intended. Whole yuan or null. */
export const projectWorth = Prisma.sql`coalesce(p."signedAmount", p."intendedAmount")`

/** Projects that are under way or at rest: those of the board. */
export const ON_BOARD = Prisma.sql`p."status" in ('ACTIVE', 'PAUSED')`

/** What the actor may read of what the filters ask for, over the row `p` of "Project". */
export function projectMatches(actor: Actor, filters: ProjectFilters): Prisma.Sql {
  return Prisma.join([projectsInSight(actor), ...conditions(actor, filters)], ' and ')
}

function conditions(actor: Actor, filters: ProjectFilters): Prisma.Sql[] {
  const { holder, stage, status, chain, officer, campaign, signed, mine, illustrative, min, max, q } = filters
  return [
    ...(holder ? [Prisma.sql`p."holderId" = ${holder}::uuid`] : []),
    ...(stage ? [Prisma.sql`p."stage" = ${stage}::"Stage"`] : []),
    ...(status === 'OPEN' ? [ON_BOARD] : status ? [Prisma.sql`p."status" = ${status}::"Status"`] : []),
    ...(chain ? [Prisma.sql`p."chainId" = ${chain}::uuid`] : []),
    ...(officer ? [Prisma.sql`p."officerId" = ${officer}::uuid`] : []),
    ...(campaign
      ? [
          Prisma.sql`exists (select from "ProjectCampaign" t where t."projectId" = p."id" and t."campaignId" = ${campaign}::uuid)`,
        ]
      : []),
    ...(signed ? [Prisma.sql`(p."signedOn" is not null) = ${signed === 'yes'}`] : []),
    ...(mine === 'yes' ? [Prisma.sql`p."officerId" = ${actor.userId}::uuid`] : []),
    ...(illustrative ? [Prisma.sql`p."illustrative" = ${illustrative === 'yes'}`] : []),
    ...(min === undefined || min === null ? [] : [Prisma.sql`${projectWorth} >= ${min}::bigint`]),
    ...(max === undefined || max === null ? [] : [Prisma.sql`${projectWorth} <= ${max}::bigint`]),
    ...(q ? search(q) : []),
  ]
}

/** A number as people copy it from a page: 171, #171, 第 171 号, No. 171. */
const WRITTEN_NUMBER = /^(?:#|第|no\.?)?\s*(\d{1,9})\s*号?$/i

/** The index of pieces finds candidates, the text itself decides; a project is found by its number too. */
function search(q: string): Prisma.Sql[] {
  const number = WRITTEN_NUMBER.exec(q.normalize('NFKC'))?.[1]
  const words = queryTerms(q).map((term) => Prisma.sql`strpos(p."searchText", ${term}) > 0`)
  if (words.length === 0) return []
  const found = Prisma.sql`p."grams" @> ${queryGrams(q)}::text[] and ${Prisma.join(words, ' and ')}`
  return [number ? Prisma.sql`((${found}) or p."no" = ${Number(number)})` : found]
}
