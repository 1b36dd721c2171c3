import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canKeepLeaders, canReadLeaders } from './policy'

export type LeaderRow = Awaited<ReturnType<typeof listMainLeaders>>[number]

/** Everybody who is or was a main leader of the new area, the present ones first, with the task forces that they head today. */
export async function listMainLeaders(actor: Actor) {
  if (!canReadLeaders(actor)) throw forbidden()
  const leaders = await db.mainLeader.findMany({
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'asc' }, { id: 'asc' }],
    include: {
      taskForces: {
        where: heldOn(toDbDate(today())),
        orderBy: { taskForce: { entity: { no: 'asc' } } },
        select: { taskForce: { select: { entity: { select: { id: true, name: true, nameEn: true } } } } },
      },
    },
  })
  return leaders.map(({ taskForces, startsOn, endsOn, ...leader }) => ({
    ...leader,
    startsOn: fromDbDate(startsOn),
    endsOn: endsOn && fromDbDate(endsOn),
    heads: taskForces.map(({ taskForce }) => taskForce.entity),
  }))
}

export type HeadRow = Awaited<ReturnType<typeof listHeads>>[number]

/** The task forces of today, each with who heads it and since when. */
export async function listHeads(actor: Actor) {
  if (!canKeepLeaders(actor)) throw forbidden()
  const day = toDbDate(today())
  const forces = await db.promotionEntity.findMany({
    where: {
      kind: 'TASK_FORCE',
      OR: [{ endsOn: null }, { endsOn: { gt: day } }],
      taskForce: { isNot: null },
    },
    orderBy: { no: 'asc' },
    select: {
      id: true,
      name: true,
      nameEn: true,
      taskForce: {
        select: {
          newAreaLeader: true,
          leads: {
            where: { endsOn: null },
            select: { startsOn: true, leader: { select: { id: true, name: true } } },
          },
        },
      },
    },
  })
  return forces.map(({ taskForce, ...force }) => {
    const [lead] = taskForce?.leads ?? []
    return {
      ...force,
      head: lead?.leader ?? null,
      since: lead ? fromDbDate(lead.startsOn) : null,
      noted: taskForce?.newAreaLeader ?? null,
    }
  })
}

function heldOn(day: Date) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
}
