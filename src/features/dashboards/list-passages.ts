import { findScope } from '@/features/figures/find-scope'
import type { Stage } from '@/features/pipeline/rules'
import { projectsInSight } from '@/features/pipeline/scope-projects'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { Narrowing, PassageGroup } from './schema'
import { selectStays } from './select-stays'

/** A project's time at a stage; of who may not read the project, without its name. */
export type PassageRow = {
  id: string
  name: string | null
  enterprise: string | null
  holder: string
  holderEn: string
  enteredOn: CalendarDate
  /** Null while it is there. */
  leftOn: CalendarDate | null
  days: number
  signed: boolean
  illustrative: boolean
}

export type PassagePage = {
  items: PassageRow[]
  nextCursor: string | null
  /** Over all pages; the median of the days, null of nothing. */
  total: { count: number; medianDays: number | null }
}

type Asked = Narrowing & { stage: Stage; group: PassageGroup; cursor?: string; limit?: number }

/** The times behind a number of the funnel, the longest first; a project is listed once, but for `left`, which lists each time. */
export async function listPassages(actor: Actor, asked: Asked): Promise<PassagePage> {
  const { stage, group, cursor, limit = 50, ...narrowing } = asked
  const scope = await findScope(actor, narrowing)
  const after = readCursor(cursor, /^\d{1,6}\|\d{1,6}$/)
  const [days, seq] = after?.value.split('|') ?? []
  const page = after
    ? Prisma.sql`(a."days", a."projectId", a."seq") < (${days}::int, ${after.id}::uuid, ${seq}::int)`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<(PassageRow & PassagePage['total'] & { seq: number })[]>`
    with ${selectStays(narrowing, scope)}, "asked" as materialized (${staysOf(stage, group)}), "whole" as (
      select count(*)::int as "count",
        (percentile_cont(0.5) within group (order by "days"))::float8 as "medianDays" from "asked"
    ), "page" as (
      select * from "asked" a where ${page} order by a."days" desc, a."projectId" desc, a."seq" desc limit ${limit + 1}
    )
    select w."count", w."medianDays", a."projectId" as "id", a."seq", a."enteredOn"::text, a."leftOn"::text, a."days", a."signed",
      case when ${projectsInSight(actor)} then p."name" end as "name",
      case when ${projectsInSight(actor)} then e."name" end as "enterprise",
      h."name" as "holder", h."nameEn" as "holderEn", p."illustrative"
    from "whole" w left join "page" a on true left join "Project" p on p."id" = a."projectId"
    left join "Enterprise" e on e."id" = p."enterpriseId" left join "PromotionEntity" h on h."id" = p."holderId"
    order by a."days" desc, a."projectId" desc, a."seq" desc`
  const { count = 0, medianDays = null } = rows[0] ?? {}
  const found = rows.filter(({ id }) => id !== null)
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    items: found.slice(0, limit).map(({ seq: _, count: __, medianDays: ___, ...row }) => row),
    nextCursor: last ? writeCursor({ value: `${last.days}|${last.seq}`, id: last.id }) : null,
    total: { count, medianDays },
  }
}

const OF_GROUP: Record<PassageGroup, Prisma.Sql> = {
  entered: Prisma.sql`true`,
  wentOn: Prisma.sql`s."wentOn"`,
  left: Prisma.sql`s."leftOn" is not null`,
  waiting: Prisma.sql`s."leftOn" is null`,
  signed: Prisma.sql`t."signed"`,
}

/** Of a project that came twice the last time stands for it. */
function staysOf(stage: Stage, group: PassageGroup): Prisma.Sql {
  const once = group === 'left' ? Prisma.empty : Prisma.sql`distinct on (s."projectId")`
  return Prisma.sql`
    select ${once} s.*, t."signed" from "stays" s join "standing" t on t."projectId" = s."projectId"
    where s."stage" = ${stage}::"Stage" and ${OF_GROUP[group]} order by s."projectId", s."seq" desc`
}
