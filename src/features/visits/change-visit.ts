import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { wrongLinksOfVisit } from './check-links'
import { visitContributions } from './figures'
import { logLeadsOfVisit, type VisitLead } from './log-leads'
import { type Met, meetEnterprises } from './meet-enterprises'
import { canRecordVisitsOf, seesVisits } from './policy'
import { findVisit, type StoredVisit, visitFacts, visitValues } from './queries'
import type { RecordVisit } from './schema'

/** `leads`: those logged in the same act. */
export type SavedVisit = { id: string; version: number; leads: VisitLead[] }

/** An edit of one visit: locked, readable, of the actor's own entity, in the version seen, and not cancelled. */
export async function changeVisit(
  actor: Actor,
  seen: SeenVisit,
  act: string,
  work: VisitWork,
): Promise<Outcome<SavedVisit>> {
  return inChange(actor, (change) => changeVisitInside(change, actor, seen, act, work))
}

type SeenVisit = { visitId: string; version: number; reason?: string }
type VisitWork = (change: Change, stored: StoredVisit) => Promise<Outcome<VisitLead[]>>

/** The same within an act that does more. */
export async function changeVisitInside(
  change: Change,
  actor: Actor,
  { visitId, version, reason }: SeenVisit,
  act: string,
  work: VisitWork,
): Promise<Outcome<SavedVisit>> {
  const stored = await lockVisit(change, actor, visitId)
  if (stored.version !== version) {
    throw conflict({ id: visitId, version: stored.version, ...visitValues(stored) })
  }
  if (stored.status === 'CANCELLED') return refused('visits.cancelled')
  const leads = await work(change, stored)
  if (!leads.ok) return leads
  return settleVisit(change, visitId, { act, before: stored, reason, leads: leads.value })
}

export async function lockVisit({ tx }: Change, actor: Actor, visitId: string): Promise<StoredVisit> {
  await tx.$queryRaw`select from "Visit" where "id" = ${visitId}::uuid for update`
  const stored = seesVisits(actor) ? await findVisit(tx, visitId) : null
  if (!stored) throw notFound()
  if (!canRecordVisitsOf(actor, stored.entityId)) throw forbidden()
  return stored
}

/** Writes a visit anew with its enterprises and people, and logs the leads that came of it. */
export async function rewriteVisit(
  change: Change,
  actor: Actor,
  stored: StoredVisit,
  { enterprises, participantIds, ...visit }: Visit,
): Promise<Outcome<VisitLead[]>> {
  const { id, entityId } = stored
  const met = await meetEnterprises(change, actor, enterprises)
  if (!met.ok) return met
  const links = { ...visit, entityId, participantIds, enterprises: met.value }
  const wrong = await wrongLinksOfVisit(change.tx, actor, links, stored)
  if (wrong) return wrong
  await change.tx.visitEnterprise.deleteMany({ where: { visitId: id } })
  if (participantIds) await change.tx.visitParticipant.deleteMany({ where: { visitId: id } })
  await change.tx.visit.update({
    where: { id },
    data: {
      ...columnsOf(visit),
      enterprises: { create: met.value.map((one) => rowOf(one, stored)) },
      people: { create: peopleOf(participantIds) },
    },
  })
  return logLeadsOfVisit(change, actor, { id, entityId }, met.value)
}

type Settling = { act: string; before: StoredVisit | null; reason?: string; leads: VisitLead[] }

/** The audit entry of what was done to a visit, and what it moves in the figures. */
export async function settleVisit(
  { tx, audit, figures }: Change,
  id: string,
  { act, before, reason, leads }: Settling,
): Promise<Outcome<SavedVisit>> {
  if (before) await tx.visit.update({ where: { id }, data: { version: { increment: 1 } } })
  const after = await findVisit(tx, id)
  if (!after) throw notFound()
  audit({
    act,
    record: 'Visit',
    id,
    projectId: onlyProjectOf(after),
    before: before && auditedVisit(before),
    after: auditedVisit(after),
    reason,
  })
  figures(before ? visitContributions(visitFacts(before)) : [], visitContributions(visitFacts(after)))
  return accepted({ id, version: after.version, leads })
}

function auditedVisit(visit: StoredVisit) {
  return { status: visit.status, entityId: visit.entityId, ...visitValues(visit) }
}

/** A visit belongs to a project's history when it met nobody else. */
function onlyProjectOf({ enterprises }: StoredVisit): string | null {
  return enterprises.length === 1 ? (enterprises[0]?.projectId ?? null) : null
}

type Visit = Omit<RecordVisit, 'entityId' | 'status'>
type Columns = Omit<Visit, 'enterprises' | 'participantIds'>

export function columnsOf({ on, endsOn, ...columns }: Columns) {
  return { ...columns, on: toDbDate(on), endsOn: endsOn && toDbDate(endsOn) }
}

/** A step that was done stays done as long as it is the same step. */
export function rowOf({ enterpriseId, projectId, outcome, nextStep, nextStepOn }: Met, stored?: StoredVisit) {
  const before = stored?.enterprises.find((one) => one.enterpriseId === enterpriseId)
  return {
    enterpriseId,
    projectId,
    outcome,
    nextStep,
    nextStepOn: nextStepOn && toDbDate(nextStepOn),
    nextStepDoneOn: before && before.nextStep === (nextStep ?? null) ? before.nextStepDoneOn : null,
  }
}

export function peopleOf(participantIds: string[] = []) {
  return [...new Set(participantIds)].map((userId) => ({ userId }))
}
