import { db, type Tx } from '@/server/db'
import { passageAndProvinceDifferences } from './recount-totals'
import type { Contribution } from './rules'

/** A figure of one record on one day where the ledger says something else than the records; all in yuan or counts. */
export type LedgerDifference = {
  figure: string
  recordType: string
  recordId: string
  on: string
  inLedger: bigint
  inRecords: bigint
}
/** A kept total that is not the sum of the movements, or of what the projects' moves and enterprises say. */
export type TotalDifference = { figure: string; grain: string; on: string; kept: bigint; inLedger: bigint }
export type Recount = { movements: LedgerDifference[]; totals: TotalDifference[] }

const A_HOUR_MS = 3_600_000

/**
 * Proves the ledger: `contributions` are all that the records contribute, in batches, and must equal the movements; the
 * kept totals must equal them too. Changes wait until it is done, so that both sides are of one moment.
 */
export async function recountLedger(contributions: AsyncIterable<Contribution[]>): Promise<Recount> {
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select from "LedgerHead" where "id" = 1 for update`
      await tx.$executeRaw`create temporary table recounted (like "FigureMovement") on commit drop`
      await tx.$executeRaw`alter table recounted alter "sequence" drop not null, alter "auditSequence" drop not null,
        alter "again" drop not null`
      for await (const batch of contributions) await keep(tx, batch)
      const totals = [...(await totalDifferences(tx)), ...(await passageAndProvinceDifferences(tx))]
      return { movements: await movementDifferences(tx), totals }
    },
    { timeout: A_HOUR_MS },
  )
}

async function keep(tx: Tx, batch: Contribution[]) {
  await tx.$executeRaw`
    insert into recounted select * from jsonb_populate_recordset(null::recounted, ${JSON.stringify(batch, digits)}::jsonb)`
}

function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function movementDifferences(tx: Tx): Promise<LedgerDifference[]> {
  return tx.$queryRaw`
    select "figure", "recordType", "recordId", to_char("on", 'YYYY-MM-DD') as "on",
      sum("ledger")::bigint as "inLedger", sum("records")::bigint as "inRecords"
    from (
      select "figure", "recordType", "recordId", "on", "holderId", "eventId", "chainId", "amount" as "ledger", 0 as "records"
      from "FigureMovement"
      union all
      select "figure", "recordType", "recordId", "on", "holderId", "eventId", "chainId", 0, "amount" from recounted
    ) both_sides group by "figure", "recordType", "recordId", "on", "holderId", "eventId", "chainId"
    having sum("ledger") <> sum("records") order by 1, 2, 3, 4`
}

function totalDifferences(tx: Tx): Promise<TotalDifference[]> {
  return tx.$queryRaw`
    select "figure", "grain"::text, to_char("on", 'YYYY-MM-DD') as "on", sum("total")::bigint as "kept",
      sum("moved")::bigint as "inLedger"
    from (
      select "figure", "grain", "on", "holderId", "eventId", "chainId", "amount" as "total", 0 as "moved" from "FigureTotal"
      union all
      select "figure", grain, case grain when 'DAY' then "on" else date_trunc('month', "on")::date end, "holderId", "eventId",
        "chainId", 0, "amount"
      from "FigureMovement" cross join unnest(enum_range(null::"TotalGrain")) as grain
    ) both_sides group by "figure", "grain", "on", "holderId", "eventId", "chainId"
    having sum("total") <> sum("moved") order by 1, 2, 3`
}
