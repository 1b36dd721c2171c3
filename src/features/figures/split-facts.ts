import type { CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import type { FigurePart } from './queries'
import { type FigureKey, isStock, NAMES_OF_NONE, type Split } from './rules'
import { focusOfChain, lastDayOf, type MovementView } from './select-movements'

/** A part as the statement of `splitFacts` answers it; `total` is the same in all parts of a figure. */
export type PartRow = {
  figure: FigureKey
  total: bigint
  id: string | null
  name: string | null
  nameEn: string | null
  value: bigint
  closing: bigint | null
}

export function partOf({ figure, id, name, nameEn, value, closing }: PartRow, by: Split): FigurePart {
  if (by === 'month') {
    const closed = closing ?? 0n
    return { id, name: id ?? '', nameEn: id ?? '', value: isStock(figure) ? closed : value, closing: closed }
  }
  const none = NAMES_OF_NONE[by]
  return { id, name: name ?? none.name, nameEn: nameEn ?? name ?? none.nameEn, value }
}

/**
 * Rows of `PartRow`, in order, of the facts of a view. A split by holder has every task force of the date, even with
 * nothing, unless it is narrowed to one.
 */
export function splitFacts(by: Split, facts: Prisma.Sql, keys: FigureKey[], view: MovementView): Prisma.Sql {
  if (by === 'month') return months(facts, keys, lastDayOf(view))
  const everyForce = by === 'holder' && view.holder === undefined
  return members(by, facts, everyForce ? taskForces(keys, view) : Prisma.empty)
}

const MEMBERS = {
  holder: {
    id: Prisma.sql`"holderId"`,
    names: Prisma.sql`select "id", "name", "nameEn", row_number() over (order by "kind", "no") as "rank" from "PromotionEntity"`,
  },
  event: {
    id: Prisma.sql`"eventId"`,
    names: Prisma.sql`select "id", "name", "name" as "nameEn", row_number() over (order by "startsOn", "id") as "rank" from "Event"`,
  },
  chain: {
    id: Prisma.sql`"chainId"`,
    names: Prisma.sql`select "id", "name", "nameEn", "no" as "rank" from "IndustryChain"`,
  },
  focus: {
    id: focusOfChain,
    names: Prisma.sql`select "id", "name", "nameEn", "no" as "rank" from "FocusIndustry"`,
  },
}

/** Each member with a value, and the one for none; `always` adds rows that appear even with nothing. */
function members(by: Exclude<Split, 'month'>, facts: Prisma.Sql, always: Prisma.Sql): Prisma.Sql {
  const { id, names } = MEMBERS[by]
  return Prisma.sql`
    select p."figure", (sum(p."value") over (partition by p."figure"))::bigint as "total", p."id", n."name", n."nameEn",
      p."value", null::bigint as "closing"
    from (
      select "figure", "id", sum("amount")::bigint as "value", bool_or("always") as "always"
      from (select "figure", ${id} as "id", "amount", false as "always" from (${facts}) f ${always}) a group by 1, 2
    ) p left join (${names}) n on n."id" = p."id"
    where p."value" <> 0 or p."always" order by n."rank" nulls last, p."id"`
}

/** The task forces of the day. */
function taskForces(keys: FigureKey[], { asOf, scope }: MovementView): Prisma.Sql {
  const own = scope.kind === 'AREA' ? null : scope.entities.map(({ id }) => id)
  return Prisma.sql`
    union all select k."figure", e."id", 0, true from unnest(${keys}::text[]) as k("figure") cross join "PromotionEntity" e
    where e."kind" = 'TASK_FORCE' and e."startsOn" <= ${asOf}::date and (e."endsOn" is null or e."endsOn" > ${asOf}::date)
      and (${own}::text[] is null or e."id" = any(${own}::text[]::uuid[]))`
}

/** Every month from the first with a movement to the month of the last day. */
function months(facts: Prisma.Sql, keys: FigureKey[], lastDay: CalendarDate): Prisma.Sql {
  return Prisma.sql`
    with "sums" as (
      select "figure", date_trunc('month', "on")::date as "month", sum("amount") as "value" from (${facts}) f
      group by 1, 2 having sum("amount") <> 0
    ), "months" as (
      select generate_series(min("month"), date_trunc('month', ${lastDay}::date), '1 month')::date as "month" from "sums"
    )
    select k."figure", (sum(s."value") over (partition by k."figure"))::bigint as "total", to_char(m."month", 'YYYY-MM') as "id",
      null as "name", null as "nameEn", coalesce(s."value", 0)::bigint as "value",
      coalesce(sum(s."value") over (partition by k."figure" order by m."month"), 0)::bigint as "closing"
    from unnest(${keys}::text[]) as k("figure") cross join "months" m
    left join "sums" s on s."figure" = k."figure" and s."month" = m."month" order by m."month"`
}
