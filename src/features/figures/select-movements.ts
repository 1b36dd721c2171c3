import type { EntityKind } from '@/lib/actor'
import { type CalendarDate, lastOfMonth } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import type { FigureScope } from './policy'
import { type FigureKey, isStock, NONE } from './rules'
import { headedBy } from './select-period-sums'
import { fromProvince } from './select-provinces'

/** Which part of the ledger is added up. */
export type FigureView = {
  scope: FigureScope
  /** An instant in ISO 8601; what was recorded later is left out. */
  knownAt?: string
  /** The same by the last audit entry that is known: what a published brief stands on. */
  knownSequence?: bigint
  /** Ids, or `none`. */
  holder?: string
  kind?: EntityKind
  event?: string
  chain?: string
  focus?: string
  /** A person: what is their own on the date. */
  officer?: string
  /** A leader of the new area: the trips they led, or what is credited to the task forces that they head on the date. */
  leader?: string
  /** Of a flow only what is dated on this day or later. */
  from?: CalendarDate
  /** YYYY-MM: of a flow what is dated in it, of a stock what stood at its end. */
  month?: string
  /** Where the project's enterprise comes from. */
  province?: string
}

/** The same as of a date. */
export type MovementView = FigureView & { asOf: CalendarDate }

/** Condition on movements `f`: those that add up to the figures as of the date. */
export function movementsIn(keys: FigureKey[], view: MovementView): Prisma.Sql {
  const [key] = keys
  const conditions = [
    // One alone is said so: an index in the order of a list, and what is known of how many there are, hang on it.
    keys.length === 1 ? Prisma.sql`f."figure" = ${key}` : Prisma.sql`f."figure" = any(${keys}::text[])`,
    creditedTo(view),
    datedIn(keys, view),
    knownBy(view),
    ledBy(view),
    ofOfficer(view, view.asOf),
    fromProvince(view.province),
  ]
  return Prisma.join(conditions, ' and ')
}

/**
 * Movements that add up to the figures on one side and not on the other: `sign` is 1 for what came and -1 for what went.
 * Where only the days and the knowledge differ, an index finds them.
 */
export function changedMovements(keys: FigureKey[], before: MovementView, after: MovementView): Prisma.Sql {
  const bounded = before.officer || before.leader ? Prisma.sql`true` : between(before, after)
  return Prisma.sql`
    select f.*, case when side."is" then 1 else -1 end as "sign"
    from "FigureMovement" f cross join lateral (select coalesce(${movementsIn(keys, before)}, false) as "was",
      coalesce(${movementsIn(keys, after)}, false) as "is") side
    where f."figure" = any(${keys}::text[]) and ${bounded} and side."was" <> side."is"`
}

/** Dated or recorded after one side ends, and not after both. */
function between(before: MovementView, after: MovementView): Prisma.Sql {
  const [from = '', until = ''] = [lastDayOf(before), lastDayOf(after)].sort()
  const known = [before, after].flatMap((side) => lastKnown(side) ?? [])
  const dated = Prisma.sql`f."on" > ${from}::date`
  const later = known.map((last) => Prisma.sql`f."auditSequence" > ${last}`)
  return Prisma.sql`f."on" <= ${until}::date and (${Prisma.join([dated, ...later], ' or ')})`
}

/** The last day on which a movement counts. */
export function lastDayOf({ asOf, month }: MovementView): CalendarDate {
  const end = month ? lastOfMonth(`${month}-01`) : asOf
  return end < asOf ? end : asOf
}

/** The first day on which a flow counts, when it has one. */
export function firstDayOf({ from, month }: FigureView): CalendarDate | undefined {
  return month ? `${month}-01` : from
}

/** Up to the last day; what stands at a moment has no first day. */
function datedIn(keys: FigureKey[], view: MovementView): Prisma.Sql {
  const until = Prisma.sql`f."on" <= ${lastDayOf(view)}::date`
  const first = firstDayOf(view)
  const flows = keys.filter((key) => !isStock(key))
  if (!first || flows.length === 0) return until
  return Prisma.sql`${until} and (f."on" >= ${first}::date or not f."figure" = any(${flows}::text[]))`
}

