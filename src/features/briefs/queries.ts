import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate, today } from '@/lib/dates'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { BY_DATE, keyset, pageOf } from '@/server/keyset'
import { type FrozenLedger, freezeLedger, headOfLedger } from './freeze-ledger'
import { listParticulars, type Particulars } from './list-particulars'
import { canDecideOnBriefs, canDraftBriefs, canReadBrief, canReadChanges, canReadDrafts } from './policy'
import {
  BRIEF_FIGURES,
  type BriefKind,
  type BriefStatus,
  type BriefTexts,
  type Period,
  suggestedPeriod,
  textsOf,
} from './rules'
import type { BriefFilters } from './schema'

export type BriefRow = Period & {
  id: string
  kind: BriefKind
  status: BriefStatus
  title: string
  year: number | null
  no: number | null
  by: string
  publishedBy: string | null
  publishedAt: string | null
  illustrative: boolean
}

/** One page of the issues that the actor may read, the latest last day first. */
export async function listBriefs(actor: Actor, { cursor, limit = 50, ...filters }: BriefFilters) {
  const sorts = { asOf: { by: Prisma.sql`b."asOf"`, ...BY_DATE } }
  const order = keyset(sorts, { sort: '-asOf', cursor, id: Prisma.sql`b."id"` })
  const matching = Prisma.join([inSight(actor), ...conditions(filters)], ' and ')
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(Omit<BriefRow, 'publishedAt'> & { publishedAt: Date | null; sortValue: string })[]>`
      select b."id", b."kind"::text, b."status"::text, b."title", to_char(b."from", 'YYYY-MM-DD') as "from",
        to_char(b."asOf", 'YYYY-MM-DD') as "asOf", b."year", b."no", u."name" as "by", p."name" as "publishedBy",
        b."publishedAt", b."illustrative", ${order.sortValue}
      from "Brief" b join "User" u on u."id" = b."byId" left join "User" p on p."id" = b."publishedById"
      where ${matching} ${order.page} limit ${limit + 1}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as "count" from "Brief" b where ${matching}`,
  ])
  const { items, nextCursor } = pageOf(rows, limit)
  return { items: items.map(inPlainWriting), nextCursor, total: total?.count ?? 0 }
}

function inPlainWriting({
  publishedAt,
  ...row
}: Omit<BriefRow, 'publishedAt'> & { publishedAt: Date | null }): BriefRow {
  return { ...row, publishedAt: publishedAt?.toISOString() ?? null }
}

function inSight(actor: Actor): Prisma.Sql {
  return canReadDrafts(actor) ? Prisma.sql`true` : Prisma.sql`b."status" = 'PUBLISHED'`
}

function conditions({ q, kind, status, year }: Omit<BriefFilters, 'cursor' | 'limit'>): Prisma.Sql[] {
  return [
    ...(kind ? [Prisma.sql`b."kind"::text = ${kind}`] : []),
    ...(status ? [Prisma.sql`b."status"::text = ${status}`] : []),
    ...(year ? [Prisma.sql`extract(year from b."asOf") = ${year}`] : []),
    ...(q ? [Prisma.sql`strpos(lower(b."title"), ${q.toLowerCase()}) > 0`] : []),
  ]
}

/** The years of the issues that the actor may read, for the filter. */
export async function listBriefYears(actor: Actor): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct extract(year from b."asOf")::int as "year" from "Brief" b where ${inSight(actor)} order by 1 desc`
  return rows.map(({ year }) => year)
}

export type IssueSnapshot = { ledger: FrozenLedger; particulars: Particulars }
export type Brief = Awaited<ReturnType<typeof getBrief>>

/**
 * An issue with all that it tells: what was frozen when it is published, otherwise what the ledger and the records say at
 * this moment. Throws notFound for a draft to who has no part in drafts.
 */
export async function getBrief(actor: Actor, id: string) {
  const row = await findBrief(id)
  if (!row || !canReadBrief(actor, row.status)) throw notFound()
  const { snapshot, texts, from, asOf, by, submittedBy, publishedBy, ...brief } = row
  const period = { from: fromDbDate(from), asOf: fromDbDate(asOf) }
  return {
    ...brief,
    ...period,
    auditSequence: brief.auditSequence?.toString() ?? null,
    submittedAt: brief.submittedAt?.toISOString() ?? null,
    publishedAt: brief.publishedAt?.toISOString() ?? null,
    texts: textsOf(texts),
    by: by.name,
    submittedBy: submittedBy?.name ?? null,
    publishedBy: publishedBy?.name ?? null,
    sentBack: brief.status === 'DRAFT' ? await findLastReturn(id) : null,
    snapshot: snapshot ? (snapshot as unknown as IssueSnapshot) : await takeSnapshot(period),
    rights: rightsOf(actor, brief.status),
  }
}

const NAME = { select: { name: true } }

async function findBrief(id: string) {
  return db.brief.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      title: true,
      from: true,
      asOf: true,
      year: true,
      no: true,
      texts: true,
      snapshot: true,
      submittedAt: true,
      publishedAt: true,
      auditSequence: true,
      figuresHash: true,
      issueHash: true,
      illustrative: true,
      version: true,
      by: NAME,
      submittedBy: NAME,
      publishedBy: NAME,
    },
  })
}

/** Why leadership last sent it back, when nobody has submitted it again. */
async function findLastReturn(id: string) {
  const entry = await db.auditEntry.findFirst({
    where: { recordType: 'Brief', recordId: id, act: 'briefs.sendBack' },
    orderBy: { sequence: 'desc' },
    select: { actorName: true, at: true, reason: true },
  })
  return entry && { by: entry.actorName, at: entry.at.toISOString(), reason: entry.reason ?? '' }
}

function rightsOf(actor: Actor, status: BriefStatus) {
  return {
    edit: status === 'DRAFT' && canDraftBriefs(actor),
    decide: status === 'REVIEW' && canDecideOnBriefs(actor),
    changes: status === 'PUBLISHED' && canReadChanges(actor),
  }
}

/** What an issue of these days would tell now. */
export async function takeSnapshot(period: Period): Promise<IssueSnapshot> {
  const ledger = await freezeLedger({ ...period, sequence: await headOfLedger(), keys: BRIEF_FIGURES })
  return { ledger, particulars: await listParticulars(ledger) }
}

/** The days that the form of a new issue opens with. */
export async function suggestBrief(actor: Actor, { kind }: { kind: BriefKind }): Promise<Period> {
  if (!canDraftBriefs(actor)) throw forbidden()
  const last = await db.brief.findFirst({
    where: { kind: 'WEEKLY', status: 'PUBLISHED' },
    orderBy: { asOf: 'desc' },
    select: { asOf: true },
  })
  return suggestedPeriod(kind, today(), last ? fromDbDate(last.asOf) : null)
}

export type LockedBrief = Awaited<ReturnType<typeof lockBrief>>

/** The row of an issue under its lock, for the people who may read it. */
export async function lockBrief(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select "id" from "Brief" where "id" = ${id}::uuid for update`
  const row = await tx.brief.findUnique({ where: { id } })
  if (!row || !canReadBrief(actor, row.status)) throw notFound()
  const { texts, from, asOf, ...brief } = row
  return {
    ...brief,
    from: fromDbDate(from) as CalendarDate,
    asOf: fromDbDate(asOf),
    texts: textsOf(texts) as BriefTexts,
  }
}
