import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { forbidden } from '@/server/errors'
import { canManageEntities } from './policy'
import type { HandOverInput } from './schema'

/** All open projects that one officer carries for an entity go to another of its members, in one step. */
export async function handOverProjects(
  actor: Actor,
  input: HandOverInput,
): Promise<Outcome<{ projects: number }>> {
  if (!canManageEntities(actor)) throw forbidden()
  const { fromUserId, toUserId, entityId } = input
  if (fromUserId === toUserId) return refused('entities.handOverToSelf')
  const day = today()
  return inChange(actor, async (change) => {
    const held = {
      startsOn: { lte: toDbDate(day) },
      OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(day) } }],
    }
    const receiver = await change.tx.membership.findFirst({
      where: { userId: toUserId, entityId, role: { not: 'EVALUATOR' }, user: { disabledAt: null }, ...held },
    })
    if (!receiver)
      return refused('entities.receiverNotMember', { fields: [{ path: 'toUserId', code: 'notMember' }] })
    const projects = await change.tx.$queryRaw<{ id: string }[]>`
      select "id" from "Project" where "officerId" = ${fromUserId}::uuid and "holderId" = ${entityId}::uuid
        and "status" in ('ACTIVE', 'PAUSED') order by "id" for update`
    for (const { id } of projects) await handOverOne(change, actor, id, input, day)
    return accepted({ projects: projects.length })
  })
}

async function handOverOne(
  change: Change,
  actor: Actor,
  projectId: string,
  input: HandOverInput,
  on: CalendarDate,
) {
  const { fromUserId, toUserId, reason } = input
  const last = await change.tx.projectOfficer.aggregate({ where: { projectId }, _max: { seq: true } })
  await change.tx.projectOfficer.create({
    data: {
      projectId,
      seq: (last._max.seq ?? 0) + 1,
      officerId: toUserId,
      on: toDbDate(on),
      byId: actor.userId || null,
    },
  })
  await change.tx.project.update({
    where: { id: projectId },
    data: { officerId: toUserId, version: { increment: 1 } },
    select: { id: true },
  })
  change.audit({
    act: 'project.handOver',
    record: 'Project',
    id: projectId,
    projectId,
    before: { officerId: fromUserId },
    after: { officerId: toUserId, on },
    reason,
  })
}
