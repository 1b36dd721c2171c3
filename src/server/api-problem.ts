import { asLocale, type Locale } from '@/lib/locale'
import type { FieldProblem, Refusal } from '@/lib/outcome'
import { translatorFor } from '@/messages/translate'
import type { ApiAnswer, ApiRequest } from '@/server/api-request'
import type { Problem } from '@/server/problem'

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 412,
  keyReused: 422,
  broken: 500,
  invalid: 400,
  taken: 409,
  bodyTooLarge: 413,
} as const

type ApiProblem = Omit<Problem, 'code'> & { code: keyof typeof STATUS }

/** An answer of RFC 9457: what is wrong, with the path of each wrong field, in the language that was asked for. */
export async function problemAnswer(
  request: ApiRequest,
  { code, fields, current, reference }: ApiProblem,
): Promise<ApiAnswer> {
  const { say, errors } = await wordsFor(request, fields ?? [])
  // A program has no page to sign in on again.
  const title = say(code === 'unauthenticated' ? 'problems.tokenRefused' : `problems.${code}`)
  return respond(STATUS[code], { code, title, errors, current, reference })
}

/** A rule said no: 409 for a duplicate, else 422. `details` tells what is missing. */
export async function refusalAnswer(
  request: ApiRequest,
  { code, params, fields, details }: Refusal,
): Promise<ApiAnswer> {
  const { say, errors } = await wordsFor(request, fields ?? [])
  const status = code === 'leads.duplicate' ? 409 : 422
  const more = typeof details === 'object' && details !== null ? details : {}
  return respond(status, { ...more, code, title: say(`refusals.${code}`, params), errors })
}

function respond(status: number, details: Record<string, unknown> & { code: string }): ApiAnswer {
  const problem = { type: `/problems/${details.code}`, status, ...details }
  const body = JSON.stringify(problem, (_, part) => (typeof part === 'bigint' ? Number(part) : part))
  return { status, type: 'application/problem+json', body }
}

async function wordsFor(request: ApiRequest, fields: FieldProblem[]) {
  const say = await translatorFor(localeOf(request))
  const errors = fields.map(({ path, code, params }) => ({
    path,
    code,
    message: say(`errors.${code}`, params),
  }))
  return { say, errors: errors.length > 0 ? errors : undefined }
}

function localeOf(request: ApiRequest): Locale {
  const asked = request.header('accept-language') ?? ''
  return asLocale(/^en\b/i.test(asked) ? 'en' : undefined)
}
