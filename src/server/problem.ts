import { unstable_rethrow } from 'next/navigation'
import type { FieldProblem } from '@/lib/outcome'
import { AppError, type ErrorCode } from '@/server/errors'
import { Prisma } from '@/server/generated/prisma/client'
import { log } from '@/server/log'

/** What a client learns of an error: `code` is a message key under `problems.`, `reference` finds the log line. */
export type Problem = {
  code: ErrorCode | 'invalid' | 'taken'
  fields?: FieldProblem[]
  current?: unknown
  reference?: string
}

/** The one place that turns an error into an answer. Text of ours or of the database never leaves the log. */
export function describeProblem(error: unknown): Problem {
  unstable_rethrow(error)
  if (error instanceof AppError && error.code !== 'broken') {
    return error.current === undefined ? { code: error.code } : { code: error.code, current: error.current }
  }
  if (isKnown(error, 'P2002')) return { code: 'taken', fields: takenFields(error) }
  if (isKnown(error, 'P2003') || isKnown(error, 'P2025')) return { code: 'notFound' }
  const reference = crypto.randomUUID().slice(0, 8)
  log.error({ error, reference }, 'unexpected error')
  return { code: 'broken', reference }
}

type UniqueViolation = { driverAdapterError?: { cause?: { constraint?: { index?: string } } } }

/** The one column whose value is taken, out of the name that Prisma gives such an index: `Signing_contractNo_key`. */
function takenFields({ meta }: Prisma.PrismaClientKnownRequestError): FieldProblem[] {
  const index = (meta as UniqueViolation | undefined)?.driverAdapterError?.cause?.constraint?.index ?? ''
  const [, path] = /^[A-Za-z]+_([A-Za-z]+)_key$/.exec(index) ?? []
  return path ? [{ path, code: 'taken' }] : []
}

function isKnown(error: unknown, code: string): error is Prisma.PrismaClientKnownRequestError {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
