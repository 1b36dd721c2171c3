import { findScope } from '@/features/figures/find-scope'
import { type FigureKey, RATES, type RateKey } from '@/features/figures/rules'
import { selectFacts } from '@/features/figures/select-facts'
import type { Actor } from '@/lib/actor'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { firstOfSpan } from './rules'
import { type DashboardView, narrowingOf } from './schema'

/** The rates whose course over the months is drawn. */
export const COURSE_RATES = [
  'rates.started',
  'rates.inProduction',
  'rates.producing',
  'rates.registered',
  'rates.fundsInPlace',
  'rates.fulfilled',
] as const satisfies RateKey[]

const KEYS: FigureKey[] = [
  ...new Set<FigureKey>([
    'signed.count',
    'signed.amount',
    ...COURSE_RATES.flatMap((rate) => [RATES[rate].numerator, RATES[rate].denominator]),
  ]),
]

/** What a month brought, what its year had come to by its end (or by the date), and all that stood then. */
export type MonthSum = { value: bigint; yearToDate: bigint; closing: bigint }
export type Month = {
  /** YYYY-MM */
  month: string
  of: (key: FigureKey) => MonthSum
}

/** The months looked back over, the month of the date last; in one statement over the ledger. */
export async function summariseMonths(actor: Actor, view: DashboardView): Promise<Month[]> {
  const narrowing = narrowingOf(view)
  const scope = await findScope(actor, narrowing)
  const from = firstOfSpan(view.asOf, view.months)
  const rows = await readRows<MonthSum & { month: string; figure: FigureKey }>(Prisma.sql`${PREPARED}
    with "sums" as (
      select "figure", date_trunc('month', "on")::date as "month", sum("amount") as "value"
      from (${selectFacts(KEYS, [view.asOf], { ...narrowing, scope })}) f group by 1, 2
    ), "months" as (
      select generate_series(least((select min("month") from "sums"), ${from}::date),
        date_trunc('month', ${view.asOf}::date), '1 month')::date as "month"
    ), "course" as (
      select m."month", k."figure", coalesce(s."value", 0) as "value",
        sum(coalesce(s."value", 0)) over (partition by k."figure", date_trunc('year', m."month") order by m."month")
          as "yearToDate",
        sum(coalesce(s."value", 0)) over (partition by k."figure" order by m."month") as "closing"
      from "months" m cross join unnest(${KEYS}::text[]) as k("figure")
      left join "sums" s on s."figure" = k."figure" and s."month" = m."month"
    )
    select to_char("month", 'YYYY-MM') as "month", "figure", "value"::bigint, "yearToDate"::bigint, "closing"::bigint
    from "course" where "month" >= ${from}::date order by "month"`)
  return [...new Set(rows.map(({ month }) => month))].map((month) => {
    const own = new Map(rows.filter((row) => row.month === month).map((row) => [row.figure, row]))
    return { month, of: (key) => own.get(key) ?? { value: 0n, yearToDate: 0n, closing: 0n } }
  })
}
