import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import type { CalendarDate } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import { ON_BOARD, projectMatches, projectWorth } from './filter-projects'
import { canCarryProject, canLeadProject, canReassign, canSkipGates } from './policy'
import { STAGES, type Stage, type Status } from './rules'
import type { BoardColumnInput, ProjectFilters } from './schema'

const PAGE = 20

/** `amount` in whole yuan, as text of digits: what the column's projects are worth. */
export type BoardSum = { stage: Stage; count: number; amount: string }

export type BoardCard = {
  id: string
  no: number
  name: string
  enterprise: string
  holder: string
  holderEn: string
  officer: string | null
  stage: Stage
  status: Status
  stageSince: CalendarDate
  lastActivityOn: CalendarDate
  signedOn: CalendarDate | null
  amount: string | null
  illustrative: boolean
  enterpriseId: string
  /** Whether the reader carries the project, passes over its gates, names its officer, reassigns it once unprotected. */
  carries: boolean
  skips: boolean
  leads: boolean
  reassigns: boolean
}

type CardRow = Omit<BoardCard, 'carries' | 'skips' | 'leads' | 'reassigns'> & { holderId: string }

export type BoardPage = { items: BoardCard[]; nextCursor: string | null }

/** How many projects stand at each stage and what they are worth; one row a stage, in order. */
export async function summariseBoard(actor: Actor, filters: ProjectFilters): Promise<BoardSum[]> {
  return db.$queryRaw<BoardSum[]>`
    select s."stage"::text, count(p."id")::int as "count", coalesce(sum(${projectWorth}), 0)::text as "amount"
    from unnest(enum_range(null::"Stage")) s("stage")
    left join "Project" p on p."stage" = s."stage" and ${ON_BOARD} and ${projectMatches(actor, filters)}
    group by s."stage" order by s."stage"`
}

/** The first cards of every column, in one statement. */
export async function listBoard(actor: Actor, filters: ProjectFilters): Promise<Record<Stage, BoardPage>> {
  const cards = await db.$queryRaw<CardRow[]>`
    select c.* from unnest(enum_range(null::"Stage")) s("stage") cross join lateral (
      ${columnCards(actor, filters, Prisma.sql`p."stage" = s."stage"`)}) c`
  const pages = STAGES.map((stage) => [
    stage,
    pageOf(
      actor,
      cards.filter((card) => card.stage === stage),
    ),
  ])
  return Object.fromEntries(pages)
}

/** More cards of one column: the latest to arrive come first. */
export async function listBoardColumn(actor: Actor, input: BoardColumnInput): Promise<BoardPage> {
  const after = readCursor(input.cursor, /^\d{4}-\d\d-\d\d$/)
  const later = after
    ? Prisma.sql`and (p."stageSince", p."id") < (${after.value}::date, ${after.id}::uuid)`
    : Prisma.empty
  const column = Prisma.sql`p."stage" = ${input.stage}::"Stage" ${later}`
  return pageOf(actor, await db.$queryRaw<CardRow[]>(columnCards(actor, input.filters, column)))
}

function columnCards(actor: Actor, filters: ProjectFilters, column: Prisma.Sql) {
  return Prisma.sql`
    select p."id", p."no", p."name", e."id" as "enterpriseId", e."name" as "enterprise", h."name" as "holder", h."nameEn" as "holderEn", p."holderId",
      o."name" as "officer", p."stage"::text, p."status"::text, p."stageSince"::text,
      p."lastActivityOn"::text, p."signedOn"::text,
      ${projectWorth}::text as "amount", p."illustrative"
    from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
    join "PromotionEntity" h on h."id" = p."holderId" left join "User" o on o."id" = p."officerId"
    where ${column} and ${ON_BOARD} and ${projectMatches(actor, filters)}
    order by p."stageSince" desc, p."id" desc limit ${PAGE + 1}`
}

function pageOf(actor: Actor, rows: CardRow[]): BoardPage {
  const items = rows.slice(0, PAGE).map(({ holderId, ...card }) => ({
    ...card,
    carries: canCarryProject(actor, { holderId }),
    skips: canSkipGates(actor, { holderId }),
    leads: canLeadProject(actor, { holderId }),
    reassigns: canReassign(actor),
  }))
  const last = items.at(-1)
  return {
    items,
    nextCursor: last && rows.length > PAGE ? writeCursor({ value: last.stageSince, id: last.id }) : null,
  }
}