/** A leader's own trips; any other figure of a leader is that of the task forces that they head on the day. */
function ledBy({ leader, asOf }: MovementView): Prisma.Sql {
  if (!leader) return Prisma.sql`true`
  return Prisma.sql`case f."figure" when 'leaderTrips.count'
    then f."recordId" in (select "id" from "Visit" where "mainLeaderId" = ${leader}::uuid)
    else f."holderId" in (${headedBy(Prisma.sql`${leader}::uuid`, Prisma.sql`${asOf}::date`)}) end`
}

/** Condition on rows `f` of the ledger: within the scope and credited to what the view is narrowed to. */
export function creditedTo({ scope, holder, kind, event, chain, focus }: FigureView): Prisma.Sql {
  const conditions = [
    ...(scope.kind === 'AREA' ? [] : [isAnyOf(scope.entities.map(({ id }) => id))]),
    ...isCredit(Prisma.sql`f."holderId"`, holder),
    ...(kind ? [isOfKind(kind)] : []),
    ...isCredit(Prisma.sql`f."eventId"`, event),
    ...isCredit(Prisma.sql`f."chainId"`, chain),
    ...isCredit(focusOfChain, focus),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
}

/** The focus industry to which the chain of a row `f` belongs today. */
export const focusOfChain = Prisma.sql`(select c."focusId" from "IndustryChain" c where c."id" = f."chainId")`

function isAnyOf(holderIds: string[]): Prisma.Sql {
  return Prisma.sql`f."holderId" = any(${holderIds}::text[]::uuid[])`
}

function isOfKind(kind: EntityKind): Prisma.Sql {
  return Prisma.sql`f."holderId" in (select "id" from "PromotionEntity" where "kind"::text = ${kind})`
}

function isCredit(column: Prisma.Sql, id: string | undefined): Prisma.Sql[] {
  if (id === undefined) return []
  return [id === NONE ? Prisma.sql`${column} is null` : Prisma.sql`${column} = ${id}::uuid`]
}

/**
 * Condition on movements `f`: what is one person's own, which is what hangs on the projects whose officer they are on the
 * date, as far as that was known, and the visits in which they took part. It begins with the person, not with the ledger.
 */
export function ofOfficer(view: FigureView, asOf: CalendarDate): Prisma.Sql {
  const { officer } = view
  if (!officer) return Prisma.sql`true`
  return Prisma.sql`f."sequence" in (
    select m."sequence" from "FigureMovement" m where m."projectId" in (${projectsOfOfficer(officer, view, asOf)})
    union
    select m."sequence" from "FigureMovement" m
    where m."recordId" in (select "visitId" from "VisitParticipant" where "userId" = ${officer}::uuid))`
}

/** The ids of the projects whose officer somebody is on the date, as far as that was known. */
export function projectsOfOfficer(
  officer: string,
  view: Pick<FigureView, 'knownAt' | 'knownSequence'>,
  asOf: CalendarDate,
): Prisma.Sql {
  const known = Prisma.sql`"on" <= ${asOf}::date and ${recordedBy(view)}`
  return Prisma.sql`
    select o."projectId" from "ProjectOfficer" o where o."officerId" = ${officer}::uuid and ${known}
      and o."seq" = (select max("seq") from "ProjectOfficer" where "projectId" = o."projectId" and ${known})`
}

/** Condition on dated rows that say when they were recorded. */
function recordedBy({ knownAt, knownSequence }: Pick<FigureView, 'knownAt' | 'knownSequence'>): Prisma.Sql {
  if (knownSequence !== undefined) {
    return Prisma.sql`"recordedAt" <= (select "at" from "AuditEntry" where "sequence" = ${knownSequence})`
  }
  return knownAt ? Prisma.sql`"recordedAt" <= ${knownAt}::timestamptz` : Prisma.sql`true`
}

/** Condition on movements `f`: recorded by the moment at which the view knows. */
export function knownBy(view: FigureView): Prisma.Sql {
  const last = lastKnown(view)
  return last ? Prisma.sql`f."auditSequence" <= ${last}` : Prisma.sql`true`
}

/** The last audit entry that the view knows; null when it knows all there is. */
export function lastKnown({ knownAt, knownSequence }: FigureView): Prisma.Sql | null {
  if (knownSequence !== undefined) return Prisma.sql`${knownSequence}::bigint`
  if (!knownAt) return null
  return Prisma.sql`(select coalesce(max("sequence"), 0) from "AuditEntry" where "at" <= ${knownAt}::timestamptz)`
}
