import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
import type { AuditEntry, Prisma } from '@/server/generated/prisma/client'
import { canReadAuditLog } from './policy'
import { type ChangedField, changedFields } from './rules'
import type { ListAuditEntries } from './schema'

export type AuditItem = {
  sequence: bigint
  /** ISO 8601. */
  at: string
  actorId: string | null
  actorName: string
  door: string
  act: string
  recordType: string
  recordId: string
  projectId: string | null
  reason: string | null
  changes: ChangedField[]
}

export type AuditPage = { items: AuditItem[]; nextCursor: string | null }

const PAGE = 50

/** The area-wide log, latest first. Throws forbidden for all but the auditor. */
export async function listAuditEntries(
  actor: Actor,
  { cursor, limit = PAGE, ...filters }: ListAuditEntries & { limit?: number },
): Promise<AuditPage> {
  if (!canReadAuditLog(actor)) throw forbidden()
  const where = { ...entriesFound(filters), sequence: cursor ? { lt: BigInt(cursor) } : undefined }
  const rows = await db.auditEntry.findMany({ where, orderBy: { sequence: 'desc' }, take: limit + 1 })
  return pageOf(rows, limit)
}

/** How many entries the filters find, whatever the page. Throws forbidden for all but the auditor. */
export async function countAuditEntries(actor: Actor, filters: ListAuditEntries): Promise<number> {
  if (!canReadAuditLog(actor)) throw forbidden()
  return db.auditEntry.count({ where: entriesFound(filters) })
}

function entriesFound({ person, record, id, act, from, to }: ListAuditEntries): Prisma.AuditEntryWhereInput {
  return {
    actorId: person,
    recordType: record,
    recordId: id,
    act,
    at: { gte: from && startOf(from), lt: to && startOf(addDays(to, 1)) },
  }
}

/** Everyone whose acts the log may hold, for its filter. Throws forbidden for all but the auditor. */
export async function listAuditedPeople(
  actor: Actor,
): Promise<{ id: string; name: string; username: string }[]> {
  if (!canReadAuditLog(actor)) throw forbidden()
  return db.user.findMany({ select: { id: true, name: true, username: true }, orderBy: { username: 'asc' } })
}

/**
 * What was done to one record, latest first. It checks no rights: for the query of the record's own feature, once that
 * has found the record readable.
 */
export async function loadRecordHistory(
  tx: Tx,
  { record, id, cursor }: { record: string; id: string; cursor?: bigint },
): Promise<AuditPage> {
  const where = { recordType: record, recordId: id, sequence: { lt: cursor } }
  return pageOf(await tx.auditEntry.findMany({ where, orderBy: { sequence: 'desc' }, take: PAGE + 1 }))
}

/** The same for a project and all that hangs on it. */
export async function loadProjectHistory(
  tx: Tx,
  { projectId, cursor }: { projectId: string; cursor?: bigint },
): Promise<AuditPage> {
  const where = { projectId, sequence: { lt: cursor } }
  return pageOf(await tx.auditEntry.findMany({ where, orderBy: { sequence: 'desc' }, take: PAGE + 1 }))
}

export type ChainCheck = { holds: boolean; upTo: number; entries: number; checkedAt: string }

/**
 * Recomputes every hash of the log with the movements under it, and compares its end with the head of the ledger.
 * `upTo` is the last entry that holds. Throws forbidden for all but the auditor.
 */
export async function checkAuditChain(actor: Actor): Promise<ChainCheck> {
  if (!canReadAuditLog(actor)) throw forbidden()
  const [found] = await db.$queryRaw<{ broken: bigint | null; last: bigint; head: bigint; ends: boolean }[]>`
    select first_broken_audit_entry() as "broken", coalesce(last."sequence", 0) as "last", head."sequence" as "head",
      head."hash" = coalesce(last."hash", repeat('0', 64)) as "ends"
    from "LedgerHead" head
    left join (select "sequence", "hash" from "AuditEntry" order by "sequence" desc limit 1) last on true`
  if (!found) throw new Error('the ledger has no head')
  const { broken, last, head, ends } = found
  return {
    holds: broken === null && last === head && ends,
    upTo: Number(broken === null ? last : broken - 1n),
    entries: Number(head),
    checkedAt: new Date().toISOString(),
  }
}

function pageOf(rows: AuditEntry[], limit = PAGE): AuditPage {
  const items = rows.slice(0, limit).map(({ before, after, at, hash: _, previousHash: __, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    changes: changedFields(before, after),
  }))
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? last.sequence.toString() : null }
}

// The area's clock.
function startOf(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00+08:00`)
}
