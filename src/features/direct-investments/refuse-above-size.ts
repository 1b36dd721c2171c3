import { findCommittedYuan } from '@/features/fund-registrations/find-committed'
import { today } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { directInvestmentFacts, type StoredDirectInvestment } from './queries'
import { amountsOn } from './rules'

/**
 * Why what was just written cannot stand: a fund commits no more than its size, to all that ask for its money together.
 * What a fund had committed before may stay; `before` is null for a new one.
 */
export async function refuseAboveSize(
  tx: Tx,
  before: StoredDirectInvestment | null,
  now: StoredDirectInvestment,
): Promise<Refused | null> {
  const { fundId } = now
  const sameFund = before?.fundId === fundId
  const committed = committedNow(now)
  if (!fundId || committed <= (before && sameFund ? committedNow(before) : 0n)) return null
  const size = await lockFundSize(tx, fundId)
  const left = size - ((await findCommittedYuan(tx, fundId)) - committed)
  if (committed <= left) return null
  const params = { size: Number(size), left: Number(left > 0n ? left : 0n) }
  const path = before && !sameFund ? 'fundId' : 'committedYuan'
  return refused('direct-investments.committedAboveSize', {
    params,
    fields: [{ path, code: 'committedAboveSize', params }],
  })
}

/**
 * The size of a fund, whose commitments nobody else changes until this transaction ends: of two at once the second sees
 * the first. Before a record is made to point at it, or two such would wait for each other.
 */
export async function lockFundSize(tx: Tx, fundId: string): Promise<bigint> {
  const [fund] = await tx.$queryRaw<{ size: bigint }[]>`
    select "size" from "FundRegistration" where "id" = ${fundId}::uuid for update`
  return fund?.size ?? 0n
}

/** Nothing once it is withdrawn. */
function committedNow(stored: StoredDirectInvestment): bigint {
  const { withdrawnOn, revisions } = directInvestmentFacts(stored)
  return (withdrawnOn ? null : amountsOn(revisions, today())?.committedYuan) ?? 0n
}
