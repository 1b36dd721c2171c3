import type { Actor } from '@/lib/actor'
import { type ActingPerson, actingPersonColumns } from '@/server/acting-person'
import { db } from '@/server/db'
import { fingerprintOf } from '@/server/secrets'

/** Whose calendar a secret address opens, with the rights of today; null when it was renewed or closed, or the person is disabled. */
export async function findActorByFeed(token: string): Promise<Actor | null> {
  if (token.length > 200) return null
  const [row] = await db.$queryRaw<ActingPerson[]>`
    with feed as (
      update "CalendarFeed" set "readAt" = now() where "tokenHash" = ${fingerprintOf(token)} returning "userId"
    )
    select ${actingPersonColumns()} from feed join "User" person on person."id" = feed."userId"
    where person."disabledAt" is null and not person."mustChangePassword"`
  if (!row) return null
  const { mustChangePassword: _, ...rights } = row
  return { ...rights, door: 'API', tokenScope: 'READ' }
}
