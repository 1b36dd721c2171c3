import { cache } from 'react'
import { findScope } from '@/features/figures/find-scope'
import { selectFacts } from '@/features/figures/select-facts'
import { STAGE_FIGURES, STAGES, type Stage } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { FORECAST_STAGES } from './rules'
import type { Narrowing } from './schema'
import { selectPassages } from './select-passages'

/** How projects have passed a stage by the date; whole projects and days. */
export type Passage = {
  stage: Stage
  /** Projects that ever came to it, that went on to a later stage, and that are signed on the date. */
  entered: number
  wentOn: number
  signed: number
  /** Times that projects spent there and left, and the median of their days; null before anybody left. */
  left: number
  medianDays: number | null
  /** Projects that are there on the date, and the median of the days so far. */
  waiting: number
  medianWaitingDays: number | null
}

/** What stands at a stage, and what of it may be expected to be signed: amount × signed ÷ entered, in whole yuan. */
export type ForecastPart = { stage: Stage; amount: bigint; expected: bigint }
export type Forecast = { parts: ForecastPart[]; amount: bigint; expected: bigint }
export type Passages = { passages: Passage[]; forecast: Forecast }

type Row = Omit<Passage, 'stage'> & { stage: Stage | null; amount: bigint | null; expected: bigint | null }

/**
 * How many projects passed each stage and how long it took, and what the open ones may bring: the amounts that stand at
 * 洽谈, 评估 and 决策 are the ledger's, each weighted with the share of all who ever came to that stage and are signed on the
 * date. The median of an even number is the mean of the middle two. One statement over kept totals, asked once a page.
 */
export const summarisePassages = cache(async (actor: Actor, narrowing: Narrowing): Promise<Passages> => {
  const scope = await findScope(actor, narrowing)
  const stands = selectFacts(
    FORECAST_STAGES.map((stage) => STAGE_FIGURES[stage].amount),
    [narrowing.asOf],
    { ...narrowing, scope },
  )
  const rows = await readRows<Row>(Prisma.sql`${PREPARED}
    with "parts" as (${selectPassages(narrowing, scope)}), "course" as (
      select p.*, (sum("count") over w)::bigint as "upTo", (sum("count") over (partition by "kind", "stage"))::bigint as "whole"
      from "parts" p where "kind" in ('LEFT', 'WAITS') window w as (partition by "kind", "stage" order by "days")
    ), "medians" as (
      select "kind", "stage", (min("days") filter (where "upTo" >= ("whole" + 1) / 2)
        + min("days") filter (where "upTo" >= "whole" / 2 + 1))::float8 / 2 as "days"
      from "course" group by 1, 2
    ), "passed" as (
      select p."stage", ${numberOf('CAME')} as "entered", ${numberOf('WENT_ON')} as "wentOn", ${numberOf('SIGNED')} as "signed",
        ${numberOf('LEFT')} as "left", (select "days" from "medians" m where m."stage" = p."stage" and m."kind" = 'LEFT')
          as "medianDays",
        ${numberOf('WAITS')} as "waiting", (select "days" from "medians" m where m."stage" = p."stage" and m."kind" = 'WAITS')
          as "medianWaitingDays"
      from "parts" p group by 1
    ), "open" as (
      select k."stage"::"Stage" as "stage", coalesce(sum(f."amount"), 0) as "amount"
      from unnest(${[...FORECAST_STAGES]}::text[], ${FORECAST_STAGES.map((stage) => STAGE_FIGURES[stage].amount)}::text[])
        as k("stage", "figure") left join (${stands}) f on f."figure" = k."figure" group by 1
    ), "weighted" as (
      select o."stage", o."amount", round(o."amount" * coalesce(p."signed"::numeric / nullif(p."entered", 0), 0)) as "expected"
      from "open" o left join "passed" p on p."stage" = o."stage"
    )
    select p.*, w."amount"::bigint, w."expected"::bigint from "passed" p full join "weighted" w on w."stage" = p."stage"
    union all
    select null, null, null, null, null, null, null, null, sum("amount")::bigint, sum("expected")::bigint from "weighted"`)
  const of = (stage: Stage | null) => rows.find((row) => row.stage === stage)
  const worth = (stage: Stage | null) => ({
    amount: of(stage)?.amount ?? 0n,
    expected: of(stage)?.expected ?? 0n,
  })
  return {
    passages: STAGES.map((stage) => passageOf(stage, of(stage))),
    forecast: { ...worth(null), parts: FORECAST_STAGES.map((stage) => ({ stage, ...worth(stage) })) },
  }
})

function numberOf(kind: string): Prisma.Sql {
  return Prisma.sql`coalesce(sum(p."count") filter (where p."kind" = ${kind}), 0)::int`
}

function passageOf(stage: Stage, row: Row | undefined): Passage {
  return {
    stage,
    entered: row?.entered ?? 0,
    wentOn: row?.wentOn ?? 0,
    signed: row?.signed ?? 0,
    left: row?.left ?? 0,
    medianDays: row?.medianDays ?? null,
    waiting: row?.waiting ?? 0,
    medianWaitingDays: row?.medianWaitingDays ?? null,
  }
}
