import { createHash } from 'node:crypto'
import { type Change, inChange } from '@/features/audit/seal-change'
import { findFundsTaskForce } from '@/features/fund-registrations/queries'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { readUpload, type Table } from '@/server/sheets/read-upload'
import { type Mapping, matchColumns } from './match-columns'
import { canImport, canImportAny, visibleImports } from './policy'
import { belongsToEntity, type ImportKind, type Layout, layoutOf } from './rules'
import type { UploadImport } from './schema'

const ROWS_A_STATEMENT = 5000
const A_MINUTE = 60_000

/**
 * Takes a file in: read in a worker, refused when it cannot be, its rows kept to be mapped and checked. The same file is
 * taken in once for each kind of record, however often it is sent.
 */
export async function uploadImport(actor: Actor, upload: UploadImport): Promise<Outcome<{ id: string }>> {
  const { kind, name, bytes, historicReason: said } = upload
  if (!canImportAny(actor)) throw forbidden()
  const historicReason = kind === 'SIGNINGS' ? (said ?? null) : null
  const layout = layoutOf({ kind, historicReason })
  const entityId = belongsToEntity(layout) ? (upload.entityId ?? null) : null
  if (!canImport(actor, { layout, entityId }, await findFundsTaskForce(db))) throw forbidden()
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const seen = await refuseSecond(actor, kind, fileHash)
  if (seen) return seen
  const table = await readUpload(name, bytes)
  if (!table.ok) return table
  const file = { kind, fileName: name.slice(-200), fileHash, size: bytes.length }
  return inChange(
    actor,
    async (change) => {
      // Two that send the same file at once are let in one after the other.
      await change.tx
        .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`import:${kind}:${fileHash}`}, 0))::text`
      const twin = await refuseSecond(actor, kind, fileHash)
      if (twin) return twin
      return keepImport(change, actor, { ...file, entityId, historicReason }, table.value, layout)
    },
    { timeout: A_MINUTE },
  )
}

/** Refused while the first is open or done, or stopped after it had written something; taken back, it may come again. */
async function refuseSecond(actor: Actor, kind: ImportKind, fileHash: string): Promise<Refused | null> {
  const [first] = await db.$queryRaw<{ id: string; no: number }[]>`
    select i."id", i."no" from "Import" i where i."kind" = ${kind}::"ImportKind" and i."fileHash" = ${fileHash}
      and (i."status" not in ('CANCELLED', 'FAILED', 'UNDONE') or exists (
        select from "ImportRow" r where r."importId" = i."id" and r."state" = 'DONE')) limit 1`
  if (!first) return null
  const mine = await db.import.count({ where: { AND: [{ id: first.id }, visibleImports(actor)] } })
  return refused('imports.uploadedBefore', {
    params: { no: first.no },
    details: { no: first.no, id: mine > 0 ? first.id : null },
  })
}

type NewImport = {
  kind: ImportKind
  fileName: string
  fileHash: string
  size: number
  entityId: string | null
  historicReason: string | null
}

async function keepImport(change: Change, actor: Actor, file: NewImport, table: Table, layout: Layout) {
  const { headers, rows } = table
  const mapping =
    (await recall(change, actor, file.kind, { layout, headers })) ?? matchColumns(layout, headers)
  const { id, no } = await change.tx.import.create({
    data: { ...file, headers, mapping, rowCount: rows.length, byId: actor.userId },
    select: { id: true, no: true },
  })
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const piece = JSON.stringify(rows.slice(at, at + ROWS_A_STATEMENT))
    await change.tx.$executeRaw`
      insert into "ImportRow" ("importId", "line", "cells") select ${id}::uuid, r."line", r."cells"
      from jsonb_to_recordset(${piece}::jsonb) r("line" int, "cells" jsonb)`
  }
  const { fileHash: _, ...after } = file
  change.audit({
    act: 'imports.upload',
    record: 'Import',
    id,
    after: { no, ...after, rowCount: rows.length },
  })
  return accepted({ id })
}

/** How this person mapped a file with the same heads before. */
async function recall({ tx }: Change, actor: Actor, kind: ImportKind, heads: Heads): Promise<Mapping | null> {
  const known = await tx.importMapping.findUnique({
    where: { userId_kind_heads: { userId: actor.userId, kind, heads: fingerprintOf(heads) } },
  })
  return (known?.mapping as Mapping | undefined) ?? null
}

type Heads = { layout: Layout; headers: string[] }

/** The same heads stand for other fields in contracts of the past than in those of today. */
export function fingerprintOf({ layout, headers }: Heads): string {
  return createHash('sha256')
    .update(JSON.stringify([layout, headers]))
    .digest('hex')
}
