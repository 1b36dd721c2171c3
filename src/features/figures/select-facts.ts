import type { EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { Prisma } from '@/server/generated/prisma/client'
import type { FigureScope } from './policy'
import { type FigureKey, NONE } from './rules'

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
}

/**
 * Rows {asOf, figure, on, holderId, eventId, chainId, amount} that add up to the figures as of each date. As known now
 * they come from the totals kept by month and by day, so their number does not grow with the records; as known at an
 * earlier moment, or of one person, from the movements themselves.
 */
export function selectFacts(keys: FigureKey[], dates: CalendarDate[], view: FigureView): Prisma.Sql {
  const columns = Prisma.sql`f."figure", f."on", f."holderId", f."eventId", f."chainId", f."amount"`
  const wanted = Prisma.sql`f."figure" = any(${keys}::text[]) and ${creditedTo(view)}`
  if (view.officer || view.knownAt || view.knownSequence !== undefined) {
    const asOfEach = dates.map(
      (asOf) => Prisma.sql`
        select ${asOf}::date as "asOf", ${columns} from "FigureMovement" f
        where ${wanted} and f."on" <= ${asOf}::date and ${knownBy(view)} and ${ofOfficer(view, asOf)}`,
    )
    return Prisma.join(asOfEach, ' union all ')
  }
  const days = Prisma.sql`unnest(${dates}::text[]::date[]) as d("asOf")`
  return Prisma.sql`
    select d."asOf", ${columns} from ${days} join "FigureTotal" f
      on f."grain" = 'MONTH' and f."on" < date_trunc('month', d."asOf")::date where ${wanted}
    union all
    select d."asOf", ${columns} from ${days} join "FigureTotal" f
      on f."grain" = 'DAY' and f."on" between date_trunc('month', d."asOf")::date and d."asOf" where ${wanted}`
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
 * date, as far as that was known, and the visits in which they took part.
 */
export function ofOfficer(view: FigureView, asOf: CalendarDate): Prisma.Sql {
  if (!view.officer) return Prisma.sql`true`
  const known = Prisma.sql`"on" <= ${asOf}::date and ${recordedBy(view)}`
  return Prisma.sql`(
    f."projectId" = any(array(
      select o."projectId" from "ProjectOfficer" o where o."officerId" = ${view.officer}::uuid and ${known}
        and o."seq" = (select max("seq") from "ProjectOfficer" where "projectId" = o."projectId" and ${known})))
    or f."recordId" = any(array(
      select "visitId" from "VisitParticipant" where "userId" = ${view.officer}::uuid)))`
}

/** Condition on dated rows that say when they were recorded. */
function recordedBy({ knownAt, knownSequence }: FigureView): Prisma.Sql {
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
