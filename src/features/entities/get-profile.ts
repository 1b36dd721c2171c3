import type { Actor } from '@/lib/actor'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import { canReadScoreboard, canReadYearOf } from './policy'

export type EntityProfile = Awaited<ReturnType<typeof getEntityProfile>>

/** Who an entity is and who belongs to it today; `inFull` says whether the reader learns how its year stands. */
export async function getEntityProfile(actor: Actor, entityId: string) {
  if (!canReadScoreboard(actor)) throw notFound()
  const day = toDbDate(today())
  const held = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
  const found = await db.promotionEntity.findUnique({
    where: { id: entityId },
    include: {
      taskForce: {
        include: {
          leads: { where: held, take: 1, include: { leader: { select: { name: true, title: true } } } },
        },
      },
      memberships: {
        where: held,
        orderBy: [{ role: 'desc' }, { startsOn: 'asc' }],
        select: { id: true, role: true, startsOn: true, user: { select: { name: true } } },
      },
    },
  })
  if (!found) throw notFound()
  const { taskForce, memberships, id, kind, no, name, nameEn, illustrative } = found
  return {
    id,
    kind,
    no,
    name,
    nameEn,
    illustrative,
    endsOn: found.endsOn && fromDbDate(found.endsOn),
    industry: taskForce && { name: taskForce.industry, nameEn: taskForce.industryEn },
    /** The leader of the new area who heads the task force. */
    head: taskForce?.leads[0]?.leader ?? nameOnly(taskForce?.newAreaLeader),
    people: memberships.map(({ id: key, role, startsOn, user }) => ({
      id: key,
      name: user.name,
      role,
      startsOn: fromDbDate(startsOn),
    })),
    inFull: canReadYearOf(actor, id),
  }
}

function nameOnly(name: string | null | undefined) {
  return name ? { name, title: null } : null
}
