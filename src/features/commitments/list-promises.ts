import { projectMatches } from '@/features/pipeline/filter-projects'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { addDays, type CalendarDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import {
  type CommitmentKind,
  type CommitmentSide,
  type CommitmentState,
  type FairVerdict,
  SOON_DAYS,
} from './rules'
import type { PromiseFilters } from './schema'

/** A promise of either side with its project and how it ended; whole yuan. */
export type PromiseRow = {
  id: string
  side: CommitmentSide
  kind: CommitmentKind
  clause: string
  amountYuan: bigint | null
  dueOn: CalendarDate | null
  legalBasis: string | null
  fairVerdict: FairVerdict | null
  exceptionArticle: string | null
  reviewedOn: CalendarDate | null
  state: CommitmentState
  illustrative: boolean
  version: number
  projectId: string
  project: string
  signedOn: CalendarDate | null
  holderId: string
  holder: string
  holderEn: string
  settledOn: CalendarDate | null
  evidence: string | null
  reason: string | null
  mayWrite: boolean
}

export type PromisePage = {
  items: PromiseRow[]
  nextCursor: string | null
  total: { count: number; amountYuan: bigint }
  /** Of each view, whichever is open. */
  counts: { open: number; soon: number; overdue: number; fulfilled: number; waived: number }
}

type Found = Omit<PromiseRow, 'mayWrite'> & { sortValue: string }

/** What both sides promised in the projects that the actor may read, next due date first. */
export async function listPromises(actor: Actor, asked: PromiseFilters): Promise<PromisePage> {
  const { view = 'open', cursor, limit = 50, ...filters } = asked
  const from = Prisma.sql`
    from "Commitment" c join "Project" p on p."id" = c."projectId" join "PromotionEntity" h on h."id" = p."holderId"
    where ${conditions(actor, filters)}`
  const views = viewsOn(today())
  const [rows, [total], [counts]] = await Promise.all([
    db.$queryRaw<Found[]>`
      select c."id", c."side"::text, c."kind"::text, c."clause", c."amount" as "amountYuan", c."dueOn"::text, c."legalBasis",
        c."fairVerdict"::text, c."exceptionArticle", c."reviewedOn"::text, c."state"::text, c."illustrative", c."version",
        p."id" as "projectId", p."name" as "project", p."signedOn"::text, h."id" as "holderId", h."name" as "holder",
        h."nameEn" as "holderEn", ended."on"::text as "settledOn", ended."evidence", ended."reason", ${SORTED}::text as "sortValue"
      from "Commitment" c join "Project" p on p."id" = c."projectId" join "PromotionEntity" h on h."id" = p."holderId"
      left join lateral (select * from "CommitmentStateChange" where "commitmentId" = c."id" and c."state" <> 'OPEN'
        order by "seq" desc limit 1) ended on true
      where ${conditions(actor, filters)} and ${views[view]} ${afterCursor(view, cursor)} limit ${limit + 1}`,
    db.$queryRaw<PromisePage['total'][]>`
      select count(*)::int as "count", coalesce(sum(c."amount"), 0)::bigint as "amountYuan" ${from} and ${views[view]}`,
    db.$queryRaw<PromisePage['counts'][]>`
      select (count(*) filter (where ${views.open}))::int as "open", (count(*) filter (where ${views.soon}))::int as "soon",
        (count(*) filter (where ${views.overdue}))::int as "overdue",
        (count(*) filter (where ${views.fulfilled}))::int as "fulfilled",
        (count(*) filter (where ${views.waived}))::int as "waived" ${from}`,
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ sortValue: _, ...row }) => ({ ...row, mayWrite: canCarryProject(actor, row) })),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
    total: total ?? { count: 0, amountYuan: 0n },
    counts: counts ?? { open: 0, soon: 0, overdue: 0, fulfilled: 0, waived: 0 },
  }
}

const SORTED = Prisma.sql`coalesce(c."dueOn", '2199-12-31'::date)`

/** Promises of projects that were lost are not waited for any more. */
function viewsOn(day: CalendarDate) {
  const [now, soon] = [toDbDate(day), toDbDate(addDays(day, SOON_DAYS))]
  const open = Prisma.sql`(c."state" = 'OPEN' and p."status" in ('ACTIVE', 'PAUSED'))`
  return {
    open,
    soon: Prisma.sql`(${open} and c."dueOn" between ${now}::date and ${soon}::date)`,
    overdue: Prisma.sql`(${open} and c."dueOn" < ${now}::date)`,
    fulfilled: Prisma.sql`(c."state" = 'FULFILLED')`,
    waived: Prisma.sql`(c."state" = 'WAIVED')`,
  }
}

type Conditions = Omit<PromiseFilters, 'view' | 'cursor' | 'limit'>

function conditions(actor: Actor, { q, side, kind, holder, verdict }: Conditions): Prisma.Sql {
  const verdictIs =
    verdict === 'NONE'
      ? Prisma.sql`(c."kind" = 'INCENTIVE' and c."fairVerdict" is null)`
      : Prisma.sql`c."fairVerdict" = ${verdict}::"FairCompetitionVerdict"`
  return Prisma.join(
    [
      projectMatches(actor, { holder }),
      ...(q
        ? [Prisma.sql`(strpos(lower(c."clause"), lower(${q})) > 0 or ${projectMatches(actor, { q })})`]
        : []),
      ...(side ? [Prisma.sql`c."side" = ${side}::"CommitmentSide"`] : []),
      ...(kind ? [Prisma.sql`c."kind" = ${kind}::"CommitmentKind"`] : []),
      ...(verdict ? [verdictIs] : []),
    ],
    ' and ',
  )
}

/** What is settled is listed with the latest due date first. */
function afterCursor(view: NonNullable<PromiseFilters['view']>, cursor: string | undefined): Prisma.Sql {
  const descends = view === 'fulfilled' || view === 'waived'
  const direction = descends ? Prisma.sql`desc` : Prisma.sql`asc`
  const beyond = descends ? Prisma.sql`<` : Prisma.sql`>`
  const after = readCursor(cursor, /^\d{4}-\d\d-\d\d$/)
  const later = after
    ? Prisma.sql`and (${SORTED}, c."id") ${beyond} (${after.value}::date, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`${later} order by ${SORTED} ${direction}, c."id" ${direction}`
}
