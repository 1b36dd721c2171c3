import { findScope } from '@/features/figures/find-scope'
import type { FigureKey } from '@/features/figures/rules'
import { selectFacts } from '@/features/figures/select-facts'
import { focusOfChain } from '@/features/figures/select-movements'
import type { Actor } from '@/lib/actor'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import type { Narrowing } from './schema'

export const CHAIN_KEYS = [
  'signed.amount',
  'signed.count',
  'negotiating.count',
  'leads.count',
  'inProduction.count',
] as const satisfies FigureKey[]
export type ChainKey = (typeof CHAIN_KEYS)[number]

type Named = { id: string | null; name: string | null; nameEn: string | null }
/** id is null for what belongs to no chain, or to no focus industry. */
export type IndustryPart = Named & { sums: Record<ChainKey, bigint> }
export type FocusPart = IndustryPart & { chains: IndustryPart[] }

type Sum = {
  isFocus: boolean
  focusId: string | null
  chainId: string | null
  figure: ChainKey
  value: bigint
  name: string | null
  nameEn: string | null
}

/** The focus industries with their chains, and what is credited to each as of the date; in one statement. */
export async function summariseIndustries(actor: Actor, narrowing: Narrowing): Promise<FocusPart[]> {
  const scope = await findScope(actor, narrowing)
  const facts = selectFacts([...CHAIN_KEYS], [narrowing.asOf], { ...narrowing, scope })
  const sums = await readRows<Sum>(Prisma.sql`${PREPARED}
    with "sums" as (
      select ${focusOfChain} as "focusId", f."chainId", f."figure", sum(f."amount") as "value"
      from (${facts}) f group by 1, 2, 3
    ), "rolled" as (
      select grouping(s."chainId") = 1 as "isFocus", s."focusId", s."chainId", s."figure", sum(s."value")::bigint as "value"
      from "sums" s group by grouping sets ((s."focusId", s."chainId", s."figure"), (s."focusId", s."figure"))
    )
    select r.*, coalesce(c."name", case when r."isFocus" then o."name" end) as "name",
      coalesce(c."nameEn", case when r."isFocus" then o."nameEn" end) as "nameEn"
    from "rolled" r left join "IndustryChain" c on c."id" = r."chainId" left join "FocusIndustry" o on o."id" = r."focusId"
    where r."value" <> 0 order by o."no" nulls last, c."no" nulls last, r."figure"`)
  const focuses = sums.filter(({ isFocus }) => isFocus)
  return [...new Set(focuses.map(({ focusId }) => focusId))].map((focusId) => {
    const chains = sums.filter((sum) => !sum.isFocus && sum.focusId === focusId)
    return {
      ...partOf(
        focusId,
        focuses.filter((sum) => sum.focusId === focusId),
      ),
      chains: [...new Set(chains.map(({ chainId }) => chainId))].map((chainId) =>
        partOf(
          chainId,
          chains.filter((sum) => sum.chainId === chainId),
        ),
      ),
    }
  })
}

function partOf(id: string | null, sums: Sum[]): IndustryPart {
  const value = (key: ChainKey) => sums.find(({ figure }) => figure === key)?.value ?? 0n
  return {
    id,
    name: sums[0]?.name ?? null,
    nameEn: sums[0]?.nameEn ?? null,
    sums: Object.fromEntries(CHAIN_KEYS.map((key) => [key, value(key)])) as Record<ChainKey, bigint>,
  }
}
