import { type Contribution, movementsBetween } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import type { Outcome, Refusal } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { keyReused } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'

/** One act on one record, as the audit log keeps it. `before` and `after` are plain values of the fields that matter. */
export type AuditedAct = {
  act: string
  record: string
  id: string
  projectId?: string | null
  before?: unknown
  after?: unknown
  reason?: string | null
}

export type Change = {
  tx: Tx
  /** Queues one audit entry. */
  audit(act: AuditedAct): void
  /** Queues what the latest audit entry moves in the figures. */
  figures(before: Contribution[], after: Contribution[]): void
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('rolled back')
  }
}

/**
 * The one way to write: the work, its audit entries and its movements in one transaction. A refused outcome rolls all
 * of it back. With an Idempotency-Key a repeated request gets the first answer. The value must be JSON-able.
 */
export async function inChange<T>(
  actor: Actor,
  work: (change: Change) => Promise<Outcome<T>>,
  /** For what takes longer than a request may: the demo area, an import. */
  limit: { timeout?: number } = {},
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => runAndSeal(tx, actor, work), limit)
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, refusal: error.refusal }
      if (attempt === 3 || !isDeadlock(error)) throw error
    }
  }
}

async function runAndSeal<T>(
  tx: Tx,
  actor: Actor,
  work: (change: Change) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const earlier = await claimIdempotencyKey(tx, actor)
  if (earlier) return earlier as Outcome<T>
  const acts: AuditedAct[] = []
  const movements: Contribution[][] = []
  const outcome = await work({
    tx,
    audit: (act) => {
      acts.push(act)
      movements.push([])
    },
    figures: (before, after) => {
      const moved = movementsBetween(before, after)
      const queued = movements.at(-1)
      if (moved.length > 0 && !queued) throw new Error('figures move only with an audit entry')
      queued?.push(...moved)
    },
  })
  if (!outcome.ok) throw new RolledBack(outcome.refusal)
  await keepAnswer(tx, actor, outcome)
  if (acts.length > 0) await seal(tx, actor, acts, movements)
  return outcome
}

/** Waits for a request with the same key that is under way; returns its answer when there is one. */
async function claimIdempotencyKey(tx: Tx, { userId, idempotency }: Actor): Promise<unknown> {
  if (!idempotency) return null
  const { key, requestHash } = idempotency
  const claimed = await tx.$executeRaw`
    insert into "IdempotentWrite" ("userId", "key", "requestHash") values (${userId}::uuid, ${key}, ${requestHash})
    on conflict do nothing`
  if (claimed === 1) return null
  const kept = await tx.idempotentWrite.findUniqueOrThrow({ where: { userId_key: { userId, key } } })
  if (kept.requestHash !== requestHash) throw keyReused()
  return kept.answer
}

async function keepAnswer(tx: Tx, { userId, idempotency }: Actor, outcome: Outcome<unknown>) {
  if (!idempotency) return
  await tx.idempotentWrite.update({
    where: { userId_key: { userId, key: idempotency.key } },
    data: { answer: plain(outcome) as Prisma.InputJsonValue },
  })
}

async function seal(tx: Tx, actor: Actor, acts: AuditedAct[], movements: Contribution[][]) {
  const entries = acts.map((act) => ({
    // A system act has no person behind it.
    actorId: actor.userId || null,
    actorName: actor.name,
    door: actor.door,
    act: act.act,
    recordType: act.record,
    recordId: act.id,
    projectId: act.projectId ?? null,
    before: plain(act.before),
    after: plain(act.after),
    reason: act.reason ?? null,
  }))
  const [entriesJson, movementsJson] = [JSON.stringify(entries), JSON.stringify(plain(movements))]
  // Sealed by the database when it commits, so that the lock of the ledger is held for no round trip.
  await tx.$executeRaw`${PREPARED}
    insert into "PendingSeal" ("entries", "movements") values (${entriesJson}::jsonb, ${movementsJson}::jsonb)`
}

/** JSON-able: yuan as integers, calendar dates as YYYY-MM-DD, moments in ISO 8601. */
export function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (Array.isArray(value)) return value.map(plain)
  if (Prisma.Decimal.isDecimal(value)) return value.toString()
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
  }
  return value
}

/** As the client calls it, or as the database does when the statement was written in SQL. */
const DEADLOCK = '40P01'

/** Prisma's own statements say P2034; raw ones carry the code of PostgreSQL. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined
  return error.code === 'P2034' || meta?.driverAdapterError?.cause?.originalCode === DEADLOCK
}
