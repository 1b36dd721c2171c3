import type { Actor } from '@/lib/actor'
import { type ActingPerson, actingPersonColumns } from '@/server/acting-person'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { fingerprintOf } from '@/server/secrets'

/**
 * The owner of an API token with the rights of today; null when it is unknown, expired or revoked, or its owner is
 * disabled or still has a one-time password. One statement.
 */
export async function findActorByToken(bearer: string): Promise<Actor | null> {
  if (bearer.length > 200) return null
  const [row] = await readRows<ActingPerson & { tokenScope: 'READ' | 'WRITE' }>(Prisma.sql`${PREPARED}
    with live as (
      select "id", "userId", "scope" from "ApiToken"
      where "hash" = ${fingerprintOf(bearer)} and "revokedAt" is null and "expiresAt" > now()
    ), used as (
      update "ApiToken" set "lastUsedAt" = now()
      where "id" = (select "id" from live) and ("lastUsedAt" is null or "lastUsedAt" < now() - interval '1 minute')
    )
    select ${actingPersonColumns()}, live."scope"::text as "tokenScope"
    from live join "User" person on person."id" = live."userId"
    where person."disabledAt" is null and not person."mustChangePassword"`)
  if (!row) return null
  const { mustChangePassword: _, ...actor } = row
  return { ...actor, door: 'API' }
}
