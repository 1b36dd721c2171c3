import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/actor'
import { fieldProblems } from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { problemAnswer, refusalAnswer } from '@/server/api-problem'
import { ANSWER_HEADERS, type ApiAnswer, type ApiRequest, readText, webRequest } from '@/server/api-request'
import { type Found, matchOperation } from '@/server/match-operation'
import type { Operation } from '@/server/operation'
import { describeProblem } from '@/server/problem'
import { findActorByToken } from '@/server/token'

const LONGEST_KEY = 200

/** The door of the HTTP API: bearer token, scope, strict input, then the same query or command as the browser's. */
export async function answerCall(request: ApiRequest, operations: Operation[]): Promise<ApiAnswer> {
  try {
    const actor = await findBearer(request)
    if (!actor) return problemAnswer(request, { code: 'unauthenticated' })
    const found = matchOperation(operations, request.method, request.url.pathname)
    if (!found) return problemAnswer(request, { code: 'notFound' })
    if (request.method !== 'GET' && actor.tokenScope !== 'WRITE')
      return problemAnswer(request, { code: 'forbidden' })
    return await runOperation(request, actor, found)
  } catch (error) {
    return problemAnswer(request, describeProblem(error))
  }
}

/** The same for a route of Next. */
export async function answerOperation(request: Request, operations: Operation[]): Promise<Response> {
  const { status, type, body } = await answerCall(webRequest(request), operations)
  return new Response(body, { status, headers: { 'Content-Type': type, ...ANSWER_HEADERS } })
}

async function runOperation(request: ApiRequest, actor: Actor, { operation, params }: Found) {
  const text = request.method === 'GET' ? '' : await readText(request)
  if (text === null) return problemAnswer(request, { code: 'bodyTooLarge' })
  const { input, problems } = readInput(request, operation, params, text)
  const read = operation.input.safeParse(input)
  const fields = [...problems, ...(read.success ? [] : fieldProblems(read.error))]
  if (!read.success || fields.length > 0) return problemAnswer(request, { code: 'invalid', fields })
  const outcome = await operation.run({ ...actor, ...idempotencyOf(request, text) }, read.data)
  if (!outcome.ok) return refusalAnswer(request, outcome.refusal)
  return { status: operation.status, type: 'application/json', body: JSON.stringify(jsonOf(outcome.value)) }
}

async function findBearer(request: ApiRequest): Promise<Actor | null> {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(request.header('authorization') ?? '') ?? []
  return token ? findActorByToken(token) : null
}

/** Path, query or body, and If-Match, as one input; a field that the path gives may not be given again. */
function readInput(request: ApiRequest, operation: Operation, params: Record<string, string>, text: string) {
  const problems: FieldProblem[] = []
  const given = request.method === 'GET' ? readQuery(request, problems) : readBody(text, problems)
  const bound = Object.entries(params).map(([name, value]) => [operation.bind[name] ?? name, value] as const)
  for (const [field] of bound) {
    if (given && field in given) problems.push({ path: field, code: 'unknownField', params: { field } })
  }
  const version = operation.versioned ? versionOf(request, problems) : {}
  const key = request.header('idempotency-key') ?? ''
  if (key.length > LONGEST_KEY) {
    problems.push({ path: 'Idempotency-Key', code: 'tooLong', params: { max: LONGEST_KEY } })
  }
  return { input: { ...given, ...Object.fromEntries(bound), ...version }, problems }
}

function readQuery(request: ApiRequest, problems: FieldProblem[]): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, value] of request.url.searchParams) {
    if (Object.hasOwn(query, name)) problems.push({ path: name, code: 'invalid' })
    query[name] = value
  }
  return query
}

function readBody(text: string, problems: FieldProblem[]): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>
  } catch {
    // Said below, together with JSON that is no object.
  }
  problems.push({ path: '', code: 'notJson' })
  return {}
}

function versionOf(request: ApiRequest, problems: FieldProblem[]): { version?: number } {
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.header('if-match') ?? '') ?? []
  if (version) return { version: Number(version) }
  problems.push({ path: 'If-Match', code: 'ifMatchMissing' })
  return { version: 1 }
}

function idempotencyOf(request: ApiRequest, text: string): Pick<Actor, 'idempotency'> {
  const key = request.header('idempotency-key')
  if (!key || request.method === 'GET') return {}
  const { method, url } = request
  const requestHash = createHash('sha256').update([method, url.pathname, text].join('\n')).digest('hex')
  return { idempotency: { key, requestHash } }
}

const YUAN_FIELDS = new Set(['amount', 'size', 'intendedAmount', 'signedAmount', 'countedAmount', 'worth'])

/** Yuan as integers in fields that end in `Yuan`; moments in ISO 8601, calendar dates as YYYY-MM-DD. */
export function jsonOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map(jsonOf)
  if ('toJSON' in value) return value
  const fields: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) {
    if (part !== undefined) fields[jsonName(name, part)] = jsonOf(part)
  }
  return fields
}

function jsonName(name: string, value: unknown): string {
  const isYuan = YUAN_FIELDS.has(name) && (typeof value === 'bigint' || value === null)
  return isYuan ? `${name}Yuan` : name
}
