export type ErrorCode = 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'keyReused' | 'broken'

/** A coded error; `describeProblem` of action and API turns it into the one answer that a client sees. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** For a conflict: the record as it is stored now. */
    readonly current?: unknown,
  ) {
    super(code)
    this.name = 'AppError'
  }
}

export const unauthenticated = () => new AppError('unauthenticated')
export const forbidden = () => new AppError('forbidden')
/** Also for what the actor may not read: it answers exactly like what does not exist. */
export const notFound = () => new AppError('notFound')
/** The version in hand is stale. */
export const conflict = (current: unknown) => new AppError('conflict', current)
/** An Idempotency-Key came back with another request. */
export const keyReused = () => new AppError('keyReused')
