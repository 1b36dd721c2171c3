import { type Actor, evaluatorOf, hasAreaRole, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { Prisma } from '@/server/generated/prisma/client'

/** `visibleProjects` as a condition on `"Project" p`, for the lists that SQL adds up; a test holds the two together. */
export function projectsInSight(actor: Actor): Prisma.Sql {
  if (seesWholeArea(actor)) return Prisma.sql`true`
  const secretary = hasAreaRole(actor, 'SECRETARY')
  return Prisma.sql`(p."readerIds" && ${promotedEntityIdsOf(actor)}::uuid[]
    or p."askedIds" && ${evaluatorOf(actor)}::uuid[]
    or (${secretary}::boolean and p."stage" >= 'EVALUATION'))`
}
