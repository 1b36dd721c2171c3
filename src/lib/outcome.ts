/** One field that is wrong: `code` is a message key under `errors.`, `path` is dotted (`parties.0.name`). */
export type FieldProblem = {
  path: string
  code: string
  params?: Record<string, string | number>
}

/** A rule said no: `code` is a message key under `refusals.`, for example `pipeline.gateClosed`. */
export type Refusal = {
  code: string
  params?: Record<string, string | number>
  fields?: FieldProblem[]
  details?: unknown
}

export type Accepted<T> = { ok: true; value: T }
export type Refused = { ok: false; refusal: Refusal }
export type Outcome<T> = Accepted<T> | Refused

export function accepted(): Accepted<undefined>
export function accepted<T>(value: T): Accepted<T>
export function accepted(value?: unknown): Accepted<unknown> {
  return { ok: true, value }
}

export function refused(code: string, more: Omit<Refusal, 'code'> = {}): Refused {
  return { ok: false, refusal: { code, ...more } }
}
