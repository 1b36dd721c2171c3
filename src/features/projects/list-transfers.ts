import { visibleProjects } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole, isLeaderOf, promotedEntityIdsOf } from '@/lib/actor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import { transferAnswersOf } from './policy'

const named = { select: { id: true, name: true, nameEn: true } } as const

/** The open requests that wait for the actor: those to an entity that they lead, for the coordinator all; oldest first. */
export async function listTransfersToAnswer(actor: Actor) {
  const led = promotedEntityIdsOf(actor).filter((id) => isLeaderOf(actor, id))
  const requests = await db.transferRequest.findMany({
    where: {
      outcome: null,
      project: visibleProjects(actor),
      ...(hasAreaRole(actor, 'COORDINATOR') ? {} : { toEntityId: { in: led } }),
    },
    include: { project: { select: { id: true, name: true } }, fromEntity: named, toEntity: named },
    orderBy: [{ requestedOn: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return requests.map(({ project, fromEntity: from, toEntity: to, requestedOn, reason, ...request }) => ({
    projectId: project.id,
    projectName: project.name,
    from,
    to,
    on: fromDbDate(requestedOn),
    reason,
    answers: transferAnswersOf(actor, request),
  }))
}

/** A transfer that waits for its answer, with the answers that the actor may give. */
export type OpenTransfer = Awaited<ReturnType<typeof listTransfersToAnswer>>[number]
