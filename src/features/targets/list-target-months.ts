import { headedBy, selectPeriodSums } from '@/features/figures/select-period-sums'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { actualsToldOf, canReadTargets } from './policy'
import type { TargetRow } from './queries'
import { figuresBehind, isFlow } from './rules'

/** How far a target was by the last day of a month, or by the date in its month; of a rate both sums. */
export type TargetMonth = {
  /** YYYY-MM */
  month: string
  until: CalendarDate
  value: bigint
  denominator: bigint | null
}

type Course = Pick<TargetRow, 'owner' | 'figure' | 'startsOn' | 'endsOn'>

/**
 * A target's months up to a date, in one statement over the ledger: of a flow what the period had brought by then, of
 * anything else what stood. Empty for who is not told the actual state of its owner.
 */
export async function listTargetMonths(
  actor: Actor,
  { target, asOf }: { target: Course; asOf: CalendarDate },
): Promise<TargetMonth[]> {
  if (!canReadTargets(actor)) throw notFound()
  const { owner, figure, startsOn, endsOn } = target
  const told = actualsToldOf(actor)
  if (told && !(owner.id && told.includes(owner.id))) return []
  const [part, whole = null] = figuresBehind(figure)
  const until = Prisma.sql`m."until"`
  const holders = {
    AREA: Prisma.sql`null::uuid[]`,
    ENTITY: Prisma.sql`array[${owner.id}::uuid]`,
    LEADER: Prisma.sql`array(${headedBy(Prisma.sql`${owner.id}::uuid`, until)})`,
  }
  const asks = Prisma.sql`
    select m."month" as "id", side."figure", ${owner.kind === 'LEADER' ? owner.id : null}::uuid as "leaderId",
      case when ${isFlow(figure)}::boolean then ${startsOn}::date end as "since", ${until} as "until",
      ${holders[owner.kind]} as "holders"
    from "months" m cross join unnest(array[${part}, ${whole}]::text[]) as side("figure") where side."figure" is not null`
  return db.$queryRaw<TargetMonth[]>`
    with "months" as (
      select to_char(d, 'YYYY-MM') as "month",
        least((d + interval '1 month - 1 day')::date, ${endsOn}::date, ${asOf}::date) as "until"
      from generate_series(date_trunc('month', ${startsOn}::date), least(${endsOn}::date, ${asOf}::date), '1 month') d
    ), "sums" as (${selectPeriodSums(asks)})
    select m."month", m."until"::text, s."amount" as "value", w."amount" as "denominator"
    from "months" m join "sums" s on s."id" = m."month" and s."figure" = ${part}
    left join "sums" w on w."id" = m."month" and w."figure" = ${whole}::text order by m."month"`
}
