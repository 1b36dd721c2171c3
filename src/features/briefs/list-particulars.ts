import { named, namedRecords } from '@/features/figures/name-records'
import { selectTargets } from '@/features/targets/select-targets'
import { type CalendarDate, firstOfYear } from '@/lib/dates'
import { db } from '@/server/db'
import { Prisma } from '@/server/generated/prisma/client'
import type { FrozenLedger, FrozenRecord } from './freeze-ledger'
import type { Period } from './rules'

export type NamedEntity = { id: string; kind: string; no: number; name: string; nameEn: string }
export type NamedRecord = { no: string | null; name: string | null; enterprise: string | null }
export type Trip = {
  id: string
  on: CalendarDate
  leader: string
  entity: string
  place: string
  purpose: string
  enterprises: string[]
}
/** Rounds of talks of the period; `id` is null in the row of them all. */
export type Rounds = { id: string | null; rounds: number }
export type HeldEvent = {
  id: string
  name: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  firms: number
}
export type OpenMatter = {
  id: string
  no: number
  kind: 'INSTRUCTION' | 'PROBLEM'
  text: string
  project: string
  owner: string | null
  dueOn: CalendarDate | null
  /** Whole days past the due date on the last day of the issue. */
  overdue: number
}
/** What the year asks of the area, of an entity or of a leader. */
export type YearTarget = {
  ownerKind: 'AREA' | 'ENTITY' | 'LEADER'
  ownerId: string | null
  figure: string
  value: string
}

/** What an issue takes from the records themselves, as they are called and stand when it is frozen. */
export type Particulars = {
  entities: NamedEntity[]
  eventNames: { id: string; name: string }[]
  names: Record<string, NamedRecord>
  trips: Trip[]
  rounds: Rounds[]
  events: HeldEvent[]
  matters: OpenMatter[]
  /** All that are open, of which `matters` are the first. */
  mattersInAll: { open: number; overdue: number }
  targets: YearTarget[]
}

/** More open matters than this are in the list of matters, not in an issue. */
const MOST_MATTERS = 50

export async function listParticulars(ledger: FrozenLedger): Promise<Particulars> {
  const [entities, eventNames, names, trips, rounds, events, { matters, ...mattersInAll }, targets] =
    await Promise.all([
      listEntities(ledger),
      db.event.findMany({ select: { id: true, name: true }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] }),
      nameRecords(ledger.records),
      listTrips(ledger.records),
      countRounds(ledger),
      listHeldEvents(ledger),
      listMatters(ledger.asOf),
      listYearTargets(ledger.asOf),
    ])
  return { entities, eventNames, names, trips, rounds, events, matters, mattersInAll, targets }
}

/** The entities that promoted at some time of the period, in their usual order. */
async function listEntities({ from, asOf }: Period): Promise<NamedEntity[]> {
  return db.$queryRaw`
    select e."id", e."kind"::text, e."no", e."name", e."nameEn" from "PromotionEntity" e
    where e."startsOn" <= ${asOf}::date and (e."endsOn" is null or e."endsOn" > ${from}::date)
      and (e."kind" <> 'DEPARTMENT' or exists (
        select from "Membership" m where m."entityId" = e."id" and m."role" in ('OFFICER', 'LEADER')))
    order by e."kind", e."no"`
}

async function nameRecords(records: FrozenRecord[]): Promise<Record<string, NamedRecord>> {
  const column = (of: (record: FrozenRecord) => string | null) => Prisma.sql`${records.map(of)}`
  const rows = await db.$queryRaw<(NamedRecord & { id: string })[]>`
    select r."id", r."no", r."name", r."enterpriseName" as "enterprise" from (
      select distinct on (p."recordId") p."recordId" as "id", ${named({ kind: 'AREA' })}
      from unnest(${column(({ type }) => type)}::text[], ${column(({ id }) => id)}::text[]::uuid[],
        ${column(({ projectId }) => projectId)}::text[]::uuid[], ${column(({ holderId }) => holderId)}::text[]::uuid[])
        as p("recordType", "recordId", "projectId", "holderId") ${namedRecords}
    ) r order by r."id"`
  return Object.fromEntries(rows.map(({ id, ...record }) => [id, record]))
}

