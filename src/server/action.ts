import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Actor } from '@/lib/actor'
import { fieldProblems } from '@/lib/inputs'
import type { Outcome } from '@/lib/outcome'
import { describeProblem, type Problem } from '@/server/problem'
import { findActor } from '@/server/session'
import { settings } from '@/server/settings'

export type ActionResult<T> = Outcome<T> | { ok: false; problem: Problem }

/**
 * The door of every form: origin, session, schema, then the command. Nothing is thrown to the client; what went wrong
 * comes back as a refusal (a rule said no) or a problem (anything else).
 */
export async function runAction<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<T>>,
  input: unknown,
  findWho: () => Promise<Actor | null> = findActor,
): Promise<ActionResult<T>> {
  try {
    if (!(await isOwnOrigin())) return { ok: false, problem: { code: 'forbidden' } }
    const actor = await findWho()
    if (!actor) return { ok: false, problem: { code: 'unauthenticated' } }
    const read = schema.safeParse(input)
    if (!read.success) return { ok: false, problem: { code: 'invalid', fields: fieldProblems(read.error) } }
    return await command(actor, read.data)
  } catch (error) {
    return { ok: false, problem: describeProblem(error) }
  }
}

/** A read that a form makes while one types, such as a type-ahead; the same door as `runAction`. */
export async function runLookup<Schema extends z.ZodType, T>(
  schema: Schema,
  query: (actor: Actor, input: z.output<Schema>) => Promise<T>,
  input: unknown,
): Promise<ActionResult<T>> {
  return runAction(schema, async (actor, read) => ({ ok: true, value: await query(actor, read) }), input)
}

/** Compares with the configured address: Host and X-Forwarded-Host are whatever the sender likes. */
export async function isOwnOrigin(): Promise<boolean> {
  const origin = (await headers()).get('origin')
  return origin !== null && settings().ownOrigins.includes(origin)
}
