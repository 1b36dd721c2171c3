import { projectMatches, projectWorth } from '@/features/pipeline/filter-projects'
import { holdersOn, visibleProjects } from '@/features/pipeline/policy'
import { findGateFacts, getProjectInView } from '@/features/pipeline/queries'
import {
  type GateDemand,
  missingForClosing,
  missingForGate,
  type Stage,
  type Status,
  stageAfter,
} from '@/features/pipeline/rules'
import type { ProjectListInput, ProjectSort } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'

/** Amounts are whole yuan. */
export type ProjectRow = {
  id: string
  no: number
  name: string
  enterpriseId: string
  enterprise: string
  holderId: string
  holder: string
  holderEn: string
  officer: string | null
  chain: string | null
  stage: Stage
  status: Status
  stageSince: CalendarDate
  intendedAmount: bigint | null
  signedAmount: bigint | null
  signedOn: CalendarDate | null
  lastActivityOn: CalendarDate
  illustrative: boolean
  version: number
}

export type ProjectPage = {
  items: ProjectRow[]
  nextCursor: string | null
  total: { count: number; amount: bigint }
}

type Sorting = { by: Prisma.Sql; type: Prisma.Sql; isValue: RegExp }

const IS_DATE = /^\d{4}-\d\d-\d\d$/
const DATE = Prisma.sql`date`
const SORTS: Record<ProjectSort, Sorting> = {
  amount: {
    by: Prisma.sql`coalesce(${projectWorth}, -1)`,
    type: Prisma.sql`bigint`,
    isValue: /^-?\d{1,16}$/,
  },
  activity: { by: Prisma.sql`p."lastActivityOn"`, type: DATE, isValue: IS_DATE },
  stageSince: { by: Prisma.sql`p."stageSince"`, type: DATE, isValue: IS_DATE },
  signedOn: { by: Prisma.sql`coalesce(p."signedOn", '0001-01-01')`, type: DATE, isValue: IS_DATE },
  // Chinese names by pinyin.
  name: {
    by: Prisma.sql`p."name" collate "zh-x-icu"`,
    type: Prisma.sql`text collate "zh-x-icu"`,
    isValue: /^/,
  },
}

/** One page of the projects that the actor may read, with the count and the worth of all that the filters leave. */
export async function listProjects(actor: Actor, input: ProjectListInput): Promise<ProjectPage> {
  const { sort = '-activity', cursor, limit = 50, ...filters } = input
  const sorting = SORTS[sort.replace('-', '') as ProjectSort]
  const matches = projectMatches(actor, filters)
  const [rows, [total]] = await Promise.all([
    db.$queryRaw<(ProjectRow & { sortValue: string })[]>`
      ${rowColumns(sorting)} where ${matches} ${pageOf(sorting, sort, cursor)} limit ${limit + 1}`,
    db.$queryRaw<ProjectPage['total'][]>`
      select count(*)::int as "count", coalesce(sum(${projectWorth}), 0)::bigint as "amount"
      from "Project" p where ${matches}`,
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ sortValue: _, ...row }) => row),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
    total: total ?? { count: 0, amount: 0n },
  }
}

function rowColumns({ by }: Sorting) {
  return Prisma.sql`
    select p."id", p."no", p."name", p."enterpriseId", e."name" as "enterprise", p."holderId", h."name" as "holder", h."nameEn" as "holderEn",
      o."name" as "officer", c."name" as "chain", p."stage"::text, p."status"::text, p."stageSince"::text,
      p."intendedAmount", p."signedAmount", p."signedOn"::text, p."lastActivityOn"::text, p."illustrative",
      p."version", (${by})::text as "sortValue"
    from "Project" p join "Enterprise" e on e."id" = p."enterpriseId"
    join "PromotionEntity" h on h."id" = p."holderId"
    left join "User" o on o."id" = p."officerId" left join "IndustryChain" c on c."id" = p."chainId"`
}

