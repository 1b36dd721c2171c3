import type { z } from 'zod'
import type { FieldProblem, Outcome } from '@/lib/outcome'
import { fieldProblems } from '@/lib/zod-messages'
import { translatorFor } from '@/messages/translate'
import { AppError } from '@/server/errors'
import { Obstacle } from '@/server/obstacle'

/** Reads what was typed at the terminal by the same schema as the forms; throws an Obstacle in the form's words. */
export async function readInput<Schema extends z.ZodType>(
  schema: Schema,
  typed: z.input<Schema>,
): Promise<z.output<Schema>> {
  const read = schema.safeParse(typed)
  if (read.success) return read.data
  throw new Obstacle(await inWords(fieldProblems(read.error)))
}

/** The value of an accepted outcome; throws an Obstacle in the words that a browser would show. */
export async function acceptedValue<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome
  if (answer.ok) return answer.value
  const { code, params, fields = [] } = answer.refusal
  const refusal = (await translatorFor('en'))(`refusals.${code}`, params)
  throw new Obstacle(fields.length > 0 ? `${refusal}: ${await inWords(fields)}` : refusal)
}

/** Invisible and missing people answer alike everywhere; here it is always the latter. */
export async function orMissing<T>(name: string, asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'notFound'
      ? new Obstacle(`There is no active person named ${name}.`)
      : error
  })
}

async function inWords(problems: FieldProblem[]): Promise<string> {
  const say = await translatorFor('en')
  return problems.map(({ path, code, params }) => `${path}: ${say(`errors.${code}`, params)}`).join('; ')
}
