import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { fieldProblems } from '@/lib/zod-messages'
import type { ErrorWords } from './error-words'

/**
 * Checks the form against its schema and sends what was typed: the action reads it again, so that browser and API pass
 * the same door. `$labels` are the words that comboboxes show for ids; they stay here.
 */
export function schemaResolver(schema: z.ZodType, words: ErrorWords): Resolver<FieldValues> {
  return ({ $labels, ...values }) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return { values, errors: {} }
    const errors: FieldErrors = {}
    for (const problem of fieldProblems(parsed.error)) {
      assignAt(errors, problem.path.split('.'), { type: problem.code, message: words.field(problem) })
    }
    return { values: {}, errors }
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
