import { getProjectInView } from '@/features/pipeline/queries'
import { readsInFull } from '@/features/visits/policy'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import type { AuditEntry } from '@/server/generated/prisma/client'

const PAGE = 30

/** One value that an act changed; `from` is absent where something was made. Ids are shown as the names they stand for. */
export type Difference = { field: string; from: string | null; to: string | null }

export type TimelineItem = {
  /** The entry's number in the audit log. */
  id: string
  /** ISO 8601. */
  at: string
  who: string
  act: string
  record: string
  /** The day that the act is dated, when it has one. */
  on: string | null
  reason: string | null
  differences: Difference[]
}

type Values = Record<string, unknown>

/** Everything that was done to a project and what hangs on it, latest first: who may read it reads its history. */
export async function getTimeline(
  actor: Actor,
  projectId: string,
  cursor?: string,
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> {
  await getProjectInView(actor, projectId)
  const before = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined
  const entries = await db.auditEntry.findMany({
    where: { projectId, ...(before ? { sequence: { lt: before } } : {}) },
    orderBy: { sequence: 'desc' },
    take: PAGE + 1,
  })
  const shown = entries.slice(0, PAGE)
  const changes = shown.map((entry) => readableChange(actor, entry))
  const names = await findNames(changes.flatMap(({ from, to }) => [from, to]))
  const last = entries.length > PAGE ? shown.at(-1) : undefined
  return {
    items: shown.map((entry, index) => ({
      id: entry.sequence.toString(),
      at: entry.at.toISOString(),
      who: entry.actorName,
      act: entry.act,
      record: entry.recordType,
      on: written(changes[index]?.to.on, names),
      reason: changes[index]?.whole ? entry.reason : null,
      differences: differencesOf(changes[index]?.from ?? {}, changes[index]?.to ?? {}, names),
    })),
    nextCursor: last ? last.sequence.toString() : null,
  }
}

/** What was said on a visit its own entity reads; of others' visits the history tells the day and the status. */
function readableChange(actor: Actor, { recordType, before, after }: AuditEntry) {
  const [from, to] = [asValues(before), asValues(after)]
  const whole = recordType !== 'Visit' || readsInFull(actor, { entityId: String(to.entityId) })
  return whole ? { whole, from, to } : { whole, from: knownOfVisit(from), to: knownOfVisit(to) }
}

function knownOfVisit({ status, entityId, on }: Values): Values {
  return { status, entityId, on }
}

function asValues(value: unknown): Values {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {}
}

// What stands elsewhere in the entry, or means nothing to a reader.
const UNSAID = new Set(['on', 'version', 'id', 'projectId', 'reason'])

function differencesOf(from: Values, to: Values, names: Map<string, string>): Difference[] {
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (field) => !UNSAID.has(field),
  )
  return fields
    .map((field) => ({ field, from: written(from[field], names), to: written(to[field], names) }))
    .filter((difference) => difference.from !== difference.to)
}

/** A value as text; null for nothing, and for what has no short writing. */
function written(value: unknown, names: Map<string, string>): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map((part) => written(part, names) ?? '').join(', ') || null
  if (typeof value === 'object') return null
  return names.get(String(value)) ?? String(value)
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function findNames(values: Values[]): Promise<Map<string, string>> {
  const ids = values
    .flatMap((value) => Object.values(value).flat().map(String))
    .filter((text) => IS_ID.test(text))
  if (ids.length === 0) return new Map()
  const named = await db.$queryRaw<{ id: string; name: string }[]>`
    select "id"::text, "name" from "PromotionEntity" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "name" from "User" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "name" from "IndustryChain" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "name" from "Event" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "name" from "FundRegistration" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "name" from "Enterprise" where "id" = any(${ids}::uuid[])
    union all select "id"::text, "title" from "CommitteeMeeting" where "id" = any(${ids}::uuid[])`
  return new Map(named.map(({ id, name }) => [id, name]))
}