/** The leaders' trips that the ledger counts in the period. */
async function listTrips(records: FrozenRecord[]): Promise<Trip[]> {
  const ids = records
    .filter(({ key, change }) => key === 'leaderTrips.count' && change !== '0')
    .map(({ id }) => id)
  return db.$queryRaw`
    select v."id", to_char(v."on", 'YYYY-MM-DD') as "on", coalesce(l."name", v."ledBy", '') as "leader", e."name" as "entity",
      v."place", v."purpose", array(select f."name" from "VisitEnterprise" m join "Enterprise" f on f."id" = m."enterpriseId"
        where m."visitId" = v."id" order by f."name" collate "zh-x-icu") as "enterprises"
    from "Visit" v join "PromotionEntity" e on e."id" = v."entityId" left join "MainLeader" l on l."id" = v."mainLeaderId"
    where v."id" = any(${ids}::text[]::uuid[]) order by v."on", v."id"`
}

/** For who held the project on the day of the talks, and of all. */
async function countRounds({ from, asOf }: Period): Promise<Rounds[]> {
  return db.$queryRaw`
    select h."entityId" as "id", count(*)::int as "rounds" from "Negotiation" n
    join lateral (select "entityId" from "ProjectHolding" where "projectId" = n."projectId"
      order by "on" <= n."on" desc, case when "on" <= n."on" then "seq" else -"seq" end desc limit 1) h on true
    where n."on" between ${from}::date and ${asOf}::date group by grouping sets ((h."entityId"), ()) order by 1 nulls last`
}

async function listHeldEvents({ from, asOf }: Period): Promise<HeldEvent[]> {
  return db.$queryRaw`
    select e."id", e."name", to_char(e."startsOn", 'YYYY-MM-DD') as "startsOn", to_char(e."endsOn", 'YYYY-MM-DD') as "endsOn",
      (select count(*)::int from "EventAttendance" a where a."eventId" = e."id") as "firms"
    from "Event" e where e."startsOn" <= ${asOf}::date and e."endsOn" >= ${from}::date order by e."startsOn", e."id"`
}

/** What was raised by that day and not closed on it, the longest overdue first. */
async function listMatters(asOf: CalendarDate) {
  const rows = await db.$queryRaw<(OpenMatter & { open: number; late: number })[]>`
    select s."id", s."no", s."kind"::text, s."text", p."name" as "project", u."name" as "owner",
      to_char(s."dueOn", 'YYYY-MM-DD') as "dueOn", greatest(coalesce(${asOf}::date - s."dueOn", 0), 0) as "overdue",
      (count(*) over ())::int as "open", (count(*) filter (where s."dueOn" < ${asOf}::date) over ())::int as "late"
    from "Supervision" s join "Project" p on p."id" = s."projectId" left join "User" u on u."id" = s."ownerId"
    where s."raisedOn" <= ${asOf}::date and (s."closedOn" is null or s."closedOn" > ${asOf}::date)
    order by s."dueOn" nulls last, s."no" limit ${MOST_MATTERS}`
  const { open = 0, late = 0 } = rows[0] ?? {}
  return { matters: rows.map(({ open: _, late: __, ...matter }) => matter), open, overdue: late }
}

/** The targets whose period is that whole year, with the value that holds on the day. */
async function listYearTargets(asOf: CalendarDate): Promise<YearTarget[]> {
  const first = firstOfYear(asOf)
  const whole = Prisma.sql`t."startsOn" = ${first}::date and t."endsOn" = ${`${first.slice(0, 4)}-12-31`}::date`
  return db.$queryRaw`
    select r."ownerKind", coalesce(r."entityId", r."leaderId") as "ownerId", r."figure", r."value"::text as "value"
    from (${selectTargets(asOf, whole, null)}) r where r."value" is not null order by r."ownerRank", r."id"`
}
