import type { Client } from 'pg'
import { FIGURE_KEYS } from '@/features/figures/rules'
import { STAGES } from '@/features/pipeline/rules'
import { addDays } from '@/lib/dates'
import { PROVINCES } from '@/lib/provinces'
import { type BenchProject, MOVEMENTS, projectAt, provinceOf } from './records'
import type { Loaded } from './tables'
import { chainId, entityId, FORCES } from './world'

/** Adds an amount to what is numbered `of`, on a day counted from 1970. */
type Put = (of: number, day: number, amount: number) => void

/** A table of kept totals: the columns of what is added up, how they are numbered, and what a project adds to each. */
type Total = {
  table: string
  sum: string
  columns: string[]
  written: (of: number) => unknown[]
  add: (project: BenchProject, put: Put) => void
  /** Kept over all projects too, and not for each credit alone. */
  whole: boolean
}

const MOST_DAYS = 40_000
const AHEAD = PROVINCES.length + 1
const REPORTED = ['leads.count', 'leads.intendedAmount', 'signed.count', 'signed.amount']
const KINDS = ['CAME', 'WENT_ON', 'SIGNED', 'LEFT', 'WAITS'] as const

const TOTALS: Total[] = [
  {
    table: 'FigureTotal',
    sum: 'amount',
    columns: ['figure'],
    written: (of) => [FIGURE_KEYS[of]],
    whole: false,
    add({ stage, amount, opened, moved }, put) {
      for (const { at, later, sign, yuan } of MOVED[stage] ?? [])
        put(at, later ? moved : opened, yuan ? sign * amount : sign)
    },
  },
  {
    table: 'ProvinceTotal',
    sum: 'amount',
    columns: ['figure', 'province'],
    written: (of) => [REPORTED[Math.floor(of / AHEAD)], PROVINCES[of % AHEAD]?.code],
    whole: true,
    add({ n, amount, opened, moved, signed }, put) {
      const province = provinceOf(n)
      const from = province ? PROVINCES.indexOf(province) : PROVINCES.length
      put(from, opened, 1)
      put(AHEAD + from, opened, amount)
      if (signed) put(2 * AHEAD + from, moved, 1)
      if (signed) put(3 * AHEAD + from, moved, amount)
    },
  },
  {
    table: 'PassageTotal',
    sum: 'count',
    columns: ['kind', 'stage', 'days'],
    written: (of) => {
      const passed = Math.floor(of / MOST_DAYS)
      return [KINDS[Math.floor(passed / STAGES.length)], STAGES[passed % STAGES.length], of % MOST_DAYS]
    },
    whole: true,
    add: addPassages,
  },
]

const MOVED = MOVEMENTS.map((movements) =>
  movements.map(({ figure, moved, sign, yuan }) => ({
    at: FIGURE_KEYS.indexOf(figure),
    later: moved,
    sign,
    yuan,
  })),
)

/** Everything but the first stage is passed on the one day of moving. */
function addPassages({ stage, opened, moved, signed }: BenchProject, put: Put): void {
  for (let at = 0; at <= stage; at++) {
    const of = (kind: number, days: number) => (kind * STAGES.length + at) * MOST_DAYS + days
    const came = at === 0 ? opened : moved
    put(of(0, 0), came, 1)
    put(of(4, came), came, 1)
    if (signed) put(of(2, 0), moved, 1)
    if (at === stage) continue
    put(of(4, came), moved, -1)
    put(of(1, 0), moved, 1)
    put(of(3, moved - came), moved, 1)
  }
}

/** What the application keeps beside the movements, added up here: the same in a tenth of the time. */
export function totalsOf(count: number): Loaded[] {
  return TOTALS.map(({ table, sum, columns, written, add, whole }) => {
    const rows = () => {
      const sums = addUp(count, add)
      const grains = ['DAY', 'MONTH'].flatMap((grain) => [
        ...(whole ? rolledUp(sums, grain, true) : []),
        ...rolledUp(sums, grain, false),
      ])
      return grains.map(({ of, force, ...row }) => [
        ...(whole ? [force === ALL] : []),
        ...[row.grain, row.on, ...written(of)],
        ...(force === ALL ? [null, null] : [entityId(force), chainId(force)]),
        row.amount,
      ])
    }
    return {
      table,
      columns: [...(whole ? ['whole'] : []), 'grain', 'on', ...columns, 'holderId', 'chainId', sum],
      // They belong to no project more than to another.
      rows: (n) => (n === 0 ? rows() : []),
    }
  })
}

