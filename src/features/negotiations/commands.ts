import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { describeNegotiation, getNegotiation } from './queries'
import { wrongDatesOfRound } from './rules'
import type { EditNegotiation, RecordNegotiation } from './schema'

export async function recordNegotiation(
  actor: Actor,
  input: RecordNegotiation,
): Promise<Outcome<{ id: string }>> {
  const { projectId, ...round } = input
  return changeProject(actor, projectId, async (step) => {
    const refusal = refuseRound(step, round)
    if (refusal) return refusal
    const { id } = await step.tx.negotiation.create({
      data: { ...round, ...dayColumns(round), projectId, byId: actor.userId || null },
    })
    step.audit({ act: 'negotiations.record', record: 'Negotiation', id, projectId, after: round })
    return accepted({ id })
  })
}

export async function editNegotiation(
  actor: Actor,
  input: EditNegotiation,
): Promise<Outcome<{ id: string; version: number }>> {
  const { negotiationId: id, version, on, nextStepOn, ...words } = input
  const { projectId } = await getNegotiation(actor, id)
  return changeProject(actor, projectId, async (step) => {
    const stored = await step.tx.negotiation.findUniqueOrThrow({ where: { id } })
    const before = describeNegotiation(stored)
    const days = {
      on: on ?? before.on,
      nextStepOn: nextStepOn === undefined ? before.nextStepOn : nextStepOn,
    }
    const refusal = refuseRound(step, days)
    if (refusal) return refusal
    if (stored.version !== version) throw conflict(before)
    const edited = await step.tx.negotiation.update({
      where: { id },
      data: { ...words, ...dayColumns(days), version: { increment: 1 } },
    })
    const after = describeNegotiation(edited)
    step.audit({ act: 'negotiations.edit', record: 'Negotiation', id, projectId, before, after })
    return accepted({ id, version: edited.version })
  })
}

type Days = Pick<RecordNegotiation, 'on' | 'nextStepOn'>

function refuseRound({ actor, project, today }: ProjectStep, days: Days) {
  if (!canCarryProject(actor, project)) throw forbidden()
  return wrongDatesOfRound(days, today)
}

function dayColumns({ on, nextStepOn }: Days) {
  return { on: toDbDate(on), nextStepOn: nextStepOn && toDbDate(nextStepOn) }
}
