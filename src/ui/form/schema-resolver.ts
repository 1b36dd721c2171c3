import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { ErrorWords } from './error-words'

/** Either the schema or how to load it after the page: what reads schemas weighs as much as a whole form. */
export type FormSchema<Schema extends z.ZodType> = Schema | (() => Promise<Schema>)

/**
 * Checks the form against its schema and sends what was typed: the action reads it again, so that browser and API pass
 * the same door. `$labels` are the words that comboboxes show for ids; they stay here.
 */
export function schemaResolver(schema: FormSchema<z.ZodType>, words: ErrorWords): Resolver<FieldValues> {
  return async ({ $labels, ...values }) => {
    const reading = await loadReading(schema)
    const parsed = reading?.schema.safeParse(values)
    // Without a network the schema may never have come: then the action alone reads what was typed.
    if (!reading || !parsed || parsed.success) return { values, errors: {} }
    const errors: FieldErrors = {}
    for (const problem of reading.fieldProblems(parsed.error)) {
      assignAt(errors, problem.path.split('.'), { type: problem.code, message: words.field(problem) })
    }
    return { values: {}, errors }
  }
}

/** Also called when a form appears, so that it is there before it is needed. */
export async function loadReading(schema: FormSchema<z.ZodType>) {
  try {
    const { fieldProblems } = await import('@/lib/zod-messages')
    return { fieldProblems, schema: typeof schema === 'function' ? await schema() : schema }
  } catch {
    return null
  }
}

function assignAt(target: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    target[name] ??= value
    return
  }
  const inner = (target[name] ?? {}) as Record<string, unknown>
  target[name] = inner
  assignAt(inner, rest, value)
}
