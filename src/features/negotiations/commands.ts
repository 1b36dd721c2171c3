import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { toDbDate } from '@/lib/dates'
import { accepted, type Outcome } from '@/lib/outcome'
import { conflict, forbidden } from '@/server/errors'
import { describeNegotiation, getNegotiation } from './queries'
import { wrongDatesOfRound } from './rules'
import type { EditNegotiation, RecordNegotiation } from './schema'

type Round = Omit<RecordNegotiation, 'projectId'>

export async function recordNegotiation(
  actor: Actor,
  input: RecordNegotiation,
): Promise<Outcome<{ id: string }>> {
  const { projectId, ...round } = input
  return changeProject(actor, projectId, async (step) => {
    const refusal = refuseRound(step, round)
    if (refusal) return refusal
    const { id } = await step.tx.negotiation.create({
      data: { projectId, byId: actor.userId || null, ...columnsOf(round) },
    })
    step.audit({ act: 'negotiations.record', record: 'Negotiation', id, projectId, after: round })
    return accepted({ id })
  })
}

export async function editNegotiation(
  actor: Actor,
  input: EditNegotiation,
): Promise<Outcome<{ id: string; version: number }>> {
  const { negotiationId: id, version, ...round } = input
  const { projectId } = await getNegotiation(actor, id)
  return changeProject(actor, projectId, async (step) => {
    const refusal = refuseRound(step, round)
    if (refusal) return refusal
    const stored = await step.tx.negotiation.findUniqueOrThrow({ where: { id } })
    if (stored.version !== version) throw conflict(describeNegotiation(stored))
    const edited = await step.tx.negotiation.update({
      where: { id },
      data: { ...columnsOf(round), version: { increment: 1 } },
    })
    const [before, after] = [describeNegotiation(stored), describeNegotiation(edited)]
    step.audit({ act: 'negotiations.edit', record: 'Negotiation', id, projectId, before, after })
    return accepted({ id, version: edited.version })
  })
}

function refuseRound({ actor, project, today }: ProjectStep, round: Round) {
  if (!canCarryProject(actor, project)) throw forbidden()
  return wrongDatesOfRound(round, today)
}

function columnsOf({ on, nextStepOn, ...words }: Round) {
  return { ...words, on: toDbDate(on), nextStepOn: nextStepOn && toDbDate(nextStepOn) }
}
