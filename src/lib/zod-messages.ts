import { z } from 'zod'
import type { FieldProblem } from '@/lib/outcome'

type RawIssue = z.core.$ZodRawIssue
type Params = Record<string, string | number>
type Wording = { code: string; params?: Params }

// Every zod message in the product is a key under `errors.`; a strict CSP forbids zod's generated code in browsers.
z.config({
  customError: (issue) => wordingOf(issue).code,
  jitless: typeof window !== 'undefined',
})

/** The fields that are wrong, each with its message key and what the message needs to say. */
export function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.flatMap(problemsOf)
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      path: [...issue.path, field].join('.'),
      code: 'unknownField',
      params: { field },
    }))
  }
  const params = issue.code === 'custom' ? (issue.params as Params) : wordingOf(issue).params
  const problem = { path: issue.path.join('.'), code: issue.message }
  return [params ? { ...problem, params } : problem]
}

function wordingOf(issue: RawIssue | z.core.$ZodIssue): Wording {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return { code: isMissing(issue.input) ? 'required' : 'invalid' }
    case 'invalid_value':
      return isMissing(issue.input)
        ? { code: 'required' }
        : { code: 'invalidChoice', params: { choices: issue.values.map(String).join(', ') } }
    case 'too_big':
      return { code: bigCode(issue.origin), params: { max: String(issue.maximum) } }
    case 'too_small':
      return smallWording(issue.origin, String(issue.minimum))
    case 'unrecognized_keys':
      return { code: 'unknownField', params: { field: issue.keys.join(', ') } }
    default:
      return { code: 'invalid' }
  }
}

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === ''
}

function bigCode(origin: string): string {
  if (origin === 'string') return 'tooLong'
  return isList(origin) ? 'tooMany' : 'tooLarge'
}

function smallWording(origin: string, min: string): Wording {
  if (origin === 'string') return min === '1' ? { code: 'required' } : { code: 'tooShort', params: { min } }
  return { code: isList(origin) ? 'tooFew' : 'tooSmall', params: { min } }
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set'
}