function pageOf({ by, type, isValue }: Sorting, sort: string, cursor: string | undefined) {
  const descends = sort.startsWith('-')
  const direction = descends ? Prisma.sql`desc` : Prisma.sql`asc`
  const beyond = descends ? Prisma.sql`<` : Prisma.sql`>`
  const after = readCursor(cursor, isValue)
  const later = after
    ? Prisma.sql`and (${by}, p."id") ${beyond} (${after.value}::${type}, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`${later} order by ${by} ${direction}, p."id" ${direction}`
}

/** A project with its moves, its collaborators, an open transfer, and what its next gate asks for today. */
export async function getProject(actor: Actor, projectId: string) {
  const project = await getProjectInView(actor, projectId)
  const [moves, collaborations, transfer, gate] = await Promise.all([
    db.projectMove.findMany({
      where: { projectId },
      orderBy: { seq: 'asc' },
      include: { by: { select: { name: true } } },
    }),
    listCollaborators(projectId),
    db.transferRequest.findFirst({
      where: { projectId, outcome: null },
      include: {
        fromEntity: { select: { id: true, name: true, nameEn: true } },
        toEntity: { select: { id: true, name: true, nameEn: true } },
        requestedBy: { select: { name: true } },
      },
    }),
    nextGateOf(projectId, project.stage),
  ])
  return {
    ...project,
    moves: moves.map(({ by, byId: _, on, ...move }) => ({
      ...move,
      on: fromDbDate(on),
      by: by?.name ?? null,
    })),
    collaborators: collaborations,
    transfer: transfer && { ...transfer, requestedOn: fromDbDate(transfer.requestedOn) },
    gate,
  }
}
export type ProjectDetail = Awaited<ReturnType<typeof getProject>>

/** `to` is null where closing is what comes next. */
export type NextGate = { to: Stage | null; missing: GateDemand[] }

async function nextGateOf(projectId: string, stage: Stage): Promise<NextGate> {
  const facts = await findGateFacts(db, projectId)
  const to = stageAfter(stage)
  if (!facts) return { to, missing: [] }
  return { to, missing: to ? missingForGate(to, facts, today()) : missingForClosing(facts) }
}

async function listCollaborators(projectId: string) {
  return db.$queryRaw<{ entityId: string; name: string; credit: string | null; on: CalendarDate }[]>`
    select "entityId", "name", "credit", "on"::text from (
      select distinct on (c."entityId") c."entityId", e."name", c."credit", c."on", c."act", c."seq"
      from "ProjectCollaboration" c join "PromotionEntity" e on e."id" = c."entityId"
      where c."projectId" = ${projectId}::uuid order by c."entityId", c."seq" desc) latest
    where "act" = 'JOIN' order by "seq"`
}

/** Who may be the officer of a project: its holder's officers and leaders of today. */
export async function listProjectPeople(actor: Actor, projectId: string) {
  const { holderId } = await getProjectInView(actor, projectId)
  const day = toDbDate(today())
  return db.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: {
          entityId: holderId,
          role: { in: ['OFFICER', 'LEADER'] },
          startsOn: { lte: day },
          OR: [{ endsOn: null }, { endsOn: { gt: day } }],
        },
      },
    },
    select: { id: true, name: true },
    orderBy: { username: 'asc' },
  })
}

export type Choice = { id: string; name: string; nameEn: string }

/** What lists and forms of projects choose from: the entities that promote, and the industry chains. */
export async function listProjectChoices(_actor: Actor): Promise<{ entities: Choice[]; chains: Choice[] }> {
  const select = { id: true, name: true, nameEn: true }
  const [entities, chains] = await Promise.all([
    db.promotionEntity.findMany({
      where: holdersOn(today()),
      select,
      orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    }),
    db.industryChain.findMany({ select, orderBy: { no: 'asc' } }),
  ])
  return { entities, chains }
}

/** Officers of projects that the actor may read, for the filter of a list. */
export async function listProjectOfficers(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { projects: { some: visibleProjects(actor) } },
    select: { id: true, name: true },
    orderBy: { username: 'asc' },
    take: 300,
  })
}
