import type { Actor } from '@/lib/actor'
import { type CalendarDate, lastOfMonth, parseCalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { FigureScope } from './policy'
import { scopeOf } from './queries'
import { FIGURE_UNITS, type FigureKey, type FigureRecord, type FigureUnit, isStock } from './rules'
import { type ListFigureRecords, listFigureRecordsInput } from './schema'
import { creditedTo, knownBy } from './select-facts'
import { headedBy } from './select-period-sums'

export type FigureRecordItem = {
  id: string
  recordType: FigureRecord
  /** The record's running or registration number; null, like its name, when the actor may not read the record. */
  no: string | null
  name: string | null
  projectId: string | null
  /** The event at which a target enterprise was chosen. */
  eventId: string | null
  enterpriseName: string | null
  holderId: string | null
  holderName: string | null
  holderNameEn: string | null
  /** The day from which the record counts. */
  on: CalendarDate
  /** A count or whole yuan. */
  amount: bigint
  illustrative: boolean
}

export type FigureRecords = {
  key: FigureKey
  unit: FigureUnit
  scope: FigureScope
  /** Whose figure it is, when it is narrowed to a leader of the new area. */
  leaderName: string | null
  items: FigureRecordItem[]
  nextCursor: string | null
  /** What the amounts of all pages add up to: the figure itself. */
  total: bigint
  /** How many records there are on all pages. */
  count: bigint
}

/**
 * The records behind a figure: the same movements, grouped by record, so that the amounts add up to it. Largest
 * amount first, then latest. Throws forbidden for who has no part in the figures.
 */
export async function listFigureRecords(actor: Actor, input: ListFigureRecords): Promise<FigureRecords> {
  const asked = listFigureRecordsInput.parse(input)
  const { key, limit, cursor, asOf = today() } = asked
  const scope = scopeOf(actor)
  const rows = await db.$queryRaw<Row[]>`
    with "behind" as materialized (${recordsBehind({ ...asked, asOf, scope })}),
      "whole" as (select coalesce(sum("amount"), 0)::bigint as "total", count(*) as "count" from "behind"),
      "page" as (select * from "behind" where ${after(cursor)}
        order by "amount" desc, "on" desc, "recordId" desc limit ${limit + 1})
    select w."total", w."count", (select "name" from "MainLeader" where "id" = ${asked.leader ?? null}::uuid) as "leaderName",
      p."recordId" as "id", p."recordType", p."projectId", p."holderId", p."amount",
      target."eventId",
      to_char(p."on", 'YYYY-MM-DD') as "on", e."name" as "holderName", e."nameEn" as "holderNameEn", ${named(scope)}
    from "whole" w left join "page" p on true ${namedRecords}
    order by p."amount" desc, p."on" desc, p."recordId" desc`
  const items = rows
    .slice(0, limit)
    .flatMap(({ total: _, count: __, leaderName: ___, ...item }) =>
      item.id ? [item as FigureRecordItem] : [],
    )
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    key,
    unit: FIGURE_UNITS[key],
    scope,
    leaderName: rows[0]?.leaderName ?? null,
    items,
    nextCursor: last ? `${last.amount}_${last.on}_${last.id}` : null,
    total: rows[0]?.total ?? 0n,
    count: rows[0]?.count ?? 0n,
  }
}

type Row = Omit<FigureRecordItem, 'id'> & {
  id: string | null
  total: bigint
  count: bigint
  leaderName: string | null
}

type Asked = ReturnType<typeof listFigureRecordsInput.parse> & { asOf: CalendarDate; scope: FigureScope }

/** One row a record: what it contributes, for whom, and since when it has done so without a break. */
function recordsBehind(asked: Asked): Prisma.Sql {
  return Prisma.sql`
    select "recordType", "recordId", "projectId", sum("amount")::bigint as "amount",
      coalesce(max("on") filter (where "running" = "amount"), max("on")) as "on",
      (array_agg("holderId" order by "amount" > 0 desc, "on" desc))[1] as "holderId"
    from (
      select f."recordType", f."recordId", f."projectId", f."on", f."holderId", f."amount",
        sum(f."amount") over (partition by f."recordId" order by f."on", f."amount" desc, f."sequence") as "running"
      from "FigureMovement" f
      where f."figure" = ${asked.key} and ${datedIn(asked)} and ${creditedTo(asked)} and ${knownBy(asked)} and ${ledBy(asked)}
    ) f group by 1, 2, 3 having sum("amount") <> 0`
}

/** Up to the date; of a month a stock is what stood at its end, and everything else what was dated in it. */
function datedIn({ key, asOf, from, month }: Asked): Prisma.Sql {
  if (!month) {
    const first = from && !isStock(key) ? Prisma.sql`f."on" >= ${from}::date and` : Prisma.empty
    return Prisma.sql`${first} f."on" <= ${asOf}::date`
  }
  const end = lastOfMonth(`${month}-01`)
  const until = end < asOf ? end : asOf
  if (isStock(key)) return Prisma.sql`f."on" <= ${until}::date`
  return Prisma.sql`f."on" between ${`${month}-01`}::date and ${until}::date`
}

