import { MEASURE_KEYS } from '@/features/figures/rules'
import { headedBy, selectPeriodSums } from '@/features/figures/select-period-sums'
import type { EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import { figuresBehind, isFlow, type TargetOwner } from './rules'

/** One target as of a day; `actual` is null where the reader is not told, or the period has not begun. */
export type SelectedTarget = {
  id: string
  ownerKind: TargetOwner
  entityId: string | null
  entityKind: EntityKind | null
  leaderId: string | null
  ownerName: string | null
  ownerNameEn: string | null
  figure: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  value: bigint | null
  actual: bigint | null
  denominator: bigint | null
  note: string | null
  illustrative: boolean
  version: number
}

/**
 * Rows of `SelectedTarget` with ownerRank (text, in the order of owners) and reached (numeric, null without a
 * completion). `toldOf` are the entities whose actual state is told, null for everybody's.
 */
export function selectTargets(asOf: CalendarDate, matching: Prisma.Sql, toldOf: string[] | null): Prisma.Sql {
  return Prisma.sql`
    with "standing" as materialized (${standing(asOf, matching)}),
      "sums" as materialized (${selectPeriodSums(asks(asOf, toldOf))})
    select s.*, n."amount" as "actual", d."amount" as "denominator",
      round(case when s."whole" is null then n."amount"::numeric / s."value"
        when d."amount" > 0 then n."amount"::numeric * 10000 / (d."amount"::numeric * s."value") end, 12) as "reached"
    from "standing" s
    left join "sums" n on n."id" = s."id" and n."figure" = s."part"
    left join "sums" d on d."id" = s."id" and d."figure" = s."whole"`
}

/** Each with the value that holds on the day, or on the nearest day of its period. */
function standing(asOf: CalendarDate, matching: Prisma.Sql): Prisma.Sql {
  const kept = MEASURE_KEYS.map((key) => ({ key, flow: isFlow(key), figures: figuresBehind(key) }))
  return Prisma.sql`
    select t."id", t."ownerKind"::text, t."entityId", e."kind"::text as "entityKind", t."leaderId",
      coalesce(e."name", l."name") as "ownerName", coalesce(e."nameEn", l."name") as "ownerNameEn",
      t."figure", t."startsOn"::text, t."endsOn"::text, t."note", t."illustrative", t."version",
      r."value", m."part", m."whole", m."flow",
      concat_ws('.', case t."ownerKind" when 'AREA' then 0 when 'LEADER' then 1 else 2 end,
        coalesce(array_position(enum_range(null::"EntityKind"), e."kind"), 0), lpad(e."no"::text, 9, '0'),
        l."startsOn", l."id", lpad(m."rank"::text, 4, '0'), t."startsOn") collate "C" as "ownerRank"
    from "Target" t
    join unnest(${kept.map(({ key }) => key)}::text[], ${kept.map(({ figures }) => figures[0])}::text[],
      ${kept.map(({ figures }) => figures[1] ?? null)}::text[], ${kept.map(({ flow }) => flow)}::boolean[])
      with ordinality as m("key", "part", "whole", "flow", "rank") on m."key" = t."figure"
    left join "PromotionEntity" e on e."id" = t."entityId" left join "MainLeader" l on l."id" = t."leaderId"
    left join lateral (
      select r."value" from "TargetRevision" r
      where r."targetId" = t."id" and r."on" <= greatest(t."startsOn", least(t."endsOn", ${asOf}::date))
      order by r."seq" desc limit 1
    ) r on true where ${matching}`
}

/** What is to be added up: for the area everything, for a leader what the task forces of that day are credited with. */
function asks(asOf: CalendarDate, toldOf: string[] | null): Prisma.Sql {
  const until = Prisma.sql`least(s."endsOn"::date, ${asOf}::date)`
  return Prisma.sql`
    select s."id", side."figure", s."leaderId", case when s."flow" then s."startsOn"::date end as "since",
      ${until} as "until",
      case s."ownerKind" when 'ENTITY' then array[s."entityId"]
        when 'LEADER' then array(${headedBy(Prisma.sql`s."leaderId"`, until)}) end as "holders"
    from "standing" s cross join unnest(array[s."part", s."whole"]) as side("figure")
    where side."figure" is not null and s."startsOn"::date <= ${asOf}::date
      and (${toldOf}::text[] is null or s."entityId" = any(${toldOf}::text[]::uuid[]))`
}
