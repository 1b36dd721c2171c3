import { projectMatches } from '@/features/pipeline/filter-projects'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, daysBetween, firstOfMonth, lastOfMonth, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { findScaleThresholds } from './queries'
import { type ScaleSector, type ScaleState, thresholdOf } from './rules'
import type { ScaleFilters } from './schema'

/** A project under watch; months by their first day, whole yuan a year. */
export type ScaleRow = {
  id: string
  name: string
  enterprise: string
  holder: string
  holderEn: string
  sector: ScaleSector
  thresholdYuan: bigint | null
  yearlyRevenueYuan: bigint | null
  firstMonth: CalendarDate
  predictedMonth: CalendarDate
  predictions: number
  reason: string | null
  achievedOn: CalendarDate | null
  state: ScaleState
  /** Days since the predicted month ended; null unless it has passed. */
  overdueDays: number | null
  illustrative: boolean
}

export type ScalePage = {
  items: ScaleRow[]
  nextCursor: string | null
  total: Record<ScaleState, number> & { count: number }
}

type Found = Omit<ScaleRow, 'thresholdYuan' | 'overdueDays'>

/** Projects with a predicted month, the alerts first: past their month, then slipped, each by its month. */
export async function listScaleWatch(actor: Actor, asked: ScaleFilters): Promise<ScalePage> {
  const { cursor, limit = 50, ...filters } = asked
  const watched = Prisma.sql`
    with "watch" as materialized (${watchedOf(actor, filters)}),
      "asked" as (select * from "watch" w where ${conditions(filters)})`
  const [rows, [total], thresholds] = await Promise.all([
    db.$queryRaw<(Found & { sortValue: string })[]>`
      ${watched} select w.* from "asked" w
      where ${afterCursor(cursor)} order by w."sortValue", w."id" limit ${limit + 1}`,
    db.$queryRaw<ScalePage['total'][]>`
      ${watched} select count(*)::int as "count", (count(*) filter (where w."state" = 'passed'))::int as "passed",
        (count(*) filter (where w."state" = 'slipped'))::int as "slipped",
        (count(*) filter (where w."state" = 'onTrack'))::int as "onTrack",
        (count(*) filter (where w."state" = 'reached'))::int as "reached" from "asked" w`,
    findScaleThresholds(),
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const day = today()
  return {
    items: shown.map(({ sortValue: _, ...row }) => ({
      ...row,
      thresholdYuan: thresholdOf(row.sector, thresholds),
      overdueDays: row.state === 'passed' ? daysBetween(lastOfMonth(row.predictedMonth), day) : null,
    })),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
    total: total ?? { count: 0, passed: 0, slipped: 0, onTrack: 0, reached: 0 },
  }
}

/** The states of `scaleStateOf` in SQL, so that the list is counted, sorted and paged by them; a test holds the two together. */
function watchedOf(actor: Actor, { q, holder }: ScaleFilters): Prisma.Sql {
  const month = toDbDate(firstOfMonth(today()))
  return Prisma.sql`
    select found.*, array_position(array['passed', 'slipped', 'onTrack', 'reached'], found."state")
      || '|' || found."predictedMonth" as "sortValue"
    from (
      select p."id", p."name", e."name" as "enterprise", h."name" as "holder", h."nameEn" as "holderEn",
        latest."sector"::text, latest."yearlyRevenue" as "yearlyRevenueYuan", first."predictedMonth"::text as "firstMonth",
        latest."predictedMonth"::text, latest."seq" as "predictions", latest."reason", m."achievedOn"::text, latest."illustrative",
        case when m."achievedOn" is not null then 'reached' when latest."predictedMonth" < ${month}::date then 'passed'
          when latest."predictedMonth" > first."predictedMonth" then 'slipped' else 'onTrack' end as "state"
      from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
      join "PromotionEntity" h on h."id" = p."holderId"
      join "ScalePrediction" first on first."projectId" = p."id" and first."seq" = 1
      join lateral (select * from "ScalePrediction" where "projectId" = p."id" order by "seq" desc limit 1) latest on true
      left join "Milestone" m on m."projectId" = p."id" and m."kind" = 'ABOVE_SCALE'
      where p."signedOn" is not null and ${projectMatches(actor, { q: q ?? undefined, holder })}) found`
}

function conditions({ sector, state }: ScaleFilters): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(sector ? [Prisma.sql`w."sector" = ${sector}`] : []),
      ...(state ? [Prisma.sql`w."state" = ${state}`] : []),
    ],
    ' and ',
  )
}

function afterCursor(cursor: string | undefined): Prisma.Sql {
  const after = readCursor(cursor, /^\d\|\d{4}-\d\d-\d\d$/)
  if (!after) return Prisma.sql`true`
  return Prisma.sql`(w."sortValue", w."id") > (${after.value}, ${after.id}::uuid)`
}
