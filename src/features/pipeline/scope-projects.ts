import { type Actor, evaluatorOf, hasAreaRole, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'

/** `visibleProjects` as a condition on `"Project" p`, for the lists that SQL adds up; a test holds the two together. */
export function projectsInSight(actor: Actor): Prisma.Sql {
  if (seesWholeArea(actor)) return Prisma.sql`true`
  const secretary = hasAreaRole(actor, 'SECRETARY')
  return Prisma.sql`(p."readerIds" && ${promotedEntityIdsOf(actor)}::uuid[]
    or p."askedIds" && ${evaluatorOf(actor)}::uuid[]
    or (${secretary}::boolean and p."stage" >= 'EVALUATION'))`
}

/** `holdersOn` as a condition on `"PromotionEntity" e`. */
export function holdsOn(day: CalendarDate): Prisma.Sql {
  const on = (row: string) =>
    Prisma.sql`${Prisma.raw(row)}."startsOn" <= ${day}::date
      and (${Prisma.raw(row)}."endsOn" is null or ${Prisma.raw(row)}."endsOn" > ${day}::date)`
  return Prisma.sql`${on('e')} and (e."kind" <> 'DEPARTMENT' or exists (
    select from "Membership" m join "User" u on u."id" = m."userId"
    where m."entityId" = e."id" and m."role" in ('OFFICER', 'LEADER') and ${on('m')} and u."disabledAt" is null))`
}
