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
}

/**
 * Rows {asOf, figure, on, holderId, eventId, chainId, amount} that add up to the figures as of each date. As known now
 * they come from the totals kept by month and by day, so their number does not grow with the records; as known at an
 * earlier moment from the movements themselves.
 */
export function selectFacts(keys: FigureKey[], dates: CalendarDate[], view: FigureView): Prisma.Sql {
  const columns = Prisma.sql`d."asOf", f."figure", f."on", f."holderId", f."eventId", f."chainId", f."amount"`
  const days = Prisma.sql`unnest(${dates}::text[]::date[]) as d("asOf")`
  const wanted = Prisma.sql`f."figure" = any(${keys}::text[]) and ${creditedTo(view)}`
  if (view.knownAt || view.knownSequence !== undefined) {
    return Prisma.sql`select ${columns} from ${days} join "FigureMovement" f on f."on" <= d."asOf"
      where ${wanted} and ${knownBy(view)}`
  }
  return Prisma.sql`
    select ${columns} from ${days} join "FigureTotal" f
      on f."grain" = 'MONTH' and f."on" < date_trunc('month', d."asOf")::date where ${wanted}
    union all
    select ${columns} from ${days} join "FigureTotal" f
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

/** Condition on movements `f`: recorded by the moment at which the view knows. */
export function knownBy({ knownAt, knownSequence }: FigureView): Prisma.Sql {
  if (knownSequence !== undefined) return Prisma.sql`f."auditSequence" <= ${knownSequence}`
  if (!knownAt) return Prisma.sql`true`
  return Prisma.sql`f."auditSequence" <= (
    select coalesce(max("sequence"), 0) from "AuditEntry" where "at" <= ${knownAt}::timestamptz)`
}
