import { projectsInSight } from '@/features/pipeline/scope-projects'
import { readsInFull } from '@/features/visits/policy'
import type { Actor } from '@/lib/actor'
import { recordId } from '@/lib/inputs'
import { notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'

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

type Entry = {
  sequence: string
  at: string
  actorName: string
  act: string
  recordType: string
  before: unknown
  after: unknown
  reason: string | null
}

/** Everything that was done to a project and what hangs on it, latest first: who may read it reads its history. */
export async function getTimeline(
  actor: Actor,
  projectId: string,
  cursor?: string,
): Promise<{ items: TimelineItem[]; nextCursor: string | null }> {
  const { entries, names } = await findHistory(actor, projectId, cursor)
  const shown = entries.slice(0, PAGE)
  const last = entries.length > PAGE ? shown.at(-1) : undefined
  return {
    items: shown.map((entry) => itemOf(actor, entry, names)),
    nextCursor: last ? last.sequence : null,
  }
}

function itemOf(actor: Actor, entry: Entry, names: Map<string, string>): TimelineItem {
  const { whole, from, to } = readableChange(actor, entry)
  return {
    id: entry.sequence,
    at: entry.at,
    who: entry.actorName,
    act: entry.act,
    record: entry.recordType,
    on: written(to.on, names),
    reason: whole ? entry.reason : null,
    differences: differencesOf(from, to, names),
  }
}

/** What was said on a visit its own entity reads; of others' visits the history tells the day and the status. */
function readableChange(actor: Actor, { recordType, before, after }: Entry) {
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

type Named = { id: string; name: string }

/** The entries of a page and one more, with the names of all that they point at, in one statement. */
async function findHistory(actor: Actor, projectId: string, cursor: string | undefined) {
  if (!recordId.safeParse(projectId).success) throw notFound()
  const before = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null
  const [found] = await readRows<{ entries: Entry[]; names: Named[] }>(Prisma.sql`${PREPARED}
    with "page" as materialized (
      select a.* from "AuditEntry" a
      where a."projectId" = ${projectId}::uuid and a."sequence" < coalesce(${before}::bigint, 9223372036854775807)
      order by a."sequence" desc ${Prisma.raw(`limit ${PAGE + 1}`)}
    ), "ids" as materialized (
      select array_agg(distinct said."text"::uuid) as "all" from (
        select value #>> '{}' as "text" from "page", jsonb_path_query("before", 'lax $.*[*]') value
        union all select value #>> '{}' from "page", jsonb_path_query("after", 'lax $.*[*]') value
      ) said where said."text" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    )
    select
      (select coalesce(json_agg(e order by e."sequence"::bigint desc), '[]') from (
        select "sequence"::text, to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at", "actorName",
          "act", "recordType", "before", "after", "reason" from "page") e) as "entries",
      (select coalesce(json_agg(n), '[]') from (${Prisma.join(NAMED, ' union all ')}) n) as "names"
    from "Project" p where p."id" = ${projectId}::uuid and ${projectsInSight(actor)}`)
  if (!found) throw notFound()
  return { entries: found.entries, names: new Map(found.names.map(({ id, name }) => [id, name])) }
}

/** Whatever an entry may point at by id, with the name that it goes by. */
const NAMED = [
  ['PromotionEntity', 'name'],
  ['User', 'name'],
  ['IndustryChain', 'name'],
  ['Event', 'name'],
  ['FundRegistration', 'name'],
  ['Enterprise', 'name'],
  ['CommitteeMeeting', 'title'],
].map(([table, name]) =>
  Prisma.raw(
    `select "id", "${name}" as "name" from "${table}" where "id" = any((select "all" from "ids")::uuid[])`,
  ),
)
