import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Negotiation } from '@/server/generated/prisma/client'

const withAuthor = { by: { select: { id: true, name: true } } }

/** The rounds of a project, oldest first; `round` counts them by date. */
export async function listNegotiations(actor: Actor, projectId: string) {
  await getProjectInView(actor, projectId)
  const rounds = await db.negotiation.findMany({
    where: { projectId },
    include: withAuthor,
    orderBy: [{ on: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  })
  return rounds.map((round, index) => ({ round: index + 1, ...describeNegotiation(round), by: round.by }))
}

export type NegotiationRow = Awaited<ReturnType<typeof listNegotiations>>[number]

export async function getNegotiation(actor: Actor, negotiationId: string) {
  const round = await db.negotiation.findFirst({
    where: { id: negotiationId, project: visibleProjects(actor) },
    include: withAuthor,
  })
  if (!round) throw notFound()
  return { ...describeNegotiation(round), by: round.by }
}

/** A round as plain values. */
export function describeNegotiation(round: Negotiation) {
  const { id, projectId, ourSide, theirSide, asked, offered, outcome, nextStep, illustrative, version } =
    round
  return {
    id,
    projectId,
    on: fromDbDate(round.on),
    ourSide,
    theirSide,
    asked,
    offered,
    outcome,
    nextStep,
    nextStepOn: round.nextStepOn && fromDbDate(round.nextStepOn),
    illustrative,
    version,
  }
}
