import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { getProjectInView } from './queries'
import type { FindReaders } from './schema'

/** Over `"User" u` and `"Project" p`: who may read that project today and has a part in the business. */
export const readsTheProject = (day: Date) => Prisma.sql`u."disabledAt" is null and (
  exists (select from "Membership" m where m."userId" = u."id" and m."startsOn" <= ${day}::date
    and (m."endsOn" is null or m."endsOn" > ${day}::date)
    and m."entityId" = any(case when m."role" = 'EVALUATOR' then p."askedIds" else p."readerIds" end))
  or exists (select from "AreaRoleGrant" g where g."userId" = u."id" and g."startsOn" <= ${day}::date
    and (g."endsOn" is null or g."endsOn" > ${day}::date)
    and (g."role" in ('COORDINATOR', 'LEADERSHIP') or (g."role" = 'SECRETARY' and p."stage" >= 'EVALUATION'))))`

/** Whether something of a project may be given to this person: only who reads it can do it. */
export async function readsProject(tx: Tx, projectId: string, userId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "User" u, "Project" p where u."id" = ${userId}::uuid and p."id" = ${projectId}::uuid
      and ${readsTheProject(toDbDate(today()))}`
  return found.length > 0
}

export type ProjectReader = { id: string; name: string; entities: string[] }

/** The people to whom something of a project may be given, the holder's own first; at most a dozen of that name. */
export async function listProjectReaders(
  actor: Actor,
  { projectId, q }: FindReaders,
): Promise<ProjectReader[]> {
  await getProjectInView(actor, projectId)
  const day = toDbDate(today())
  const holds = Prisma.sql`m."userId" = u."id" and m."startsOn" <= ${day}::date
    and (m."endsOn" is null or m."endsOn" > ${day}::date)`
  return db.$queryRaw<ProjectReader[]>`
    select u."id", u."name", array(select distinct e."name" from "Membership" m
      join "PromotionEntity" e on e."id" = m."entityId" where ${holds}) as "entities"
    from "User" u, "Project" p where p."id" = ${projectId}::uuid and ${readsTheProject(day)}
      and strpos(u."name", ${q ?? ''}) > 0
    order by exists (select from "Membership" m where ${holds} and m."entityId" = p."holderId") desc,
      u."name" collate "zh-x-icu", u."id" limit 12`
}
