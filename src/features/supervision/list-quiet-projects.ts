import { findLeadLimits } from '@/features/leads/queries'
import { protectedSince } from '@/features/leads/rules'
import { STAGES, type Stage, type Status } from '@/features/pipeline/rules'
import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { addDays, type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, keyset, pageOf } from '@/server/keyset'
import { seesQuietProjects } from './policy'
import { findSupervisionLimits } from './queries'
import { STALE_SETTINGS } from './rules'
import type { IdleFilters } from './schema'

type Named = { id: string; name: string }

export type IdleProject = {
  id: string
  no: number
  name: string
  stage: Stage
  status: Status
  holder: Named & { nameEn: string }
  officer: Named | null
  lastActivityOn: CalendarDate
  /** Whole days since the last activity. */
  days: number
  /** Who would be asked: its officer, else somebody who leads its holder. */
  asked: Named | null
  /** The matter that is not closed yet, if there is one. */
  supervision: { id: string; no: number } | null
  illustrative: boolean
}

/** 沉寂项目: active projects on which nothing has happened for as long as the setting of their stage allows. */
export async function listQuietProjects(actor: Actor, asked: IdleFilters) {
  return listIdle(actor, asked, await isQuiet())
}

/** Open projects before 签约 that idled past the protection of their first report. */
export async function listUnprotectedProjects(actor: Actor, asked: IdleFilters) {
  return listIdle(actor, asked, await isUnprotected())
}

export async function countIdleProjects(actor: Actor) {
  if (!seesQuietProjects(actor)) return { quiet: 0, unprotected: 0 }
  const [counts] = await db.$queryRaw<{ quiet: number; unprotected: number }[]>`
    select count(*) filter (where ${await isQuiet()})::int as "quiet",
      count(*) filter (where ${await isUnprotected()})::int as "unprotected"
    from "Project" p where ${ofTheirOwn(actor)}`
  return counts ?? { quiet: 0, unprotected: 0 }
}

async function isQuiet(): Promise<Prisma.Sql> {
  const limits = await findSupervisionLimits()
  const day = today()
  const cases = STAGES.map(
    (stage) => Prisma.sql`when ${stage}::"Stage" then ${addDays(day, -limits[STALE_SETTINGS[stage]])}::date`,
  )
  return Prisma.sql`(p."status" = 'ACTIVE' and p."lastActivityOn" <= case p."stage" ${Prisma.join(cases, ' ')} end)`
}

async function isUnprotected(): Promise<Prisma.Sql> {
  const since = protectedSince(await findLeadLimits(), today())
  return Prisma.sql`(p."status" in ('ACTIVE', 'PAUSED') and p."stage" < 'SIGNING' and p."lastActivityOn" < ${since}::date)`
}

async function listIdle(actor: Actor, asked: IdleFilters, idle: Prisma.Sql) {
  if (!seesQuietProjects(actor)) throw forbidden()
  const { cursor, limit = 50, sort = 'activity', ...filters } = asked
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`p."id"` })
  const matching = Prisma.join([idle, ofTheirOwn(actor), ...conditions(filters)], ' and ')
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(IdleProject & { sortValue: string })[]>`
      select p."id", p."no", p."name", p."stage", p."status", p."lastActivityOn"::text, p."illustrative", ${order.sortValue},
        ${today()}::date - p."lastActivityOn" as "days",
        jsonb_build_object('id', h."id", 'name', h."name", 'nameEn', h."nameEn") as "holder",
        case when o."id" is not null then jsonb_build_object('id', o."id", 'name', o."name") end as "officer",
        coalesce(case when o."id" is not null and o."disabledAt" is null
          then jsonb_build_object('id', o."id", 'name', o."name") end, l."leader") as "asked", s."supervision"
      from "Project" p join "PromotionEntity" h on h."id" = p."holderId" left join "User" o on o."id" = p."officerId"
      ${leaderAndMatter()} where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as "count" from "Project" p where ${matching}`,
  ])
  return { ...pageOf(rows, limit), total: total?.count ?? 0 }
}

const leaderAndMatter = () => Prisma.sql`
  left join lateral (select jsonb_build_object('id', u."id", 'name', u."name") as "leader"
    from "Membership" m join "User" u on u."id" = m."userId"
    where m."entityId" = p."holderId" and m."role" = 'LEADER' and m."startsOn" <= ${today()}::date
      and (m."endsOn" is null or m."endsOn" > ${today()}::date) and u."disabledAt" is null
    order by m."startsOn", m."id" limit 1) l on true
  left join lateral (select jsonb_build_object('id', v."id", 'no', v."no") as "supervision" from "Supervision" v
    where v."projectId" = p."id" and v."state" <> 'CLOSED' order by v."no" desc limit 1) s on true`

/** Of the whole area for who sees it, else what one's own entities hold; collaborators are not asked to hurry. */
function ofTheirOwn(actor: Actor): Prisma.Sql {
  if (seesWholeArea(actor)) return Prisma.sql`true`
  return Prisma.sql`p."holderId" = any(${promotedEntityIdsOf(actor)}::uuid[])`
}

function conditions({ q, holder, stage }: Omit<IdleFilters, 'cursor' | 'limit' | 'sort'>): Prisma.Sql[] {
  const words = q?.trim().toLowerCase()
  return [
    ...(holder ? [Prisma.sql`p."holderId" = ${holder}::uuid`] : []),
    ...(stage ? [Prisma.sql`p."stage" = ${stage}::"Stage"`] : []),
    ...(words ? [Prisma.sql`strpos(p."searchText", ${words}) > 0`] : []),
  ]
}

const SORTS = { activity: { by: Prisma.sql`p."lastActivityOn"`, ...BY_DATE } }