const ALL = FORCES
const CREDITS = FORCES + 1

function addUp(count: number, add: Total['add']): Map<number, number> {
  const sums = new Map<number, number>()
  for (let n = 0; n < count; n++) {
    const project = projectAt(n)
    add(project, (of, day, amount) => {
      const key = (of * MOST_DAYS + day) * CREDITS + project.force
      sums.set(key, (sums.get(key) ?? 0) + amount)
    })
  }
  return sums
}

type Row = { grain: string; on: string; of: number; force: number; amount: number }

function rolledUp(sums: Map<number, number>, grain: string, whole: boolean): Row[] {
  const rolled = new Map<number, number>()
  for (const [key, amount] of sums) {
    const [dated, force] = [Math.floor(key / CREDITS), whole ? ALL : key % CREDITS]
    const day = grain === 'DAY' ? dated % MOST_DAYS : monthStart(dated % MOST_DAYS)
    const wider = (Math.floor(dated / MOST_DAYS) * MOST_DAYS + day) * CREDITS + force
    rolled.set(wider, (rolled.get(wider) ?? 0) + amount)
  }
  return [...rolled].flatMap(([key, amount]) => {
    if (amount === 0) return []
    const dated = Math.floor(key / CREDITS)
    const on = dateOf(dated % MOST_DAYS)
    return [{ grain, on, of: Math.floor(dated / MOST_DAYS), force: key % CREDITS, amount }]
  })
}

const EPOCH = '1970-01-01'
const dates = new Map<number, string>()
const starts = new Map<number, number>()

function dateOf(day: number): string {
  const known = dates.get(day) ?? addDays(EPOCH, day)
  dates.set(day, known)
  return known
}

function monthStart(day: number): number {
  const known = starts.get(day) ?? day + 1 - Number(dateOf(day).slice(8))
  starts.set(day, known)
  return known
}

/** Holds what is added up here to what the application would keep; asked of a few projects, for all are made alike. */
export async function refuseOtherTotals(client: Client): Promise<void> {
  const each = `cross join unnest(enum_range(null::"TotalGrain")) as grain`
  const both = `${each} cross join unnest(array[true, false]) as whole`
  const on = `case grain when 'DAY' then "on" else date_trunc('month', "on")::date end`
  const all = 'array(select "id" from "Project")'
  const credit = `case when not whole then "holderId" end, case when not whole then "chainId" end`
  const pairs = [
    [
      'select "grain", "on", "figure", "holderId", "chainId", "amount" from "FigureTotal"',
      `select grain, ${on}, "figure", "holderId", "chainId", sum("amount") from "FigureMovement" ${each}
       group by 1, 2, 3, 4, 5 having sum("amount") <> 0`,
    ],
    [
      'select "whole", "grain", "on", "figure", "province", "holderId", "chainId", "amount" from "ProvinceTotal"',
      `select whole, grain, ${on}, "figure", "province", ${credit}, sum("amount") from provinces_of(${all}) ${both}
       group by 1, 2, 3, 4, 5, 6, 7 having sum("amount") <> 0`,
    ],
    [
      'select "whole", "grain", "on", "kind", "stage", "days", "holderId", "chainId", "count" from "PassageTotal"',
      `select whole, grain, ${on}, "kind", "stage", "days", ${credit}, sum("count") from passages_of(${all}) ${both}
       group by 1, 2, 3, 4, 5, 6, 7, 8 having sum("count") <> 0`,
    ],
  ]
  for (const [kept, real] of pairs) {
    const { rows } = await client.query(
      `select * from ((${kept}) except all (${real})) a union all select * from ((${real}) except all (${kept})) b limit 1`,
    )
    if (rows.length > 0) throw new Error(`the application keeps another total: ${JSON.stringify(rows[0])}`)
  }
}
