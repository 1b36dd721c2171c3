import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import {
  changeVisit,
  changeVisitInside,
  columnsOf,
  peopleOf,
  rewriteVisit,
  rowOf,
  type SavedVisit,
  settleVisit,
} from './change-visit'
import { wrongLinksOfVisit } from './check-links'
import { logLeadsOfVisit } from './log-leads'
import { meetEnterprises } from './meet-enterprises'
import { canRecordVisitsOf } from './policy'
import { visitValues } from './queries'
import { wrongVisit } from './rules'
import type { CancelVisit, EditVisit, HoldVisit, RecordVisit } from './schema'

/** Plans a visit, or records one that was held, and logs the leads that came of it: all of it or nothing. */
export async function recordVisit(actor: Actor, input: RecordVisit): Promise<Outcome<SavedVisit>> {
  return inChange(actor, (change) => recordVisitInside(change, actor, input))
}

/** The same within an act that does more, such as a piece of an import. */
export async function recordVisitInside(
  change: Change,
  actor: Actor,
  input: RecordVisit,
): Promise<Outcome<SavedVisit>> {
  const { entityId, status, enterprises, participantIds, ...visit } = input
  if (!canRecordVisitsOf(actor, entityId)) throw forbidden()
  const refusal = wrongVisit(input, today())
  if (refusal) return refusal
  const met = await meetEnterprises(change, actor, enterprises)
  if (!met.ok) return met
  const links = { ...visit, entityId, participantIds, enterprises: met.value }
  const wrong = await wrongLinksOfVisit(change.tx, actor, links)
  if (wrong) return wrong
  const { id } = await change.tx.visit.create({
    data: {
      ...columnsOf(visit),
      entityId,
      status,
      byId: actor.userId || null,
      enterprises: { create: met.value.map((one) => rowOf(one)) },
      people: { create: peopleOf(participantIds) },
    },
  })
  const leads = await logLeadsOfVisit(change, actor, { id, entityId }, met.value)
  if (!leads.ok) return leads
  return settleVisit(change, id, { act: 'visits.record', before: null, leads: leads.value })
}

export async function editVisit(actor: Actor, input: EditVisit): Promise<Outcome<SavedVisit>> {
  const { visitId, version, enterprises, participantIds, ...visit } = input
  return changeVisit(actor, { visitId, version }, 'visits.edit', async (change, stored) => {
    const refusal = wrongVisit({ ...visit, enterprises, status: stored.status }, today())
    if (refusal) return refusal
    return rewriteVisit(change, actor, stored, { ...visit, enterprises, participantIds })
  })
}

/** A planned visit has taken place, as planned or on the days given, with what came of each enterprise. */
export async function holdVisit(actor: Actor, input: HoldVisit): Promise<Outcome<SavedVisit>> {
  const { visitId, version, ...held } = input
  return changeVisit(actor, { visitId, version }, 'visits.hold', async (change, stored) => {
    if (stored.status === 'HELD') return refused('visits.heldAlready')
    const visit = asHeld(visitValues(stored), held)
    const refusal = wrongVisit({ ...visit, status: 'HELD' }, today())
    if (refusal) return refusal
    await change.tx.visit.update({ where: { id: visitId }, data: { status: 'HELD' } })
    return rewriteVisit(change, actor, stored, visit)
  })
}

/** The plan, with what the day made of it. */
function asHeld(planned: ReturnType<typeof visitValues>, held: Omit<HoldVisit, 'visitId' | 'version'>) {
  return {
    ...planned,
    on: held.on ?? planned.on,
    endsOn: held.endsOn === undefined ? planned.endsOn : held.endsOn,
    outcome: held.outcome ?? planned.outcome,
    participantIds: held.participantIds ?? planned.participantIds,
    enterprises: held.enterprises ?? planned.enterprises,
  }
}

/** A visit that does not take place, or was recorded by mistake: it leaves every figure and stays readable. */
export async function cancelVisit(actor: Actor, input: CancelVisit): Promise<Outcome<SavedVisit>> {
  return inChange(actor, (change) => cancelVisitInside(change, actor, input))
}

/** The same within an act that does more, such as the undoing of an import. */
export async function cancelVisitInside(
  outer: Change,
  actor: Actor,
  input: CancelVisit,
): Promise<Outcome<SavedVisit>> {
  return changeVisitInside(outer, actor, input, 'visits.cancel', async (change, stored) => {
    await change.tx.visit.update({ where: { id: stored.id }, data: { status: 'CANCELLED' } })
    return accepted([])
  })
}
