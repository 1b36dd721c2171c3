import { inChange } from '@/features/audit/seal-change'
import { findFundsTaskForce } from '@/features/fund-registrations/queries'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { conflict, forbidden } from '@/server/errors'
import { checkRows } from './check-rows'
import { findBuiltUpon } from './find-built-upon'
import { findVisibleImport, type Job, lockImport, readyRows } from './find-import'
import { findField } from './list-fields'
import { missingFields } from './match-columns'
import { canRunImport } from './policy'
import { isOpen, isUnderWay, isUndoable } from './rules'
import type { CorrectCell, MapColumns, OneImport, ResolveDuplicates, UndoImport } from './schema'
import { fingerprintOf } from './upload-file'

type Kept = Promise<Outcome<{ id: string }>>

/** Says which column is which field, remembers it for files with the same heads, and checks every row. */
export async function mapColumns(actor: Actor, { importId, version, mapping }: MapColumns): Kept {
  const mapped = await inChange(actor, async (change) => {
    const job = await lockImport(change, actor, importId)
    if (job.version !== version) throw conflict({ version: job.version })
    if (!isOpen(job.status)) return refused('imports.noLongerOpen')
    const refusal = refuseMapping(job, mapping)
    if (refusal) return refusal
    const key = { userId: actor.userId, kind: job.kind, heads: fingerprintOf(job) }
    await change.tx.importMapping.upsert({
      where: { userId_kind_heads: key },
      create: { ...key, mapping },
      update: { mapping, usedAt: new Date() },
    })
    await change.tx.import.update({ where: { id: importId }, data: { mapping, version: { increment: 1 } } })
    return accepted({ ...job, mapping })
  })
  if (!mapped.ok) return mapped
  await checkRows(actor, mapped.value)
  // Only now: a check that breaks off half-way leaves the import to be mapped again.
  await db.import.updateMany({ where: { id: importId, status: 'UPLOADED' }, data: { status: 'CHECKED' } })
  return accepted({ id: importId })
}

function refuseMapping({ layout, headers }: Job, mapping: MapColumns['mapping']) {
  const chosen = mapping.flatMap((key) => key ?? [])
  if (mapping.length !== headers.length) return refused('imports.mappingUnfit')
  if (chosen.some((key) => !findField(layout, key))) return refused('imports.mappingUnfit')
  if (new Set(chosen).size < chosen.length) return refused('imports.fieldTwice')
  const missing = missingFields(layout, mapping)
  if (missing.length === 0) return null
  const fields = missing.map(({ zh, en }) => ({ path: zh, code: 'required', params: { zh, en } }))
  return refused('imports.fieldsMissing', {
    params: { fields: missing.map(({ zh }) => zh).join('、') },
    fields,
  })
}

/** Mends one cell in the preview; its row, and those that were duplicates of it, are checked anew. */
export async function correctCell(actor: Actor, { importId, line, column, written }: CorrectCell): Kept {
  const job = await findOpenImport(actor, importId)
  if (!job.ok) return job
  const place = String(column)
  const changed = await db.$executeRaw`
    update "ImportRow" set "cells" = jsonb_set("cells", array[${place}], to_jsonb(${written}::text))
    where "importId" = ${importId}::uuid and "line" = ${line} and jsonb_array_length("cells") > ${column}
      and "state" in ('GOOD', 'BAD', 'DUPLICATE', 'SKIPPED')`
  if (changed === 0) return refused('imports.noLongerOpen')
  await checkRows(actor, job.value, await findConcerned(job.value, line))
  return accepted({ id: importId })
}

/** A short file is checked as a whole, so that its rows know of each other; of a long one, what concerns the row. */
const SHORT_FILE = 500

async function findConcerned(job: Job, line: number): Promise<number[] | undefined> {
  if (job.rowCount <= SHORT_FILE) return undefined
  const others = await db.$queryRaw<{ line: number }[]>`
    select "line" from "ImportRow" where "importId" = ${job.id}::uuid and ("duplicate"->>'line')::int = ${line}`
  return [line, ...others.map((other) => other.line)]
}

async function findOpenImport(actor: Actor, importId: string): Promise<Outcome<Job>> {
  const job = await findVisibleImport(actor, importId)
  if (!canRunImport(actor, job, await findFundsTaskForce(db))) throw forbidden()
  return isOpen(job.status) && job.status !== 'UPLOADED' ? accepted(job) : refused('imports.noLongerOpen')
}

