import type { z } from 'zod'
import type { Actor } from '@/lib/actor'
import type { Outcome } from '@/lib/outcome'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One call of the HTTP API: where it is, what it takes, which query or command answers. */
export type Operation = {
  method: Method
  /** Below /api/v1, with `{names}` that fill the input's fields of the same name, or those of `bind`. */
  path: string
  summary: string
  input: z.ZodType
  bind: Record<string, string>
  /** If-Match carries the version; a stale one is answered with 412. */
  versioned: boolean
  status: 200 | 201
  run: (actor: Actor, input: unknown) => Promise<Outcome<unknown>>
}

type Told<Schema extends z.ZodType> = {
  method: Method
  path: string
  summary: string
  input: Schema
  bind?: Record<string, string>
  versioned?: boolean
  status?: 200 | 201
}

/** A read: what the query returns is the answer. */
export function readOperation<Schema extends z.ZodType>(
  told: Omit<Told<Schema>, 'method'>,
  query: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
): Operation {
  return operation({ ...told, method: 'GET' }, async (actor, input) => ({
    ok: true,
    value: await query(actor, input),
  }))
}

/** A write: what the command accepts is the answer, or what `answer` then reads. */
export function writeOperation<Schema extends z.ZodType, T>(
  told: Told<Schema>,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<T>>,
  answer?: (actor: Actor, value: T) => Promise<unknown>,
): Operation {
  return operation(told, async (actor, input) => {
    const outcome = await command(actor, input)
    return outcome.ok && answer ? { ok: true, value: await answer(actor, outcome.value) } : outcome
  })
}

function operation<Schema extends z.ZodType>(
  { bind = {}, versioned = false, status = 200, ...told }: Told<Schema>,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<unknown>>,
): Operation {
  // `answerCall` hands over what the same schema has read.
  return { ...told, bind, versioned, status, run: (actor, input) => run(actor, input as z.output<Schema>) }
}
