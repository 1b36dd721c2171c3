import { projectMatches } from '@/features/pipeline/filter-projects'
import type { Stage, Status } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, BY_NAME, BY_NUMBER, keyset, pageOf, type Sorting } from '@/server/keyset'
import type { MilestoneKind } from './rules'
import type { SiteFilters, SiteSort } from './schema'

/** A signed project as it is being built; whole yuan. */
export type SiteRow = {
  id: string
  no: number
  name: string
  enterprise: string
  holderId: string
  holder: string
  holderEn: string
  stage: Stage
  status: Status
  signedOn: CalendarDate
  signedYuan: bigint
  inPlaceYuan: bigint
  fixedAssetsYuan: bigint
  milestones: { kind: MilestoneKind; plannedOn: CalendarDate | null; achievedOn: CalendarDate | null }[]
  /** The first milestone from 开工 on that is not reached. */
  next: MilestoneKind | null
  nextPlannedOn: CalendarDate | null
  late: boolean
  illustrative: boolean
}

export type SitePage = {
  items: SiteRow[]
  nextCursor: string | null
  total: { count: number; late: number; signedYuan: bigint; inPlaceYuan: bigint; fixedAssetsYuan: bigint }
}

const SORTS: Record<SiteSort, Sorting> = {
  signedOn: { by: Prisma.sql`s."signedOn"::date`, ...BY_DATE },
  amount: { by: Prisma.sql`s."signedYuan"`, ...BY_NUMBER },
  inPlace: { by: Prisma.sql`s."inPlaceYuan"`, ...BY_NUMBER },
  next: { by: Prisma.sql`coalesce(s."nextPlannedOn", '2199-12-31')::date`, ...BY_DATE },
  name: { by: Prisma.sql`s."name" collate "zh-x-icu"`, ...BY_NAME },
}

/** Projects with a contract in force that the actor may read, next plan first; the totals are over the whole list. */
export async function listSites(actor: Actor, asked: SiteFilters): Promise<SitePage> {
  const { sort = 'next', cursor, limit = 50, ...filters } = asked
  const order = keyset(SORTS, { sort, cursor, id: Prisma.sql`s."id"` })
  const sites = Prisma.sql`
    with "site" as materialized (${sitesOf(actor, filters)}),
      "asked" as (select * from "site" s where ${conditions(filters)})`
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(SiteRow & { sortValue: string })[]>`
      ${sites} select s.*, ${order.sortValue} from "asked" s where true ${order.page} limit ${limit + 1}`,
    db.$queryRaw<SitePage['total'][]>`
      ${sites} select count(*)::int as "count", (count(*) filter (where s."late"))::int as "late",
        coalesce(sum(s."signedYuan"), 0)::bigint as "signedYuan",
        coalesce(sum(s."inPlaceYuan"), 0)::bigint as "inPlaceYuan",
        coalesce(sum(s."fixedAssetsYuan"), 0)::bigint as "fixedAssetsYuan" from "asked" s`,
  ])
  return {
    ...pageOf(rows, limit),
    total: total ?? { count: 0, late: 0, signedYuan: 0n, inPlaceYuan: 0n, fixedAssetsYuan: 0n },
  }
}

function sitesOf(actor: Actor, { q, holder }: SiteFilters): Prisma.Sql {
  const inSight = projectMatches(actor, { q: q ?? undefined, holder })
  return Prisma.sql`
    select p."id", p."no", p."name", e."name" as "enterprise", p."holderId", h."name" as "holder", h."nameEn" as "holderEn",
      p."stage"::text, p."status"::text, p."signedOn"::text, coalesce(p."signedAmount", 0) as "signedYuan", p."illustrative",
      money."inPlaceYuan", money."fixedAssetsYuan", built."milestones", built."late", next."kind"::text as "next",
      next."plannedOn"::text as "nextPlannedOn"
    from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
    join "PromotionEntity" h on h."id" = p."holderId"
    cross join lateral (
      select coalesce(sum("amount") filter (where "kind" = 'FUNDS_IN_PLACE'), 0)::bigint as "inPlaceYuan",
        coalesce(sum("amount") filter (where "kind" = 'FIXED_ASSETS'), 0)::bigint as "fixedAssetsYuan"
      from "InvestmentRecord" where "projectId" = p."id" and "voidedAt" is null) money
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('kind', "kind", 'plannedOn', "plannedOn", 'achievedOn', "achievedOn")
          order by "kind"), '[]') as "milestones",
        coalesce(bool_or("achievedOn" is null and "plannedOn" < ${toDbDate(today())}::date), false) as "late"
      from "Milestone" where "projectId" = p."id") built
    left join lateral (
      select kind."kind", m."plannedOn" from unnest(enum_range('STARTED'::"MilestoneKind", null)) kind("kind")
      left join "Milestone" m on m."projectId" = p."id" and m."kind" = kind."kind"
      where m."achievedOn" is null order by kind."kind" limit 1) next on true
    where p."signedOn" is not null and ${inSight}`
}

function conditions({ next, late }: SiteFilters): Prisma.Sql {
  const nextIs = next === 'NONE' ? Prisma.sql`s."next" is null` : Prisma.sql`s."next" = ${next}`
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(next ? [nextIs] : []),
      ...(late ? [Prisma.sql`s."late" = ${late === 'yes'}`] : []),
    ],
    ' and ',
  )
}
