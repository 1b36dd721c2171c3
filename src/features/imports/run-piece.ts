import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted } from '@/lib/outcome'
import { readerOf } from './check-rows'
import { type Job, jobOf, readyRows } from './find-import'
import { type RowReader, readRow } from './read-row'
import { type Duplicate, type Layout, PIECE, type Resolution } from './rules'
import { type ReadyRow, type Written, writeRows } from './write-rows'

const MINUTES = 60_000

/** `more`: there may be rows left. `over`: done, stopped, or not running at all. */
export type Went = 'more' | 'over'

/**
 * Writes the next piece of a run: its rows, their audit entries, what they move in the figures and the rows' own states,
 * in one transaction, so that a crash at any moment neither loses nor doubles a row.
 */
export async function runPiece(actor: Actor, importId: string): Promise<Went> {
  const went = await inChange(
    actor,
    async (change) => {
      const job = await lockRunning(change, importId)
      if (!job) return accepted<Went>('over')
      if (job.cancelAskedAt) return accepted(await stop(change, job))
      const reader = await readerOf(actor, job)
      const { ready, bad } = await nextRows(change, job, reader)
      if (ready.length + bad.length === 0) return accepted(await finish(change, job))
      const written = await writeRows(job.layout, { change, actor, job }, ready)
      await keepWritten(change, job, [...bad, ...written])
      await change.tx.import.update({ where: { id: importId }, data: { heartbeatAt: new Date() } })
      return accepted<Went>('more')
    },
    { timeout: 5 * MINUTES },
  )
  return went.ok ? went.value : 'over'
}

async function lockRunning({ tx }: Change, id: string): Promise<Job | null> {
  await tx.$queryRaw`select from "Import" where "id" = ${id}::uuid for update`
  const found = await tx.import.findUnique({ where: { id, status: 'RUNNING' } })
  return found && jobOf(found)
}

/** The next rows as their commands take them, and those whose names stand for nothing any more since they were checked. */
async function nextRows({ tx }: Change, { id, layout }: Job, reader: RowReader) {
  const rows = await tx.importRow.findMany({
    where: readyRows(id),
    orderBy: { line: 'asc' },
    take: PIECE[layout],
  })
  const ready: ReadyRow<Layout>[] = []
  const bad: Written[] = []
  for (const { line, cells, duplicate, resolution, reason } of rows) {
    const { input, problems } = readRow(reader, cells as string[])
    const decided = {
      duplicate: duplicate as Duplicate | null,
      resolution: resolution as Resolution | null,
      reason,
    }
    if (input) ready.push({ line, input, ...decided })
    else bad.push({ line, state: 'BAD', problems })
  }
  return { ready, bad }
}

async function keepWritten({ tx }: Change, { id }: Job, written: Written[]): Promise<void> {
  const rows = written.map((row) => ({
    recordType: null,
    recordId: null,
    problems: null,
    duplicate: null,
    ...row,
  }))
  await tx.$executeRaw`
    update "ImportRow" r set "state" = w."state"::"ImportRowState", "problems" = nullif(w."problems", 'null'::jsonb),
      "duplicate" = coalesce(nullif(w."duplicate", 'null'::jsonb), r."duplicate"), "recordType" = w."recordType",
      "recordId" = w."recordId", "resolution" = case w."state" when 'DUPLICATE' then 'skip' else r."resolution" end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) w("line" int, "state" text, "problems" jsonb,
      "duplicate" jsonb, "recordType" text, "recordId" uuid)
    where r."importId" = ${id}::uuid and r."line" = w."line"`
}

async function stop(change: Change, job: Job): Promise<Went> {
  await settle(change, job, 'CANCELLED', 'imports.cancel')
  return 'over'
}

async function finish(change: Change, job: Job): Promise<Went> {
  await change.tx.importRow.updateMany({
    where: { importId: job.id, state: 'DUPLICATE' },
    data: { state: 'SKIPPED' },
  })
  await settle(change, job, 'DONE', 'imports.finish')
  return 'over'
}

async function settle({ tx, audit }: Change, { id, no }: Job, status: 'DONE' | 'CANCELLED', act: string) {
  await tx.import.update({
    where: { id },
    data: { status, finishedAt: new Date(), heartbeatAt: null, cancelAskedAt: null },
  })
  const counted = await tx.importRow.groupBy({ by: ['state'], where: { importId: id }, _count: true })
  const rows = Object.fromEntries(counted.map(({ state, _count }) => [state, _count]))
  audit({ act, record: 'Import', id, after: { no, ...rows } })
}
