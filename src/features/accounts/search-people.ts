import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canManagePeople } from './policy'

/** A dozen people who are not disabled, by name or user name, for a form's type-ahead. */
export async function searchPeople(
  actor: Actor,
  { q }: { q: string },
): Promise<{ value: string; label: string; hint: string }[]> {
  if (!canManagePeople(actor)) throw forbidden()
  const found = await db.user.findMany({
    where: {
      disabledAt: null,
      OR: [{ name: { contains: q } }, { username: { contains: q.toLowerCase() } }],
    },
    orderBy: { username: 'asc' },
    take: 12,
    select: { id: true, name: true, username: true },
  })
  return found.map(({ id, name, username }) => ({ value: id, label: name, hint: username }))
}
