import type { ActorMembership, AreaRole } from '@/lib/actor'
import { today } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'

/** A person with the rights of today, as the one statement of session and token brings them. */
export type ActingPerson = {
  userId: string
  name: string
  username: string
  mustChangePassword: boolean
  areaRoles: AreaRole[]
  memberships: ActorMembership[]
}

/** The columns of an `ActingPerson` for the row `person` of "User". */
export function actingPersonColumns(): Prisma.Sql {
  const holdsToday = (row: string) =>
    Prisma.sql`${Prisma.raw(row)}."startsOn" <= ${today()}::date
      and (${Prisma.raw(row)}."endsOn" is null or ${Prisma.raw(row)}."endsOn" > ${today()}::date)`
  return Prisma.sql`
    person."id" as "userId", person."name", person."username", person."mustChangePassword",
    array(
      select held."role"::text from "AreaRoleGrant" held
      where held."userId" = person."id" and ${holdsToday('held')} order by 1
    ) as "areaRoles",
    (
      select coalesce(json_agg(json_build_object('entityId', entity."id", 'entityName', entity."name",
        'entityNameEn', entity."nameEn", 'entityKind', entity."kind", 'role', held."role") order by entity."kind", entity."no", held."role"), '[]')
      from "Membership" held join "PromotionEntity" entity on entity."id" = held."entityId"
      where held."userId" = person."id" and ${holdsToday('held')}
    ) as "memberships"`
}
