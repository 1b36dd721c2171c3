import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/actor'
import { type ActingPerson, actingPersonColumns } from '@/server/acting-person'
import { readSessionId, sessionCookie } from '@/server/auth'
import { Prisma } from '@/server/generated/prisma/client'
import { PREPARED } from '@/server/prepared'
import { readRows } from '@/server/read-rows'
import { settings } from '@/server/settings'

/** Where everyone with a one-time password has to go first. */
export const PASSWORD_PAGE = '/account/password'

export type SignedIn = { actor: Actor; mustChangePassword: boolean }

/** For pages: the person who reads, or off to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const signedIn = await requireSignedIn()
  if (signedIn.mustChangePassword) redirect(PASSWORD_PAGE)
  return signedIn.actor
}

/** Who acts; nobody while a one-time password waits to be changed. */
export async function findActor(): Promise<Actor | null> {
  const signedIn = await findSignedIn()
  return signedIn && !signedIn.mustChangePassword ? signedIn.actor : null
}

/** Also those who still have to change a one-time password: only for changing it. */
export async function findSignedInActor(): Promise<Actor | null> {
  return (await findSignedIn())?.actor ?? null
}

/** Only for the page where a one-time password is changed: `requireActor` is for all others. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (signedIn) return signedIn
  const wanted = (await headers()).get('x-path') ?? '/'
  redirect(wanted === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(wanted)}`)
}

/** Whoever is signed in at this browser, read once a request. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)?.value
  const sessionId = await readSessionId(cookie)
  return sessionId ? findSession(sessionId) : null
})

/**
 * One statement: the session while it lives, its person unless disabled, the rights of today. So disabling someone,
 * ending a membership or a session holds from the very next request.
 */
export async function findSession(sessionId: string): Promise<SignedIn | null> {
  const [person] = await readRows<ActingPerson>(Prisma.sql`${PREPARED}
    with live as (
      select "id", "userId" from "Session"
      where "id" = ${sessionId}::uuid and "endedAt" is null and "expiresAt" > now()
        and "lastSeenAt" > now() - make_interval(mins => ${settings().sessionIdleMinutes}::int)
    ), seen as (
      update "Session" set "lastSeenAt" = now()
      where "id" = (select "id" from live) and "lastSeenAt" < now() - interval '1 minute'
    )
    select ${actingPersonColumns()}
    from live join "User" person on person."id" = live."userId"
    where person."disabledAt" is null`)
  if (!person) return null
  const { mustChangePassword, ...rights } = person
  return { actor: { ...rights, door: 'BROWSER', sessionId }, mustChangePassword }
}
