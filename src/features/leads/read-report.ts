import { holdersOn } from '@/features/pipeline/policy'
import { holdsOn } from '@/features/pipeline/scope-projects'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { accepted, type FieldProblem, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
import { PREPARED } from '@/server/prepared'
import { canLogLeadFor, canLogLeads } from './policy'
import { type ChainHint, suggestChain } from './rules'
import type { LogLead } from './schema'

/** A report with everything that it leaves open decided: who reports, for which chain, on which day. */
export type ReadReport = {
  input: LogLead
  holderId: string
  chainId: string | null
  reportedOn: CalendarDate
}

/** Fills in what a report does not say, and refuses what contradicts the records. */
export async function readReport(
  tx: Tx,
  actor: Actor,
  input: LogLead,
  today: CalendarDate,
): Promise<Outcome<ReadReport>> {
  if (!canLogLeads(actor)) throw forbidden()
  const reportedOn = input.reportedOn ?? today
  const { chains, holders, visitOf, hasEvent } = await findGround(tx, input, today)
  const chain = chainOf(chains, input)
  const holderId = input.holderId ?? ownEntity(actor) ?? (chain === 'unknown' ? null : chain?.taskForceId)
  if (holderId && !canLogLeadFor(actor, holderId)) throw forbidden()
  const problems: FieldProblem[] = [
    ...(reportedOn > today ? [{ path: 'reportedOn', code: 'inTheFuture' }] : []),
    ...(chain === 'unknown' ? [{ path: 'chainId', code: 'chainUnknown' }] : []),
    ...(holderId ? [] : [{ path: 'holderId', code: 'required' }]),
    ...(holderId && !holders.includes(holderId) ? [{ path: 'holderId', code: 'holderUnknown' }] : []),
    ...refusedSources(actor, input, { visitOf, hasEvent }),
  ]
  if (problems.length > 0 || !holderId || chain === 'unknown') {
    return refused('leads.unfit', { fields: problems })
  }
  return accepted({ input, holderId, chainId: chain?.id ?? null, reportedOn })
}

/** What a report is read against. */
type Ground = {
  chains: ChainHint[]
  /** The entities that may hold projects today. */
  holders: string[]
  /** The entity whose visit it came from. */
  visitOf: string | null
  hasEvent: boolean
}

/** In one statement. */
async function findGround(tx: Tx, { visitId, eventId }: Sourced, today: CalendarDate): Promise<Ground> {
  const [ground] = await tx.$queryRaw<Ground[]>`${PREPARED}
    select
      (select coalesce(json_agg(c order by c."no"), '[]') from (
        select "id", "no", "name", "keywords", "taskForceId" from "IndustryChain") c) as "chains",
      array(select e."id" from "PromotionEntity" e where ${holdsOn(today)}) as "holders",
      (select "entityId" from "Visit" where "id" = ${visitId ?? null}::uuid) as "visitOf",
      exists (select from "Event" where "id" = ${eventId ?? null}::uuid) as "hasEvent"`
  if (!ground) throw new Error('a statement without a table has one row')
  return ground
}

/** The entity of a person who has only one. */
function ownEntity(actor: Actor): string | null {
  const own = promotedEntityIdsOf(actor)
  return own.length === 1 ? (own[0] ?? null) : null
}

function chainOf(chains: ChainHint[], input: LogLead): ChainHint | 'unknown' | null {
  const { chainId } = input
  if (chainId === null) return null
  if (chainId) return chains.find(({ id }) => id === chainId) ?? 'unknown'
  return suggestChain(chains, [input.projectName, input.enterprise.name])
}

/** An entity that may hold projects today. */
export async function findHolder(tx: Tx, id: string, today: CalendarDate) {
  return tx.promotionEntity.findFirst({
    where: { id, ...holdersOn(today) },
    select: { id: true, name: true },
  })
}

type Sourced = { visitId?: string | null; eventId?: string | null }

/** Whence a report says that it comes, against what there is. */
export async function refuseSource(
  tx: Tx,
  actor: Actor,
  { visitId, eventId }: Sourced,
): Promise<FieldProblem[]> {
  const visit = visitId && (await tx.visit.findUnique({ where: { id: visitId }, select: { entityId: true } }))
  const event = eventId && (await tx.event.findUnique({ where: { id: eventId }, select: { id: true } }))
  const found = { visitOf: visit ? visit.entityId : null, hasEvent: Boolean(event) }
  return refusedSources(actor, { visitId, eventId }, found)
}

/** The visit must be of an entity of the reporter's, since nobody else knows what was said there. */
function refusedSources(
  actor: Actor,
  { visitId, eventId }: Sourced,
  { visitOf, hasEvent }: Pick<Ground, 'visitOf' | 'hasEvent'>,
): FieldProblem[] {
  return [
    ...(visitId && (!visitOf || !canLogLeadFor(actor, visitOf))
      ? [{ path: 'visitId', code: 'visitUnknown' }]
      : []),
    ...(eventId && !hasEvent ? [{ path: 'eventId', code: 'eventUnknown' }] : []),
  ]
}
