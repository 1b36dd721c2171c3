import { findScope } from '@/features/figures/find-scope'
import type { FigureKey } from '@/features/figures/rules'
import { movementsIn } from '@/features/figures/select-movements'
import { provinceOfEnterprise } from '@/features/figures/select-provinces'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
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
 * Where those come from who report an interest and who sign, as of a date: the movements behind the figures, by the
 * province of the project's enterprise as it is known today. Only provinces that have something; the parts add up to
 * `whole`. Throws forbidden for who has no part in the figures.
 */
export async function listInvestorProvinces(actor: Actor, narrowing: Narrowing): Promise<InvestorProvinces> {
  const scope = await findScope(actor, narrowing)
  const rows = await db.$queryRaw<Row[]>`
    with "each" as (
      select f."projectId",
        sum(f."amount") filter (where f."figure" = 'leads.count') as "leads",
        sum(f."amount") filter (where f."figure" = 'leads.intendedAmount') as "intended",
        sum(f."amount") filter (where f."figure" = 'signed.count') as "signed",
        sum(f."amount") filter (where f."figure" = 'signed.amount') as "amount"
      from "FigureMovement" f where ${movementsIn([...KEYS], { ...narrowing, scope })} group by 1
    ), "placed" as (
      select ${provinceOfEnterprise} as "code", s.* from "each" s
      left join "Project" p on p."id" = s."projectId" left join "Enterprise" e on e."id" = p."enterpriseId"
    )
    select "code", grouping("code") = 1 as "isWhole", coalesce(sum("leads"), 0)::bigint as "leads",
      coalesce(sum("intended"), 0)::bigint as "intended", coalesce(sum("signed"), 0)::bigint as "signed",
      coalesce(sum("amount"), 0)::bigint as "amount"
    from "placed" group by grouping sets (("code"), ())`
  const sumsOf = ({ isWhole: _, ...sums }: Row) => sums
  const whole = rows.find(({ isWhole }) => isWhole)
  return {
    provinces: rows.filter(({ isWhole }) => !isWhole).map(sumsOf),
    whole: whole ? sumsOf(whole) : { leads: 0n, intended: 0n, signed: 0n, amount: 0n },
  }
}
