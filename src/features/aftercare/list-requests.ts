import { projectMatches } from '@/features/pipeline/filter-projects'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import { type Actor, hasAreaRole } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { RequestKind, RequestState } from './rules'
import type { FindServedProjects, RequestFilters } from './schema'

export type RequestRow = {
  id: string
  no: number
  title: string
  kind: RequestKind
  state: RequestState
  projectId: string
  project: string
  enterprise: string
  holder: string
  holderEn: string
  ownerId: string
  owner: string
  raisedOn: CalendarDate
  dueOn: CalendarDate
  resolvedOn: CalendarDate | null
  satisfaction: number | null
  illustrative: boolean
}

export type RequestPage = {
  items: RequestRow[]
  nextCursor: string | null
  /** Over the whole list; `satisfaction` is the mean of those closed, in tenths, null while there is none. */
  total: { count: number; open: number; overdue: number; closed: number; satisfaction: number | null }
}

/** What enterprises asked for in the projects that the actor may read, the open first by due date unless `sort` says otherwise. */
export async function listServiceRequests(actor: Actor, asked: RequestFilters): Promise<RequestPage> {
  const { sort = 'next', cursor, limit = 50, ...filters } = asked
  const day = toDbDate(today())
  const from = Prisma.sql`
    from "ServiceRequest" r join "Project" p on p."id" = r."projectId" join "Enterprise" e on e."id" = p."enterpriseId"
    join "PromotionEntity" h on h."id" = p."holderId" join "User" o on o."id" = r."ownerId"
    where ${conditions(actor, filters, day)}`
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(RequestRow & { sortValue: string })[]>`
      select r."id", r."no", r."title", r."kind"::text, r."state"::text, p."id" as "projectId", p."name" as "project",
        e."name" as "enterprise", h."name" as "holder", h."nameEn" as "holderEn", o."id" as "ownerId", o."name" as "owner",
        r."raisedOn"::text, r."dueOn"::text, r."resolvedOn"::text, r."satisfaction", r."illustrative",
        ${SORTED[sort.replace('-', '') as keyof typeof SORTED]} as "sortValue"
      ${from} ${afterCursor(sort, cursor)} limit ${limit + 1}`,
    db.$queryRaw<RequestPage['total'][]>`
      select count(*)::int as "count", (count(*) filter (where r."state" = 'OPEN'))::int as "open",
        (count(*) filter (where r."state" = 'OPEN' and r."dueOn" < ${day}::date))::int as "overdue",
        (count(*) filter (where r."state" = 'CLOSED'))::int as "closed",
        round(avg(r."satisfaction") * 10)::int as "satisfaction" ${from}`,
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ sortValue: _, ...row }) => row),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
    total: total ?? { count: 0, open: 0, overdue: 0, closed: 0, satisfaction: null },
  }
}

function conditions(actor: Actor, filters: RequestFilters, day: Date): Prisma.Sql {
  const { q, state, kind, holder, mine, overdue } = filters
  const found = q
    ? [Prisma.sql`(strpos(lower(r."title"), lower(${q})) > 0 or ${projectMatches(actor, { q })})`]
    : []
  return Prisma.join(
    [
      projectMatches(actor, { holder }),
      ...found,
      ...(state ? [Prisma.sql`r."state" = ${state}::"ServiceRequestState"`] : []),
      ...(kind ? [Prisma.sql`r."kind" = ${kind}::"ServiceRequestKind"`] : []),
      ...(mine ? [Prisma.sql`r."ownerId" = ${actor.userId || null}::uuid`] : []),
      ...(overdue ? [Prisma.sql`r."state" = 'OPEN' and r."dueOn" < ${day}::date`] : []),
    ],
    ' and ',
  )
}

/** Each as text, so that a cursor carries it: what is open comes before what is answered, each by its due date. */
const SORTED = {
  next: Prisma.sql`((r."state" <> 'OPEN')::int || '|' || r."dueOn")`,
  dueOn: Prisma.sql`r."dueOn"::text`,
  raisedOn: Prisma.sql`r."raisedOn"::text`,
}

function afterCursor(sort: NonNullable<RequestFilters['sort']>, cursor: string | undefined): Prisma.Sql {
  const by = SORTED[sort.replace('-', '') as keyof typeof SORTED]
  const descends = sort.startsWith('-')
  const direction = descends ? Prisma.sql`desc` : Prisma.sql`asc`
  const after = readCursor(cursor, /^(\d\|)?\d{4}-\d\d-\d\d$/)
  const beyond = descends ? Prisma.sql`<` : Prisma.sql`>`
  const later = after
    ? Prisma.sql`and (${by}, r."id") ${beyond} (${after.value}, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`${later} order by ${by} ${direction}, r."id" ${direction}`
}

export type ServedProject = {
  id: string
  no: number
  name: string
  enterprise: string
  officerId: string | null
}

/** Signed projects first, by name, for which the actor may write a request down; at most a dozen. */
export async function findServedProjects(actor: Actor, { q }: FindServedProjects): Promise<ServedProject[]> {
  const carried = actor.memberships.filter(({ role }) => role !== 'EVALUATOR').map(({ entityId }) => entityId)
  const kept = hasAreaRole(actor, 'COORDINATOR')
    ? projectsInSight(actor)
    : Prisma.sql`p."holderId" = any(${carried}::uuid[])`
  return db.$queryRaw<ServedProject[]>`
    select p."id", p."no", p."name", e."name" as "enterprise", p."officerId" from "Project" p
    join "Enterprise" e on e."id" = p."enterpriseId"
    where ${kept} and ${projectMatches(actor, { q: q || undefined })}
    order by p."signedOn" is null, p."name" collate "zh-x-icu", p."id" limit 12`
}
