import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
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
    if (!(await lockReceiver(change.tx, input, day))) {
      return refused('entities.receiverNotMember', { fields: [{ path: 'toUserId', code: 'notMember' }] })
    }
    const projects = await change.tx.$queryRaw<{ id: string }[]>`
      select "id" from "Project" where "officerId" = ${fromUserId}::uuid and "holderId" = ${entityId}::uuid
        and "status" in ('ACTIVE', 'PAUSED') order by "id" for update`
    if (projects.length === 0) return refused('entities.nothingToHandOver')
    for (const { id } of projects) await handOverOne(change, actor, id, input, day)
    return accepted({ projects: projects.length })
  })
}

/** The membership is held fast, so that nobody is handed projects of an entity that they leave at the same moment. */
async function lockReceiver(tx: Tx, { toUserId, entityId }: HandOverInput, day: CalendarDate) {
  const held = await tx.$queryRaw<unknown[]>`
    select from "Membership" held join "User" person on person."id" = held."userId"
    where held."userId" = ${toUserId}::uuid and held."entityId" = ${entityId}::uuid
      and held."role" <> 'EVALUATOR' and person."disabledAt" is null
      and held."startsOn" <= ${day}::date and (held."endsOn" is null or held."endsOn" > ${day}::date)
    for share`
  return held.length > 0
}

/** A dated row, as when the holder's leader assigns an officer. */
async function handOverOne(
  change: Change,
  actor: Actor,
  projectId: string,
  { fromUserId, toUserId, reason }: HandOverInput,
  on: CalendarDate,
) {
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
