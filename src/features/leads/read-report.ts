import { holdersOn } from '@/features/pipeline/policy'
import { type Actor, promotedEntityIdsOf } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { accepted, type FieldProblem, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { forbidden } from '@/server/errors'
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
  const chain = await findChain(tx, input)
  const holderId = input.holderId ?? ownEntity(actor) ?? (chain === 'unknown' ? null : chain?.taskForceId)
  if (holderId && !canLogLeadFor(actor, holderId)) throw forbidden()
  const problems: FieldProblem[] = [
    ...(reportedOn > today ? [{ path: 'reportedOn', code: 'inTheFuture' }] : []),
    ...(chain === 'unknown' ? [{ path: 'chainId', code: 'chainUnknown' }] : []),
    ...(await refuseHolder(tx, holderId, today)),
    ...(await refuseSource(tx, actor, input)),
  ]
  if (problems.length > 0 || !holderId || chain === 'unknown') {
    return refused('leads.unfit', { fields: problems })
  }
  return accepted({ input, holderId, chainId: chain?.id ?? null, reportedOn })
}

/** The entity of a person who has only one. */
function ownEntity(actor: Actor): string | null {
  const own = promotedEntityIdsOf(actor)
  return own.length === 1 ? (own[0] ?? null) : null
}

async function findChain(tx: Tx, input: LogLead): Promise<ChainHint | 'unknown' | null> {
  const { chainId } = input
  if (chainId === null) return null
  const chains = await tx.industryChain.findMany({
    where: chainId ? { id: chainId } : {},
    select: { id: true, name: true, keywords: true, taskForceId: true },
    orderBy: { no: 'asc' },
  })
  if (chainId) return chains[0] ?? 'unknown'
  return suggestChain(chains, [input.projectName, input.enterprise.name])
}

async function refuseHolder(
  tx: Tx,
  holderId: string | null | undefined,
  today: CalendarDate,
): Promise<FieldProblem[]> {
  if (!holderId) return [{ path: 'holderId', code: 'required' }]
  const holder = await findHolder(tx, holderId, today)
  return holder ? [] : [{ path: 'holderId', code: 'holderUnknown' }]
}

/** An entity that may hold projects today. */
export async function findHolder(tx: Tx, id: string, today: CalendarDate) {
  return tx.promotionEntity.findFirst({
    where: { id, ...holdersOn(today) },
    select: { id: true, name: true },
  })
}

/** The visit must be of an entity of the reporter's, since nobody else knows what was said there. */
export async function refuseSource(
  tx: Tx,
  actor: Actor,
  { visitId, eventId }: { visitId?: string | null; eventId?: string | null },
): Promise<FieldProblem[]> {
  const visit = visitId && (await tx.visit.findUnique({ where: { id: visitId }, select: { entityId: true } }))
  const event = eventId && (await tx.event.findUnique({ where: { id: eventId }, select: { id: true } }))
  return [
    ...(visitId && (!visit || !canLogLeadFor(actor, visit.entityId))
      ? [{ path: 'visitId', code: 'visitUnknown' }]
      : []),
    ...(eventId && !event ? [{ path: 'eventId', code: 'eventUnknown' }] : []),
  ]
}
