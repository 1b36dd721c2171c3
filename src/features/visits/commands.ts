import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { wrongLinksOfVisit } from './check-links'
import { visitContributions } from './figures'
import { canRecordVisitsOf, seesVisits } from './policy'
import { findVisit, type StoredVisit, visitFacts, visitValues } from './queries'
import { wrongVisit } from './rules'
import type { CancelVisit, EditVisit, HoldVisit, RecordVisit } from './schema'

type Saved = { id: string; version: number }

/** Plans a visit, or records one that was held. */
export async function recordVisit(actor: Actor, input: RecordVisit): Promise<Outcome<Saved>> {
  const { entityId, status, ...visit } = input
  if (!canRecordVisitsOf(actor, entityId)) throw forbidden()
  return inChange(actor, async (change) => {
    const refusal = wrongVisit(input, today()) ?? (await wrongLinksOfVisit(change.tx, actor, visit))
    if (refusal) return refusal
    const { id } = await change.tx.visit.create({
      data: {
        ...columnsOf(visit),
        entityId,
        status,
        byId: actor.userId || null,
        enterprises: { create: rowsOf(visit.enterprises) },
      },
    })
    return settleVisit(change, id, { act: 'visits.record', before: null })
  })
}

export async function editVisit(actor: Actor, input: EditVisit): Promise<Outcome<Saved>> {
  const { visitId, version, ...visit } = input
  return changeVisit(actor, { visitId, version }, 'visits.edit', async (change, stored) => {
    const refusal =
      wrongVisit({ ...visit, status: stored.status }, today()) ??
      (await wrongLinksOfVisit(change.tx, actor, visit, stored))
    if (refusal) return refusal
    await change.tx.visitEnterprise.deleteMany({ where: { visitId } })
    await change.tx.visit.update({
      where: { id: visitId },
      data: { ...columnsOf(visit), enterprises: { create: rowsOf(visit.enterprises) } },
    })
    return null
  })
}

/** A planned visit has taken place, as planned or on the days given. */
export async function holdVisit(actor: Actor, input: HoldVisit): Promise<Outcome<Saved>> {
  return changeVisit(actor, input, 'visits.hold', async (change, stored) => {
    if (stored.status === 'HELD') return refused('visits.heldAlready')
    const planned = visitValues(stored)
    const on = input.on ?? planned.on
    const endsOn = input.endsOn === undefined ? planned.endsOn : input.endsOn
    const refusal = wrongVisit({ ...planned, status: 'HELD', on, endsOn }, today())
    if (refusal) return refusal
    await change.tx.visit.update({
      where: { id: stored.id },
      data: {
        status: 'HELD',
        on: toDbDate(on),
        endsOn: endsOn && toDbDate(endsOn),
        outcome: input.outcome ?? undefined,
      },
    })
    return null
  })
}

/** A visit that does not take place, or was recorded by mistake: it leaves every figure and stays readable. */
export async function cancelVisit(actor: Actor, input: CancelVisit): Promise<Outcome<Saved>> {
  return changeVisit(actor, input, 'visits.cancel', async (change, stored) => {
    await change.tx.visit.update({ where: { id: stored.id }, data: { status: 'CANCELLED' } })
    return null
  })
}

/** An edit of one visit: locked, readable, of the actor's own entity, in the version seen, and not cancelled. */
async function changeVisit(
  actor: Actor,
  { visitId, version, reason }: { visitId: string; version: number; reason?: string },
  act: string,
  work: (change: Change, stored: StoredVisit) => Promise<Refused | null>,
): Promise<Outcome<Saved>> {
  return inChange(actor, async (change) => {
    await change.tx.$queryRaw`select from "Visit" where "id" = ${visitId}::uuid for update`
    const stored = seesVisits(actor) ? await findVisit(change.tx, visitId) : null
    if (!stored) throw notFound()
    if (!canRecordVisitsOf(actor, stored.entityId)) throw forbidden()
    if (stored.version !== version) {
      throw conflict({ id: visitId, version: stored.version, ...visitValues(stored) })
    }
    if (stored.status === 'CANCELLED') return refused('visits.cancelled')
    const refusal = await work(change, stored)
    return refusal ?? settleVisit(change, visitId, { act, before: stored, reason })
  })
}

type Settling = { act: string; before: StoredVisit | null; reason?: string }

/** The audit entry of what was done to a visit, and what it moves in the figures. */
async function settleVisit(
  { tx, audit, figures }: Change,
  id: string,
  { act, before, reason }: Settling,
): Promise<Outcome<Saved>> {
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
  return accepted({ id, version: after.version })
}

function auditedVisit(visit: StoredVisit) {
  return { status: visit.status, entityId: visit.entityId, ...visitValues(visit) }
}

/** A visit belongs to a project's history when it met nobody else. */
function onlyProjectOf({ enterprises }: StoredVisit): string | null {
  return enterprises.length === 1 ? (enterprises[0]?.projectId ?? null) : null
}

type Visit = Omit<RecordVisit, 'entityId' | 'status'>

function columnsOf({ enterprises: _, on, endsOn, ...columns }: Visit) {
  return { ...columns, on: toDbDate(on), endsOn: endsOn && toDbDate(endsOn) }
}

function rowsOf(enterprises: Visit['enterprises']) {
  return enterprises.map(({ nextStepOn, ...met }) => ({
    ...met,
    nextStepOn: nextStepOn && toDbDate(nextStepOn),
  }))
}
