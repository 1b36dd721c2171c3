import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { addDays, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { describeCommitment, withStates } from './change-commitment'

export type CommitmentRow = ReturnType<typeof describeCommitment>

/** The promises of one project, the area's first, each by its due date. */
export async function listCommitments(actor: Actor, projectId: string): Promise<CommitmentRow[]> {
  await getProjectInView(actor, projectId)
  const commitments = await db.commitment.findMany({
    where: { projectId },
    include: withStates,
    orderBy: [{ side: 'asc' }, { dueOn: { sort: 'asc', nulls: 'last' } }, { recordedAt: 'asc' }],
  })
  return commitments.map(describeCommitment)
}

/** Open promises of the projects that the actor may read, overdue or due within so many days, the oldest first. */
export async function listCommitmentsDue(actor: Actor, days: number, limit = 100) {
  const commitments = await db.commitment.findMany({
    where: {
      state: 'OPEN',
      dueOn: { lte: toDbDate(addDays(today(), days)) },
      project: { ...visibleProjects(actor), status: { in: ['ACTIVE', 'PAUSED'] } },
    },
    include: {
      ...withStates,
      project: {
        select: {
          id: true,
          no: true,
          name: true,
          holder: { select: { id: true, name: true, nameEn: true } },
        },
      },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return commitments.map((commitment) => ({ ...describeCommitment(commitment), project: commitment.project }))
}