/** A leader's own trips; any other figure of a leader is that of the task forces that they head on the day. */
function ledBy({ key, leader, asOf }: Asked): Prisma.Sql {
  if (!leader) return Prisma.sql`true`
  if (key === 'leaderTrips.count') {
    return Prisma.sql`f."recordId" in (select "id" from "Visit" where "mainLeaderId" = ${leader}::uuid)`
  }
  return Prisma.sql`f."holderId" in (${headedBy(Prisma.sql`${leader}::uuid`, Prisma.sql`${asOf}::date`)})`
}

const WRITTEN_CURSOR = /^(-?\d{1,18})_(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Pages by keyset; a cursor that is none of ours begins at the first page. */
function after(cursor: string | undefined): Prisma.Sql {
  const [, amount, on, id] = WRITTEN_CURSOR.exec(cursor ?? '') ?? []
  if (!amount || !on || !id || !parseCalendarDate(on)) return Prisma.sql`true`
  return Prisma.sql`("amount", "on", "recordId") < (${amount}::bigint, ${on}::date, ${id}::uuid)`
}

const namedRecords = Prisma.sql`
  left join "PromotionEntity" e on e."id" = p."holderId"
  left join "Project" project on project."id" = p."projectId"
  left join "Enterprise" enterprise on enterprise."id" = project."enterpriseId"
  left join "Lead" lead on p."recordType" = 'Lead' and lead."id" = p."recordId"
  left join "Visit" visit on p."recordType" = 'Visit' and visit."id" = p."recordId"
  left join "FundRegistration" fund on p."recordType" = 'FundRegistration' and fund."id" = p."recordId"
  left join "Commitment" commitment on p."recordType" = 'Commitment' and commitment."id" = p."recordId"
  left join "ServiceRequest" request on p."recordType" = 'ServiceRequest' and request."id" = p."recordId"
  left join "Event" event on p."recordType" = 'Event' and event."id" = p."recordId"
  left join "TargetEnterprise" target on p."recordType" = 'TargetEnterprise' and target."id" = p."recordId"
  left join "Enterprise" firm on firm."id" = target."enterpriseId"
  left join "StrategicAgreement" agreement on p."recordType" = 'StrategicAgreement' and agreement."id" = p."recordId"
  left join "DirectInvestment" direct on p."recordType" = 'DirectInvestment' and direct."id" = p."recordId"
  left join "Occupancy" occupancy on p."recordType" = 'Occupancy' and occupancy."id" = p."recordId"
  left join "FactoryUnit" unit on unit."id" = occupancy."unitId"
  left join "FactoryBuilding" building
    on building."id" = coalesce(unit."buildingId", case p."recordType" when 'FactoryBuilding' then p."recordId" end)`

/** Number, name and enterprise, where the actor may read the record itself: a project's readers, a visit's entity. */
function named(scope: FigureScope): Prisma.Sql {
  const readable = readableBy(scope)
  const firstOf = (...columns: string[]) => Prisma.raw(`coalesce(${columns.join(', ')})`)
  const illustrative = NAMED.map((record) => `${record}."illustrative"`)
  return Prisma.sql`
    case when ${readable} then ${firstOf(...NUMBERS)} end as "no",
    case when ${readable} then ${firstOf(...TITLES)} end as "name",
    case when ${readable} then ${firstOf(...FIRMS)} end as "enterpriseName",
    ${firstOf(...illustrative, 'false')} as "illustrative"`
}

/** The joined records that may be the one that counts; the project comes last, because most hang on one. */
const NAMED = [
  'lead',
  'visit',
  'fund',
  'commitment',
  'request',
  'event',
  'target',
  'agreement',
  'direct',
  'occupancy',
  'building',
  'project',
]
const NUMBERS = [
  'lead."no"::text',
  'visit."no"::text',
  'fund."registrationNo"',
  'request."no"::text',
  'agreement."no"',
  'direct."no"::text',
  'building."code" || coalesce(\'-\' || unit."code", \'\')',
  'project."no"::text',
]
const TITLES = [
  'lead."projectName"',
  'visit."purpose"',
  'fund."name"',
  'commitment."clause"',
  'request."title"',
  'event."name"',
  'firm."name"',
  'agreement."title"',
  'direct."name"',
  'building."name"',
  'project."name"',
]
const FIRMS = ['enterprise."name"', 'fund."manager"', 'agreement."partner"', 'visit."place"']

function readableBy(scope: FigureScope): Prisma.Sql {
  if (scope.kind === 'AREA') return Prisma.sql`true`
  const own = scope.entities.map(({ id }) => id)
  return Prisma.sql`coalesce(project."readerIds" && ${own}::text[]::uuid[],
    visit."entityId" = any(${own}::text[]::uuid[]), true)`
}
