import { cache } from 'react'
import { SCORES, type ScoreKey } from '@/features/entities/rules'
import { findScope } from '@/features/figures/find-scope'
import type { FigureScope } from '@/features/figures/policy'
import { isStock } from '@/features/figures/rules'
import { selectFacts } from '@/features/figures/select-facts'
import type { Actor, EntityKind } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { firstOfSpan } from './rules'
import { type DashboardView, narrowingOf } from './schema'

export type HolderSums = {
  /** All up to the date; of a stage or of 在谈 what stands on it. */
  whole: Record<ScoreKey, bigint>
  /** What the months looked back over brought; the same as `whole` for what stands on the date. */
  brought: Record<ScoreKey, bigint>
}

/** id and kind are null for what is credited to none. */
export type Holder = HolderSums & {
  id: string | null
  kind: EntityKind | null
  name: string | null
  nameEn: string | null
}

export type Holders = {
  from: CalendarDate
  asOf: CalendarDate
  scope: FigureScope
  /** The task forces of the day, and whoever else is credited with something, in the area's order; none last. */
  holders: Holder[]
  kinds: (HolderSums & { kind: EntityKind })[]
  all: HolderSums
}

/** What each entity is credited with, with sums by kind and over all: one statement over the ledger, asked once a page. */
export const summariseHolders = cache(async (actor: Actor, view: DashboardView): Promise<Holders> => {
  const narrowing = narrowingOf(view)
  const scope = await findScope(actor, narrowing)
  const { asOf } = view
  const from = firstOfSpan(asOf, view.months)
  const facts = selectFacts([...SCORES], [asOf, addDays(from, -1)], { ...narrowing, scope })
  const sums = await readRows<Sum>(Prisma.sql`${PREPARED}
    with "sums" as (
      select f."holderId" as "id", f."figure", sum(f."amount") filter (where f."asOf" = ${asOf}::date) as "whole",
        sum(case when f."asOf" = ${asOf}::date then f."amount" when f."figure" = any(${STOCKS}::text[]) then 0
          else -f."amount" end) as "brought"
      from (${facts}) f group by 1, 2
      union all ${taskForces(scope, view)}
    )
    select case when grouping(e."kind") = 1 then 'ALL' when grouping(s."id") = 1 then 'KIND' else 'HOLDER' end as "of",
      s."id", e."kind"::text, min(e."name") as "name", min(e."nameEn") as "nameEn", s."figure",
      coalesce(sum(s."whole"), 0)::bigint as "whole", coalesce(sum(s."brought"), 0)::bigint as "brought"
    from "sums" s left join "PromotionEntity" e on e."id" = s."id"
    group by grouping sets ((e."kind", s."id", s."figure"), (e."kind", s."figure"), (s."figure"))
    order by e."kind" nulls last, min(e."no"), s."id"`)
  const held = sums.filter((sum) => sum.of === 'HOLDER')
  const ids = [...new Set(held.map(({ id }) => id))]
  const kinds = sums.filter((sum) => sum.of === 'KIND')
  return {
    from,
    asOf,
    scope,
    holders: ids.map((id) => holderOf(held.filter((sum) => sum.id === id))),
    kinds: [...new Set(kinds.map(({ kind }) => kind))].flatMap((kind) =>
      kind ? [{ kind, ...sumsOf(kinds.filter((sum) => sum.kind === kind)) }] : [],
    ),
    all: sumsOf(sums.filter((sum) => sum.of === 'ALL')),
  }
})

type Sum = Pick<Holder, 'id' | 'kind' | 'name' | 'nameEn'> & {
  of: 'HOLDER' | 'KIND' | 'ALL'
  figure: ScoreKey
  whole: bigint
  brought: bigint
}

const STOCKS = SCORES.filter(isStock)

/** Each task force of the day has a row, be it of nothing, unless the page is narrowed to an entity. */
function taskForces(scope: FigureScope, { asOf, holder, kind }: DashboardView): Prisma.Sql {
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  const wanted = holder === undefined && (kind === undefined || kind === 'TASK_FORCE')
  return Prisma.sql`
    select e."id", 'signed.amount', 0, 0 from "PromotionEntity" e
    where ${wanted}::boolean and e."kind" = 'TASK_FORCE' and e."startsOn" <= ${asOf}::date
      and (e."endsOn" is null or e."endsOn" > ${asOf}::date)
      and (${own}::text[] is null or e."id" = any(${own}::text[]::uuid[]))`
}

function holderOf(sums: Sum[]): Holder {
  const { id = null, kind = null, name = null, nameEn = null } = sums[0] ?? {}
  return { id, kind, name, nameEn, ...sumsOf(sums) }
}

function sumsOf(sums: Sum[]): HolderSums {
  const of = (key: ScoreKey) => sums.find(({ figure }) => figure === key)
  const each = (read: (key: ScoreKey) => bigint) =>
    Object.fromEntries(SCORES.map((key) => [key, read(key)])) as Record<ScoreKey, bigint>
  return { whole: each((key) => of(key)?.whole ?? 0n), brought: each((key) => of(key)?.brought ?? 0n) }
}
