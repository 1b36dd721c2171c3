import { carriesOn, holdersOn } from '@/features/pipeline/policy'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NAME, keyset, pageOf, type Sorting } from '@/server/keyset'
import { enterpriseMatches } from './list-attendance'
import { canReadEvents, canWriteEvents } from './policy'
import type { TargetSort } from './rules'
import type { TargetFilters } from './schema'

type Named = { id: string; name: string }

export type TargetRow = {
  id: string
  event: Named
  enterprise: Named
  entity: Named & { nameEn: string }
  officer: Named | null
  chosenOn: CalendarDate
  droppedOn: CalendarDate | null
  dropReason: string | null
  note: string | null
  /** A lead that the reader sees: of the event, or reported since it was chosen. */
  lead: Named | null
  illustrative: boolean
  version: number
}

const SORTS: Record<TargetSort, Sorting> = {
  chosenOn: { by: Prisma.sql`t."chosenOn"`, ...BY_DATE },
  enterprise: { by: Prisma.sql`f."name" collate "zh-x-icu"`, ...BY_NAME },
}

/** Target enterprises of one event or of all, latest first unless `sort` says otherwise. */
export async function listTargets(actor: Actor, asked: TargetFilters = {}) {
  if (!canReadEvents(actor)) throw forbidden()
  const { sort = '-chosenOn', cursor, limit = 50, ...filters } = asked
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`t."id"` })
  const chosen = targets(actor)
  const matching = Prisma.join([Prisma.sql`true`, ...conditions(filters)], ' and ')
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(TargetRow & { sortValue: string })[]>`
      select ${COLUMNS}, ${order.sortValue} from ${chosen} where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as "count" from ${chosen} where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total?.count ?? 0 }
}

export async function getTarget(actor: Actor, targetId: string): Promise<TargetRow> {
  if (!canReadEvents(actor)) throw notFound()
  const [found] = await db.$queryRaw<TargetRow[]>`
    select ${COLUMNS} from ${targets(actor)} where t."id" = ${targetId}::uuid`
  if (!found) throw notFound()
  return found
}

const COLUMNS = Prisma.sql`
  t."id", jsonb_build_object('id', e."id", 'name', e."name") as "event",
  jsonb_build_object('id', f."id", 'name', f."name") as "enterprise",
  jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") as "entity",
  case when o."id" is not null then jsonb_build_object('id', o."id", 'name', o."name") end as "officer",
  t."chosenOn"::text, t."droppedOn"::text, t."dropReason", t."note",
  case when lead."id" is not null then jsonb_build_object('id', lead."id", 'name', lead."projectName") end as "lead",
  t."illustrative", t."version"`

function targets(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    "TargetEnterprise" t join "Event" e on e."id" = t."eventId" join "Enterprise" f on f."id" = t."enterpriseId"
    join "PromotionEntity" h on h."id" = t."entityId" left join "User" o on o."id" = t."officerId"
    left join lateral (
      select l."id", l."projectName" from "Lead" l join "Project" p on p."id" = l."projectId"
      where l."enterpriseId" = t."enterpriseId" and (l."eventId" = t."eventId" or l."reportedOn" >= t."chosenOn")
        and not exists (select from "LeadWithdrawal" w where w."leadId" = l."id")
        and (${projectsInSight(actor)} or l."entityId" = any(${promotedEntityIdsOf(actor)}::uuid[]))
      order by coalesce(l."eventId" = t."eventId", false) desc, l."reportedOn", l."id" limit 1
    ) lead on true`
}

function conditions({ event, holder, enterprise, lead, state, q }: TargetFilters): Prisma.Sql[] {
  return [
    ...(event ? [Prisma.sql`t."eventId" = ${event}::uuid`] : []),
    ...(holder ? [Prisma.sql`t."entityId" = ${holder}::uuid`] : []),
    ...(enterprise ? [Prisma.sql`t."enterpriseId" = ${enterprise}::uuid`] : []),
    ...(lead ? [lead === 'yes' ? Prisma.sql`lead."id" is not null` : Prisma.sql`lead."id" is null`] : []),
    ...(state
      ? [state === 'open' ? Prisma.sql`t."droppedOn" is null` : Prisma.sql`t."droppedOn" is not null`]
      : []),
    enterpriseMatches(q),
  ]
}

/** Who can follow a target: the entities that may hold projects today, each with those who carry projects there. */
export async function listFollowers(actor: Actor) {
  if (!canWriteEvents(actor)) throw forbidden()
  const entities = await db.promotionEntity.findMany({
    where: holdersOn(today()),
    select: {
      id: true,
      name: true,
      nameEn: true,
      memberships: {
        where: carriesOn(today()),
        select: { user: { select: { id: true, name: true } } },
        orderBy: { user: { username: 'asc' } },
      },
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
  return entities.map(({ memberships, ...entity }) => ({
    ...entity,
    officers: [...new Map(memberships.map(({ user }) => [user.id, user])).values()],
  }))
}

export type Follower = Awaited<ReturnType<typeof listFollowers>>[number]

/** The events to which an enterprise came or at which it was chosen, latest first. */
export async function listEventsOfEnterprise(actor: Actor, enterpriseId: string) {
  if (!canReadEvents(actor)) throw forbidden()
  return db.$queryRaw<EnterpriseEvent[]>`
    select e."id", e."name", e."startsOn"::text, a."entrepreneurs", t."chosenOn"::text, t."droppedOn"::text,
      case when h."id" is not null then jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") end
        as "entity", o."name" as "officer", coalesce(a."illustrative", t."illustrative") as "illustrative"
    from "Event" e
    left join "EventAttendance" a on a."eventId" = e."id" and a."enterpriseId" = ${enterpriseId}::uuid
    left join "TargetEnterprise" t on t."eventId" = e."id" and t."enterpriseId" = ${enterpriseId}::uuid
    left join "PromotionEntity" h on h."id" = t."entityId" left join "User" o on o."id" = t."officerId"
    where a."eventId" is not null or t."id" is not null order by e."startsOn" desc, e."id" desc limit 100`
}

export type EnterpriseEvent = {
  id: string
  name: string
  startsOn: CalendarDate
  /** Null when it was chosen without having come. */
  entrepreneurs: number | null
  chosenOn: CalendarDate | null
  droppedOn: CalendarDate | null
  entity: (Named & { nameEn: string }) | null
  officer: string | null
  illustrative: boolean
}
