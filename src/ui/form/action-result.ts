import type { FieldProblem, Refusal } from '@/lib/outcome'

/** `code` is a message key under `problems.`; `reference` finds the line in the server's log. */
export type Problem = { code: string; fields?: FieldProblem[]; current?: unknown; reference?: string }

/** What a server action answers; a rule's refusal and a broken request are told apart. */
export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal; problem?: undefined }
  | { ok: false; problem: Problem; refusal?: undefined }