/** Says what becomes of a duplicate, or of every one that leaves that choice. */
export async function resolveDuplicates(
  actor: Actor,
  { importId, line, resolution, reason }: ResolveDuplicates,
): Kept {
  const job = await findOpenImport(actor, importId)
  if (!job.ok) return job
  const marks = { skip: null, join: ['openProject'], separate: ['openProject', 'similar', 'sameDay'] }[
    resolution
  ]
  if (resolution === 'separate' && !reason && (await countOpenProjects(importId, line)) > 0) {
    return refused('imports.reasonMissing', { fields: [{ path: 'reason', code: 'required' }] })
  }
  await db.$executeRaw`
    update "ImportRow" set "resolution" = ${resolution}, "reason" = ${resolution === 'separate' ? (reason ?? null) : null}
    where "importId" = ${importId}::uuid and "state" in ('DUPLICATE', 'SKIPPED') and "duplicate" is not null
      and (${line ?? null}::int is null or "line" = ${line ?? null}::int)
      and (${marks === null} or "duplicate"->>'mark' = any(${marks ?? []}::text[]))`
  await db.importRow.updateMany({
    where: { importId, state: 'SKIPPED', NOT: { resolution: 'skip' } },
    data: { state: 'DUPLICATE' },
  })
  return accepted({ id: importId })
}

async function countOpenProjects(importId: string, line?: number): Promise<number> {
  return db.importRow.count({
    where: { importId, line, duplicate: { path: ['mark'], equals: 'openProject' } },
  })
}

/** Sets the run going; it is carried out in pieces by the server, whoever keeps the page open. */
export async function runImport(actor: Actor, { importId }: OneImport): Kept {
  return inChange(actor, async (change) => {
    const job = await lockImport(change, actor, importId)
    if (!isOpen(job.status) || job.status === 'UPLOADED') return refused('imports.noLongerOpen')
    const waiting = { importId, state: 'DUPLICATE' as const, resolution: null }
    const undecided = await change.tx.importRow.count({ where: waiting })
    if (undecided > 0) return refused('imports.undecided', { params: { count: undecided } })
    const ready = await change.tx.importRow.count({ where: readyRows(importId) })
    if (ready === 0) return refused('imports.nothingToRun')
    await change.tx.import.update({
      where: { id: importId },
      data: {
        status: 'RUNNING',
        startedAt: job.startedAt ?? new Date(),
        finishedAt: null,
        heartbeatAt: null,
        cancelAskedAt: null,
        failure: null,
      },
    })
    change.audit({
      act: 'imports.run',
      record: 'Import',
      id: importId,
      after: { no: job.no, rows: ready },
      reason: job.historicReason,
    })
    return accepted({ id: importId })
  })
}

/** Asks a run to stop; it does so between two pieces, and what is written stays. A file that nothing was made of is dropped. */
export async function cancelImport(actor: Actor, { importId }: OneImport): Kept {
  return inChange(actor, async (change) => {
    const job = await lockImport(change, actor, importId, true)
    if (job.status === 'RUNNING') {
      await change.tx.import.update({ where: { id: importId }, data: { cancelAskedAt: new Date() } })
      return accepted({ id: importId })
    }
    const made = await change.tx.importRow.count({ where: { importId, state: 'DONE' } })
    if (!isOpen(job.status) || made > 0) return refused('imports.noLongerOpen')
    await change.tx.importRow.deleteMany({ where: { importId } })
    await change.tx.import.update({
      where: { id: importId },
      data: { status: 'CANCELLED', cancelAskedAt: new Date(), finishedAt: new Date() },
    })
    change.audit({
      act: 'imports.drop',
      record: 'Import',
      id: importId,
      before: { no: job.no, fileName: job.fileName },
    })
    return accepted({ id: importId })
  })
}

/** Takes back all that an import made, as long as nothing was built on any of it; otherwise tells what was. */
export async function undoImport(actor: Actor, { importId, reason }: UndoImport): Kept {
  return inChange(actor, async (change) => {
    const job = await lockImport(change, actor, importId, true)
    if (isUnderWay(job.status) || !isUndoable(job.status)) return refused('imports.notUndoable')
    const built = await findBuiltUpon(change.tx, job)
    if (built.length > 0) {
      return refused('imports.builtUpon', {
        params: { count: built.length },
        details: { built: built.slice(0, 50) },
      })
    }
    await change.tx.import.update({
      where: { id: importId },
      data: {
        status: 'UNDOING',
        undoReason: reason,
        undoneById: actor.userId,
        heartbeatAt: null,
        cancelAskedAt: null,
        failure: null,
      },
    })
    change.audit({ act: 'imports.undo', record: 'Import', id: importId, after: { no: job.no }, reason })
    return accepted({ id: importId })
  })
}
