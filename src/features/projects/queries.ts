import { projectMatches, projectWorth } from '@/features/pipeline/filter-projects'
import { findProjectInView } from '@/features/pipeline/find-in-view'
import { holdersOn, visibleProjects } from '@/features/pipeline/policy'
import { gateFacts, getProjectInView } from '@/features/pipeline/queries'
import {
  type GateDemand,
  type GateFacts,
  missingForClosing,
  missingForGate,
  type Stage,
  type Status,
  stageAfter,
} from '@/features/pipeline/rules'
import type { ProjectListInput, ProjectSort } from '@/features/pipeline/schema'
import type { Actor } from '@/lib/actor'
import { readCursor, writeCursor } from '@/lib/cursor'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { LossReason, MoveAct } from '@/server/generated/prisma/enums'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'

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
    // As the index has it.
    by: Prisma.sql`coalesce(p."signedAmount", p."intendedAmount", -1)`,
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

/**
 * One page of the projects that the actor may read, with the count and the worth of all that the filters leave, in one
 * statement.
 */
export async function listProjects(actor: Actor, input: ProjectListInput): Promise<ProjectPage> {
  const { sort = '-activity', cursor, limit = 50, ...filters } = input
  const sorting = SORTS[sort.replace('-', '') as ProjectSort]
  const matches = projectMatches(actor, filters)
  const [found] = await readRows<FoundPage>(Prisma.sql`${filters.q ? Prisma.empty : PREPARED}
    select (select coalesce(json_agg(r), '[]') from (
        ${rowColumns(sorting)} where ${matches} ${pageOf(sorting, sort, cursor)} ${atMost(limit + 1)}) r) as "rows",
      count(*)::int as "count", coalesce(sum(${projectWorth}), 0)::bigint as "amount"
    from "Project" p where ${matches}`)
  const { rows, count, amount } = found ?? { rows: [], count: 0, amount: 0n }
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(readRow),
    nextCursor: last ? writeCursor({ value: last.sortValue, id: last.id }) : null,
    total: { count, amount },
  }
}

/** A row as JSON carries it. */
type FoundRow = Omit<ProjectRow, 'intendedAmount' | 'signedAmount'> & {
  intendedAmount: number | null
  signedAmount: number | null
  sortValue: string
}
type FoundPage = { rows: FoundRow[]; count: number; amount: bigint }

function readRow({ sortValue: _, intendedAmount, signedAmount, ...row }: FoundRow): ProjectRow {
  return {
    ...row,
    intendedAmount: intendedAmount === null ? null : BigInt(intendedAmount),
    signedAmount: signedAmount === null ? null : BigInt(signedAmount),
  }
}

/** Written out, so that a statement planned once knows how few rows are wanted. */
function atMost(count: number): Prisma.Sql {
  return Prisma.raw(`limit ${count}`)
}

function rowColumns({ by }: Sorting) {
  return Prisma.sql`
    select p."id", p."no", p."name", p."enterpriseId", e."name" as "enterprise", p."holderId", h."name" as "holder",
      h."nameEn" as "holderEn", o."name" as "officer", c."name" as "chain", p."stage", p."status", p."stageSince",
      p."intendedAmount", p."signedAmount", p."signedOn", p."lastActivityOn", p."illustrative", p."version",
      (${by})::text as "sortValue"
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

/** ISO 8601, as all moments outside of the database. */
const moment = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type Move = {
  id: string
  projectId: string
  seq: number
  act: MoveAct
  fromStage: Stage | null
  toStage: Stage
  fromStatus: Status | null
  toStatus: Status
  on: CalendarDate
  reason: string | null
  lossReason: LossReason | null
  /** Keys of the gate's demands that were passed over. */
  skippedGates: string[]
  recordedAt: string
  illustrative: boolean
  by: string | null
}

type Transfer = {
  id: string
  projectId: string
  fromEntityId: string
  toEntityId: string
  reason: string
  requestedById: string | null
  requestedOn: CalendarDate
  recordedAt: string
  version: number
  fromEntity: Choice
  toEntity: Choice
  requestedBy: { name: string } | null
}

type Collaborator = { entityId: string; name: string; credit: string | null; on: CalendarDate }

type Detail = { moves: Move[]; collaborators: Collaborator[]; transfer: Transfer | null; facts: GateFacts }

const named = (entity: Prisma.Sql) =>
  Prisma.sql`json_build_object('id', ${entity}."id", 'name', ${entity}."name", 'nameEn', ${entity}."nameEn")`

const detailColumns = Prisma.sql`,
  (select coalesce(json_agg(r), '[]') from (
    select m."id", m."projectId", m."seq", m."act", m."fromStage", m."toStage", m."fromStatus", m."toStatus", m."on",
      m."reason", m."lossReason", m."skippedGates", ${moment(Prisma.sql`m."recordedAt"`)} as "recordedAt",
      m."illustrative", u."name" as "by"
    from "ProjectMove" m left join "User" u on u."id" = m."byId"
    where m."projectId" = p."id" order by m."seq") r) as "moves",
  (select coalesce(json_agg(r), '[]') from (
    select "entityId", "name", "credit", "on" from (
      select distinct on (c."entityId") c."entityId", e."name", c."credit", c."on", c."act", c."seq"
      from "ProjectCollaboration" c join "PromotionEntity" e on e."id" = c."entityId"
      where c."projectId" = p."id" order by c."entityId", c."seq" desc) latest
    where "act" = 'JOIN' order by "seq") r) as "collaborators",
  (select row_to_json(r) from (
    select t."id", t."projectId", t."fromEntityId", t."toEntityId", t."reason", t."requestedById", t."requestedOn",
      ${moment(Prisma.sql`t."recordedAt"`)} as "recordedAt", t."version",
      ${named(Prisma.sql`giving`)} as "fromEntity", ${named(Prisma.sql`taking`)} as "toEntity",
      case when u."id" is not null then json_build_object('name', u."name") end as "requestedBy"
    from "TransferRequest" t join "PromotionEntity" giving on giving."id" = t."fromEntityId"
    join "PromotionEntity" taking on taking."id" = t."toEntityId" left join "User" u on u."id" = t."requestedById"
    where t."projectId" = p."id" and t."outcome" is null) r) as "transfer",
  ${gateFacts} as "facts"`

/**
 * A project with its moves, its collaborators, an open transfer, and what its next gate asks for today, in one
 * statement.
 */
export async function getProject(actor: Actor, projectId: string) {
  const { facts, ...project } = await findProjectInView<Detail>(actor, projectId, detailColumns)
  return { ...project, gate: nextGateOf(facts) }
}
export type ProjectDetail = Awaited<ReturnType<typeof getProject>>

/** `to` is null where closing is what comes next. */
export type NextGate = { to: Stage | null; missing: GateDemand[] }

function nextGateOf(facts: GateFacts): NextGate {
  const to = stageAfter(facts.stage)
  return { to, missing: to ? missingForGate(to, facts, today()) : missingForClosing(facts) }
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
