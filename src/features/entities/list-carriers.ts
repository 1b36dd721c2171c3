import type { Actor, EntityKind } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { recordId } from '@/lib/inputs'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { canManageEntities } from './policy'
import type { CarrierFilter } from './schema'

const PAGE = 50

/** The open projects that somebody carries as officer for one entity. */
export type CarrierRow = {
  userId: string
  userName: string
  username: string
  entityId: string
  entityName: string
  entityNameEn: string
  entityKind: EntityKind
  projects: number
  disabled: boolean
  /** Still an officer or leader of the entity today. */
  member: boolean
}

/** Who carries open projects, by user name and entity; `personId` narrows it to one person. */
export async function listCarriers(
  actor: Actor,
  { limit = PAGE, ...filter }: CarrierFilter & { personId?: string; limit?: number },
): Promise<{ items: CarrierRow[]; nextCursor: string | null }> {
  if (!canManageEntities(actor)) throw forbidden()
  const rows = await db.$queryRaw<CarrierRow[]>`
    select * from (${carriers(filter)}) carrier
    where ${inState(filter)} and ${afterCursor(filter.cursor)}
    order by "username", "entityId" limit ${limit + 1}`
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? `${last.username} ${last.entityId}` : null }
}

/** How many the filters find, whatever the page. */
export async function countCarriers(actor: Actor, filter: CarrierFilter): Promise<number> {
  if (!canManageEntities(actor)) throw forbidden()
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (${carriers(filter)}) carrier where ${inState(filter)}`
  return counted?.count ?? 0
}

/** How many of them are disabled or have left the entity: their projects wait for a hand. */
export async function countGoneCarriers(actor: Actor): Promise<number> {
  if (!canManageEntities(actor)) throw forbidden()
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (${carriers({})}) carrier where "disabled" or not "member"`
  return counted?.count ?? 0
}

function inState({ state }: CarrierFilter): Prisma.Sql {
  return state === 'gone' ? Prisma.sql`("disabled" or not "member")` : Prisma.sql`true`
}

function carriers({ q, entityId, personId }: CarrierFilter & { personId?: string }): Prisma.Sql {
  const day = toDbDate(today())
  const name = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`
    select person."id" as "userId", person."name" as "userName", person."username",
      entity."id" as "entityId", entity."name" as "entityName", entity."nameEn" as "entityNameEn",
      entity."kind"::text as "entityKind", count(*)::int as "projects", person."disabledAt" is not null as "disabled",
      exists (select from "Membership" held
        where held."userId" = person."id" and held."entityId" = entity."id" and held."role" <> 'EVALUATOR'
          and held."startsOn" <= ${day}::date and (held."endsOn" is null or held."endsOn" > ${day}::date)) as "member"
    from "Project" project
      join "User" person on person."id" = project."officerId"
      join "PromotionEntity" entity on entity."id" = project."holderId"
    where project."status" in ('ACTIVE', 'PAUSED')
      and (person."name" ilike ${name} or person."username" ilike ${name})
      and ${entityId ? Prisma.sql`entity."id" = ${entityId}::uuid` : Prisma.sql`true`}
      and ${personId ? Prisma.sql`person."id" = ${personId}::uuid` : Prisma.sql`true`}
    group by person."id", entity."id"`
}

function afterCursor(cursor: string | undefined): Prisma.Sql {
  const [username, entityId] = cursor?.split(' ') ?? []
  if (!username || !recordId.safeParse(entityId).success) return Prisma.sql`true`
  return Prisma.sql`("username", "entityId") > (${username}, ${entityId}::uuid)`
}

/** To an admin a project is its name, stage and the holder in hand. */
export type HandOverRow = { id: string; name: string; stage: string }
export type HandOver = CarrierRow & {
  /** At most 200, by number. */
  rows: HandOverRow[]
  /** Officers and leaders of the entity today, who may take over. */
  receivers: { id: string; name: string; username: string }[]
}

/** What one person carries for one entity and who could take it over; not found when there is nothing. */
export async function getHandOver(
  actor: Actor,
  { fromUserId, entityId }: { fromUserId: string; entityId: string },
): Promise<HandOver> {
  const { items } = await listCarriers(actor, { personId: fromUserId, entityId })
  const [carrier] = items
  if (!carrier) throw notFound()
  const [projects, receivers] = await Promise.all([
    db.project.findMany({
      where: { officerId: fromUserId, holderId: entityId, status: { in: ['ACTIVE', 'PAUSED'] } },
      orderBy: { no: 'asc' },
      take: 200,
      select: { id: true, name: true, stage: true },
    }),
    findReceivers(fromUserId, entityId),
  ])
  return { ...carrier, receivers, rows: projects }
}

function findReceivers(fromUserId: string, entityId: string) {
  const day = toDbDate(today())
  return db.user.findMany({
    where: {
      id: { not: fromUserId },
      disabledAt: null,
      memberships: {
        some: {
          entityId,
          role: { not: 'EVALUATOR' },
          startsOn: { lte: day },
          OR: [{ endsOn: null }, { endsOn: { gt: day } }],
        },
      },
    },
    orderBy: { username: 'asc' },
    take: 200,
    select: { id: true, name: true, username: true },
  })
}
