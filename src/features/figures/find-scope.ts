import { type Actor, isLeaderOf, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { type FigureScope, figureScope } from './policy'

/** Over what the actor's figures run; throws forbidden for who has no part in them. */
export function scopeOf(actor: Actor): FigureScope {
  const scope = figureScope(actor)
  if (!scope) throw forbidden()
  return scope
}

/**
 * The same for figures that may be one person's own: that person, leaders of theirs and who reads the whole area may ask.
 * Throws forbidden for everybody else.
 */
export async function findScope(actor: Actor, { officer }: { officer?: string }): Promise<FigureScope> {
  const scope = scopeOf(actor)
  const mayAsk = !officer || officer === actor.userId || seesWholeArea(actor)
  if (mayAsk || (await leads(actor, officer))) return scope
  throw forbidden()
}

async function leads(actor: Actor, officer: string): Promise<boolean> {
  const led = promotedEntityIdsOf(actor).filter((id) => isLeaderOf(actor, id))
  const [found] = await db.$queryRaw<{ leads: boolean }[]>`
    select exists(select from "Membership" where "userId" = ${officer}::uuid and "entityId" = any(${led}::text[]::uuid[])
      and "startsOn" <= ${today()}::date and ("endsOn" is null or "endsOn" > ${today()}::date)) as "leads"`
  return found?.leads ?? false
}
