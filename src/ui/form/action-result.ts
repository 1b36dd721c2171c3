import type { FieldProblem, Refusal } from '@/lib/outcome'

export type ProblemCode = 'forbidden' | 'notFound' | 'conflict' | 'invalid' | 'broken' | 'unauthenticated'
export type Problem = { code: ProblemCode; fields?: FieldProblem[]; current?: unknown }

/** What a server action answers; a rule's refusal and a broken request are told apart. */
export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal; problem?: undefined }
  | { ok: false; problem: Problem; refusal?: undefined }
