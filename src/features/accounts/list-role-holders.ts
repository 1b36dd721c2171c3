import type { Actor, AreaRole } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canManagePeople } from './policy'

export type RoleHolder = {
  grantId: string
  role: AreaRole
  userId: string
  userName: string
  username: string
  disabled: boolean
  startsOn: CalendarDate
}

/** Who holds an area-wide role today, the longest holder of each role first; a handful of people each. */
export async function listRoleHolders(actor: Actor): Promise<RoleHolder[]> {
  if (!canManagePeople(actor)) throw forbidden()
  const day = toDbDate(today())
  const grants = await db.areaRoleGrant.findMany({
    where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    orderBy: [{ role: 'asc' }, { startsOn: 'asc' }, { createdAt: 'asc' }],
    include: { user: { select: { name: true, username: true, disabledAt: true } } },
  })
  return grants.map(({ id, role, userId, startsOn, user }) => ({
    grantId: id,
    role,
    userId,
    userName: user.name,
    username: user.username,
    disabled: user.disabledAt !== null,
    startsOn: fromDbDate(startsOn),
  }))
}
