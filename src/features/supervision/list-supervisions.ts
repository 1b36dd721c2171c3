import { readsProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import { type Actor, hasAreaRole } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { findSupervisionLimits } from './queries'
import {
  dueBefore,
  type EscalationLevel,
  escalationOf,
  type SupervisionKind,
  type SupervisionLimits,
  type SupervisionState,
} from './rules'
import type { SupervisionFilters } from './schema'

type Named = { id: string; name: string }

export type SupervisionRow = {
  id: string
  no: number
  kind: SupervisionKind
  text: string
  state: SupervisionState
  raisedOn: CalendarDate
  dueOn: CalendarDate | null
  /** Whole days past the due date while it waits for its reply; 0 when it is not overdue. */
  overdue: number
  level: EscalationLevel | null
  owner: Named | null
  by: Named | null
  project: { id: string; no: number; name: string }
  holder: Named & { nameEn: string }
  illustrative: boolean
  version: number
}

/** One page of the matters on projects that the actor may read: what is not closed, the soonest due first. */
export async function listSupervisions(actor: Actor, asked: SupervisionFilters) {
  if (!readsProjects(actor)) throw forbidden()
  const { cursor, limit = 50, sort = 'dueOn', ...filters } = asked
  const limits = await findSupervisionLimits()
  const matching = allOf(actor, conditions(actor, filters, limits))
  const order = orderOf(sort)
  const [rows, [total]] = await Promise.all([
    findMatters(
      limits,
      Prisma.sql`${matching} ${order.after(cursor)} order by ${order.by} limit ${limit + 1}`,
    ),
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as "count" ${MATTERS} where ${matching}`,
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items,
    nextCursor: last ? writeCursor({ value: order.value(last), id: last.id }) : null,
    total: total?.count ?? 0,
  }
}

type Whose = { ownerId?: string; entityId?: string; overdue?: boolean; limit?: number }

/** What is not closed yet, the soonest due first: of an owner, on the projects of an entity, or overdue only. */
export async function listSupervisionsOf(
  actor: Actor,
  { ownerId, entityId, overdue = false, limit = 50 }: Whose,
): Promise<SupervisionRow[]> {
  const matching = allOf(actor, [
    Prisma.sql`s."state" <> 'CLOSED'`,
    // What its owner has replied to waits for others.
    ...(ownerId ? [Prisma.sql`s."ownerId" = ${ownerId}::uuid and s."state" = 'OPEN'`] : []),
    ...(entityId ? [Prisma.sql`p."holderId" = ${entityId}::uuid`] : []),
    ...(overdue ? [isOverdue()] : []),
  ])
  return findMatters(
    await findSupervisionLimits(),
    Prisma.sql`${matching} order by ${orderOf('dueOn').by} limit ${limit}`,
  )
}

/** All matters of one project, the open ones first. */
export async function listProjectSupervisions(actor: Actor, projectId: string): Promise<SupervisionRow[]> {
  await getProjectInView(actor, projectId)
  return findMatters(
    await findSupervisionLimits(),
    Prisma.sql`p."id" = ${projectId}::uuid order by (s."state" = 'CLOSED'), s."raisedOn" desc, s."no" desc`,
  )
}

/** How many matters are not closed, how many of these are the actor's to act on, overdue, or with leadership by now. */
export async function countSupervisions(actor: Actor) {
  if (!readsProjects(actor)) throw forbidden()
  const limits = await findSupervisionLimits()
  const [counts] = await db.$queryRaw<{ open: number; mine: number; overdue: number; leadership: number }[]>`
    select count(*)::int as "open", count(*) filter (where ${isTheirs(actor, limits)})::int as "mine",
      count(*) filter (where ${isOverdue()})::int as "overdue",
      count(*) filter (where ${hasReached('LEADERSHIP', limits)})::int as "leadership"
    ${MATTERS} where ${allOf(actor, [Prisma.sql`s."state" <> 'CLOSED'`])}`
  return counts ?? { open: 0, mine: 0, overdue: 0, leadership: 0 }
}

const MATTERS = Prisma.sql`
  from "Supervision" s join "Project" p on p."id" = s."projectId"
  join "PromotionEntity" h on h."id" = p."holderId"
  left join "User" o on o."id" = s."ownerId" left join "User" b on b."id" = s."byId"`

async function findMatters(limits: SupervisionLimits, rest: Prisma.Sql): Promise<SupervisionRow[]> {
  const rows = await db.$queryRaw<Omit<SupervisionRow, 'level'>[]>`
    select s."id", s."no", s."kind", s."text", s."state", s."raisedOn"::text, s."dueOn"::text, s."illustrative",
      s."version", case when ${isOverdue()} then ${today()}::date - s."dueOn" else 0 end as "overdue",
      case when o."id" is not null then jsonb_build_object('id', o."id", 'name', o."name") end as "owner",
      case when b."id" is not null then jsonb_build_object('id', b."id", 'name', b."name") end as "by",
      jsonb_build_object('id', p."id", 'no', p."no", 'name', p."name") as "project",
      jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") as "holder"
    ${MATTERS} where ${rest}`
  return rows.map((row) => ({ ...row, level: escalationOf(row.overdue, limits) }))
}

function allOf(actor: Actor, wanted: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([projectsInSight(actor), ...wanted], ' and ')
}

type Conditions = Omit<SupervisionFilters, 'cursor' | 'limit' | 'sort'>

function conditions(actor: Actor, filters: Conditions, limits: SupervisionLimits): Prisma.Sql[] {
  const { q, mine, overdue, level, kind, holder, state } = filters
  const words = q?.trim().toLowerCase()
  return [
    state ? Prisma.sql`s."state" = ${state}::"SupervisionState"` : Prisma.sql`s."state" <> 'CLOSED'`,
    ...(mine ? [isTheirs(actor, limits)] : []),
    ...(overdue ? [isOverdue()] : []),
    ...(level ? [isAt(level, limits)] : []),
    ...(kind ? [Prisma.sql`s."kind" = ${kind}::"SupervisionKind"`] : []),
    ...(holder ? [Prisma.sql`p."holderId" = ${holder}::uuid`] : []),
    ...(words
      ? [Prisma.sql`strpos(lower(concat_ws(' ', s."text", p."name", o."name", '#' || s."no")), ${words}) > 0`]
      : []),
  ]
}

function isOverdue(): Prisma.Sql {
  return Prisma.sql`(s."state" = 'OPEN' and s."dueOn" < ${today()}::date)`
}

function hasReached(level: EscalationLevel, limits: SupervisionLimits): Prisma.Sql {
  return Prisma.sql`(s."state" = 'OPEN' and s."dueOn" < ${dueBefore(level, limits, today())}::date)`
}

function isAt(level: EscalationLevel, limits: SupervisionLimits): Prisma.Sql {
  const reached = hasReached(level, limits)
  if (level === 'LEADERSHIP') return reached
  const higher = hasReached(level === 'OWNER' ? 'LEADER' : 'LEADERSHIP', limits)
  return Prisma.sql`(${reached} and not ${higher})`
}

/**
 * What waits for the actor: to reply as its owner; to judge a reply as who raised it or as the coordinator; to name an
 * owner; and what has been overdue for so long that it came up to them.
 */
function isTheirs(actor: Actor, limits: SupervisionLimits): Prisma.Sql {
  const led = actor.memberships.filter(({ role }) => role === 'LEADER').map(({ entityId }) => entityId)
  const coordinates = hasAreaRole(actor, 'COORDINATOR')
  const leads = Prisma.sql`(p."holderId" = any(${led}::uuid[]))`
  const me = actor.userId || null
  return Prisma.sql`(
    (s."state" = 'OPEN' and s."ownerId" = ${me}::uuid)
    or (s."state" = 'REPLIED' and (s."byId" = ${me}::uuid or ${coordinates}::boolean))
    or (s."state" = 'OPEN' and s."ownerId" is null and (${leads} or ${coordinates}::boolean))
    or (${leads} and ${hasReached('LEADER', limits)})
    or (${hasAreaRole(actor, 'LEADERSHIP')}::boolean and ${hasReached('LEADERSHIP', limits)}))`
}

/** What nobody was given yet stands before everything that has its day. */
function orderOf(sort: NonNullable<SupervisionFilters['sort']>) {
  const byDue = sort.endsWith('dueOn')
  const [direction, than] = sort.startsWith('-')
    ? [Prisma.sql`desc`, Prisma.sql`<`]
    : [Prisma.sql`asc`, Prisma.sql`>`]
  const column = byDue ? Prisma.sql`coalesce(s."dueOn", '0001-01-01')` : Prisma.sql`s."raisedOn"`
  return {
    by: Prisma.sql`${column} ${direction}, s."id" ${direction}`,
    value: (row: SupervisionRow) => (byDue ? (row.dueOn ?? '0001-01-01') : row.raisedOn),
    after: (cursor: string | undefined) => {
      const from = readCursor(cursor, /^\d{4}-\d\d-\d\d$/)
      if (!from) return Prisma.empty
      return Prisma.sql`and (${column}, s."id") ${than} (${from.value}::date, ${from.id}::uuid)`
    },
  }
}
