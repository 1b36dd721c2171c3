import type { Tx } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'

/** Tables that list direct investments `d` with their amounts of today `a`; the first row stands until a later one. */
export const withAmounts = Prisma.sql`
  "DirectInvestment" d cross join lateral (
    select r."total", r."demand", r."committed" from "DirectInvestmentRevision" r where r."directInvestmentId" = d."id"
    order by r."seq" > 1 desc, r."on" desc, r."seq" desc limit 1) a`

/** Whole yuan that a fund has committed to the direct investments that still ask for its money. */
export async function findCommittedYuan(tx: Tx, fundId: string): Promise<bigint> {
  const [found] = await tx.$queryRaw<{ committedYuan: bigint }[]>`
    select coalesce(sum(a."committed"), 0)::bigint as "committedYuan"
    from ${withAmounts} where d."fundId" = ${fundId}::uuid and d."withdrawnOn" is null`
  return found?.committedYuan ?? 0n
}
