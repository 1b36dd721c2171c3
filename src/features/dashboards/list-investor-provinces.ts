import { findScope } from '@/features/figures/find-scope'
import type { FigureKey } from '@/features/figures/rules'
import { FRESH_PROJECTS, isKept, type KeptTotals, selectKept } from '@/features/figures/select-kept'
import { type MovementView, movementsIn } from '@/features/figures/select-movements'
import { provinceOfEnterprise } from '@/features/figures/select-provinces'
import type { Actor } from '@/lib/actor'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import type { Narrowing } from './schema'

const KEYS = [
  'leads.count',
  'leads.intendedAmount',
  'signed.count',
  'signed.amount',
] as const satisfies FigureKey[]

/** Counts and whole yuan of one province; `code` is null where nobody has said which. */
export type ProvinceSums = {
  code: string | null
  leads: bigint
  intended: bigint
  signed: bigint
  amount: bigint
}

export type InvestorProvinces = { provinces: ProvinceSums[]; whole: Omit<ProvinceSums, 'code'> }

type Row = ProvinceSums & { isWhole: boolean }

/**
 * Where those come from who report an interest and who sign, as of a date: the figures by the province of the project's
 * enterprise as it is known today, from kept totals where these can tell. Only provinces that have something; the parts add
 * up to `whole`. Throws forbidden for who has no part in the figures.
 */
export async function listInvestorProvinces(actor: Actor, narrowing: Narrowing): Promise<InvestorProvinces> {
  const scope = await findScope(actor, narrowing)
  const rows = await readRows<Row>(Prisma.sql`${PREPARED}
    select "code", grouping("code") = 1 as "isWhole", ${sumOf('leads.count')} as "leads",
      ${sumOf('leads.intendedAmount')} as "intended", ${sumOf('signed.count')} as "signed", ${sumOf('signed.amount')} as "amount"
    from (${selectByProvince({ ...narrowing, scope })}) s group by grouping sets (("code"), ())`)
  const sumsOf = ({ isWhole: _, ...sums }: Row) => sums
  const whole = rows.find(({ isWhole }) => isWhole)
  return {
    provinces: rows.filter((row) => !row.isWhole && hasSome(row)).map(sumsOf),
    whole: whole ? sumsOf(whole) : { leads: 0n, intended: 0n, signed: 0n, amount: 0n },
  }
}

function hasSome({ leads, intended, signed, amount }: ProvinceSums): boolean {
  return [leads, intended, signed, amount].some((sum) => sum !== 0n)
}

function sumOf(figure: (typeof KEYS)[number]): Prisma.Sql {
  return Prisma.sql`coalesce(sum(s."amount") filter (where s."figure" = ${figure}), 0)::bigint`
}

const PROVINCES: KeptTotals = {
  table: Prisma.sql`"ProvinceTotal"`,
  columns: Prisma.sql`f."figure", f."province" as "code"`,
  sum: Prisma.sql`"amount"`,
  held: Prisma.sql`"FreshProject" p cross join lateral jsonb_to_recordset(p."provinces") as f("figure" text, "province" text,
    "on" date, "holderId" uuid, "eventId" uuid, "chainId" uuid, "amount" bigint)`,
  fresh: Prisma.sql`provinces_of(${FRESH_PROJECTS}) f`,
}

/** Rows {figure, code, amount}. */
function selectByProvince(view: MovementView): Prisma.Sql {
  if (isKept(view)) return selectKept(PROVINCES, view.asOf, view)
  return Prisma.sql`
    select m."figure", ${provinceOfEnterprise} as "code", m."amount"
    from (select f."figure", f."projectId", sum(f."amount") as "amount" from "FigureMovement" f
      where ${movementsIn([...KEYS], view)} group by 1, 2) m
    left join "Project" p on p."id" = m."projectId" left join "Enterprise" e on e."id" = p."enterpriseId"`
}
